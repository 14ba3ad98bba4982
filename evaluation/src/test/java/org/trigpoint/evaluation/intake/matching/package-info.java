/// Tests of the pairing rules, with the simulation that holds them to their promise.
@NullMarked
package org.trigpoint.evaluation.intake.matching;

import org.jspecify.annotations.NullMarked;
