/// Identities in interviews: finding names, numbers, addresses and listed places in a text, and
/// putting readable stand-ins in their place so that excerpts can follow.
///
/// Start with [Search], which proposes, and [Edits], which carries out. Nothing here changes a text
/// silently: a search returns [Finding]s, a person decides with a [Review], and edits know where
/// every character went.
@NullMarked
package org.trigpoint.evaluation.interviews.identities;

import org.jspecify.annotations.NullMarked;
