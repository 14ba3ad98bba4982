package org.trigpoint.evaluation.display;

import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.CodingId;

/// A quotation that was chosen and is not shown; its words are not here.
///
/// @param coding which coding was chosen
/// @param interview whose excerpt it is
/// @param refusal why it is not shown
public record Withheld(CodingId coding, InterviewId interview, QuotePermission.Refusal refusal) {}
