/// What scores at two or more waves show: repeated measures, mixed models, missing waves.
///
/// Start with [WaveComparison].
@NullMarked
package org.trigpoint.statistics.waves;

import org.jspecify.annotations.NullMarked;
