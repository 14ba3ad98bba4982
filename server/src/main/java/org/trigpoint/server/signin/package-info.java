/// How staff come in: password and second factor, passkeys, links by mail, the organisation's own
/// sign-in; and the page on which each person sees and changes theirs.
///
/// Start with [SignInDoor], which decides what is still asked of somebody.
@NullMarked
package org.trigpoint.server.signin;

import org.jspecify.annotations.NullMarked;
