/// Tests of the intake, with synthetic exports of every layout made by [SyntheticExports].
@NullMarked
package org.trigpoint.evaluation.intake;

import org.jspecify.annotations.NullMarked;
