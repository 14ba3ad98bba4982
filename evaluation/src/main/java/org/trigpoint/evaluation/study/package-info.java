/// A study: what was asked, of whom, when, and what was answered; and the study folder that holds
/// one.
///
/// Start with [Study], then [StudyFolder], which reads and writes one.
@NullMarked
package org.trigpoint.evaluation.study;

import org.jspecify.annotations.NullMarked;
