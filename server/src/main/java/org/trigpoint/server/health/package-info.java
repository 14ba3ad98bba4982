/// Whether the server is well, and how much it does: for whoever looks after it, without anything
/// about anybody. Open [HealthPages] first.
@NullMarked
package org.trigpoint.server.health;

import org.jspecify.annotations.NullMarked;
