package org.trigpoint.evaluation.change;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.Amendment;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Design;
import org.trigpoint.evaluation.study.InputFile;

/// Which study, from which bytes, by which plan.
///
/// @param about title, setting and so on
/// @param design comparator and clusters
/// @param digest the study's digest
/// @param inputs the files it was read from
/// @param people participants of the programme who agreed to the study
/// @param comparators participants beside the programme who agreed to the study
/// @param notConsented participants in the folder who did not; they enter no result
/// @param plan the analysis plan
/// @param planDigest the plan's digest
/// @param planAmendments corrections of the plan that amendments.csv lists
/// @param dataAmendments how many corrections of answers amendments.csv lists
/// @param primaryLabel what the primary analysis is about, where one is named
public record StudyHead(
        About about,
        Design design,
        String digest,
        List<InputFile> inputs,
        int people,
        int comparators,
        int notConsented,
        AnalysisPlan plan,
        String planDigest,
        List<Amendment> planAmendments,
        int dataAmendments,
        Optional<String> primaryLabel) {
    public StudyHead {
        inputs = List.copyOf(inputs);
        planAmendments = List.copyOf(planAmendments);
    }
}
