/// What models need of matrices beyond the library.
///
/// Start with [SymmetricEigen].
@NullMarked
package org.trigpoint.statistics.linear;

import org.jspecify.annotations.NullMarked;
