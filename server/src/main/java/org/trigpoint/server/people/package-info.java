/// People: accounts, roles, identities kept encrypted, sign-in, audit.
///
/// Start with [Role], [Identities] and [Audit].
@NullMarked
package org.trigpoint.server.people;

import org.jspecify.annotations.NullMarked;
