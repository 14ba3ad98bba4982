/// Mixed models of repeated or clustered scores, fitted from sums over people who share a design.
///
/// Start with [RandomIntercept].
@NullMarked
package org.trigpoint.statistics.mixed;

import org.jspecify.annotations.NullMarked;
