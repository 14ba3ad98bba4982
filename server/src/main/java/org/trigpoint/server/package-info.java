/// The web application. Each business area is a package with its pages, SQL, rules and tests.
///
/// Start with [Server] and [Settings].
@NullMarked
package org.trigpoint.server;

import org.jspecify.annotations.NullMarked;
