/// How well raters agree: intraclass correlation.
///
/// Start with [IntraclassCorrelation].
@NullMarked
package org.trigpoint.statistics.ratings;

import org.jspecify.annotations.NullMarked;
