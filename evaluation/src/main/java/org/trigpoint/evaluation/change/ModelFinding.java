package org.trigpoint.evaluation.change;

import java.util.List;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.waves.Attrition;
import org.trigpoint.statistics.waves.LittleTest;
import org.trigpoint.statistics.waves.RandomInterceptModel;
import org.trigpoint.statistics.waves.RepeatedMeasuresAnova;
import org.trigpoint.statistics.waves.UnstructuredModel;

/// One outcome over all measured waves: models that use everyone who answered any wave, and who was
/// lost on the way.
///
/// @param outcome what
/// @param label what a report calls it
/// @param waves the measured waves in order; the first is the reference
/// @param nComplete people with a score at every one of them
/// @param nAny people with a score at any
/// @param randomIntercept score by wave with a random intercept a person
/// @param unstructured score by wave with an unstructured covariance (MMRM)
/// @param anova repeated measures on complete cases
/// @param little Little's test that answers are missing completely at random; description, not a
///   gate
/// @param attrition first-wave scores of those with a last wave beside those without
public record ModelFinding(
        Outcome outcome,
        String label,
        List<WaveId> waves,
        int nComplete,
        int nAny,
        Estimate<RandomInterceptModel> randomIntercept,
        Estimate<UnstructuredModel> unstructured,
        Estimate<RepeatedMeasuresAnova> anova,
        Estimate<LittleTest> little,
        Estimate<Attrition> attrition) {
    public ModelFinding {
        waves = List.copyOf(waves);
    }
}
