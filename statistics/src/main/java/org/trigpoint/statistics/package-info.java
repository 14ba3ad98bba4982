/// Numbers in, result records out.
///
/// Start with [Estimate]: every statistic that data may fail to define is one.
@NullMarked
package org.trigpoint.statistics;

import org.jspecify.annotations.NullMarked;
