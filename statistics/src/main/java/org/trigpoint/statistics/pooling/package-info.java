/// One estimate out of several completed data sets.
///
/// Start with [RubinsRules].
@NullMarked
package org.trigpoint.statistics.pooling;

import org.jspecify.annotations.NullMarked;
