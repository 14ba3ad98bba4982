/// How well coders agree on a study's interviews, and where they do not.
///
/// Start with [CoderAgreement] and [Disagreement].
@NullMarked
package org.trigpoint.evaluation.themes.agreement;

import org.jspecify.annotations.NullMarked;
