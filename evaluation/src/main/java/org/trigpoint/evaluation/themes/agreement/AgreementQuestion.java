package org.trigpoint.evaluation.themes.agreement;

import java.util.Set;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.CodeId;

/// Whose agreement is asked for, on what.
///
/// @param by what is judged one by one
/// @param region which texts count for whom
/// @param interviews only these; empty for all
/// @param codes only these; empty for all that were applied
/// @param coders only these; empty for all
/// @param layers only these coding rounds; empty for all but the consensus, on which coders were
///   made to agree
public record AgreementQuestion(
        JudgedBy by,
        Region region,
        Set<InterviewId> interviews,
        Set<CodeId> codes,
        Set<String> coders,
        Set<String> layers) {
    public AgreementQuestion {
        interviews = Set.copyOf(interviews);
        codes = Set.copyOf(codes);
        coders = Set.copyOf(coders);
        layers = Set.copyOf(layers);
    }

    /// Everybody, on everything.
    public static AgreementQuestion by(JudgedBy by) {
        return new AgreementQuestion(
                by, Region.CODED_INTERVIEWS, Set.of(), Set.of(), Set.of(), Set.of());
    }
}
