/// Live workshops of a cohort: when and where, who leads them, invitations for calendars, what was
/// delivered and how it was received; hours of learning, and certificates. Start with [Meetings].
@NullMarked
package org.trigpoint.server.workshops;

import org.jspecify.annotations.NullMarked;
