/// Speed and memory, measured on demand.
///
/// Start with [FacetsBenchmark], the largest job; what came out last is in the module's README.
@NullMarked
package org.trigpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
