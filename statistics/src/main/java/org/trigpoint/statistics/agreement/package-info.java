/// How well coders agree: shares, coefficients corrected for chance, intervals by resampling.
///
/// Start with [CodingAgreement], for codes applied to stretches of text, and [NominalAgreement],
/// for any categories of any units; both give an [Agreement].
@NullMarked
package org.trigpoint.statistics.agreement;

import org.jspecify.annotations.NullMarked;
