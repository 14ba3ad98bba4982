/// What people say, made sense of: codebook, codings, memos, themes, and the plan of a joint
/// display.
///
/// Start with [ThematicAnalysis], and [MixedStudy], which reads one from a study folder.
@NullMarked
package org.trigpoint.evaluation.themes;

import org.jspecify.annotations.NullMarked;
