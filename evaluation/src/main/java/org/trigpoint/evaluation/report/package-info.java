/// What people read: findings, tables, figures, reports in HTML, Word and PDF, provenance, and the
/// R script that computes every number again.
///
/// Start with [ReportFolder], which writes all of it.
@NullMarked
package org.trigpoint.evaluation.report;

import org.jspecify.annotations.NullMarked;
