/// From findings to what people read: the report as a web page, a Word document and a PDF, its
/// figures, and the internal page that leads from each number to its rows.
///
/// Start with [Report]. [ReportText] says everything once, as a [ReportDocument] of [Block]s; the
/// renderers ([HtmlPage], [WordReport], [PdfReport]) show the same words. Figures are [Drawing]s,
/// written as SVG or painted.
@NullMarked
package org.trigpoint.evaluation.report;

import org.jspecify.annotations.NullMarked;
