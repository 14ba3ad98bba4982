/// Cohorts that hold no names: people make a code of what they remember and are known again by it.
/// Start with [org.trigpoint.server.codes.Codes] and [org.trigpoint.server.codes.CodedPeople].
@NullMarked
package org.trigpoint.server.codes;

import org.jspecify.annotations.NullMarked;
