package org.trigpoint.statistics.waves;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.reference.Reference;

class WaveModelsTest {

    @ParameterizedTest
    @CsvSource({"sleepstudy_days_0_4_9,3", "orthodont,4", "btheb_bdi,5"})
    void realDataGiveTheNumbersOfR(String name, int waves) {
        JsonNode expected = Reference.shared(name);
        String[] columns = new String[waves];
        for (int i = 0; i < waves; i++) {
            columns[i] = "w" + (i + 1);
        }
        ScoreTable table = Reference.sharedData(name).table(columns);
        Reference.assertMatches(expected.get("rm_anova"), RepeatedMeasures.of(table), 1e-8, 1e-10);
        WaveModels models = WaveModels.of(table);
        JsonNode lmm = expected.get("lmm_random_intercept");
        Reference.assertMatches(
                lmm.get("kenward_roger"),
                models.randomIntercept().orElseThrow().kenwardRoger(),
                2e-4,
                1e-6);
        Reference.assertMatches(lmm, models.randomIntercept(), 2e-4, 1e-6);
        Reference.assertMatches(
                expected.get("mmrm_unstructured"), models.unstructured(), 2e-5, 1e-6);
        if (expected.has("little_mcar")) {
            Reference.assertMatches(expected.get("little_mcar"), models.little(), 2e-5, 1e-6);
            Reference.assertMatches(
                    expected.get("attrition_first_wave"), Attrition.of(table), 1e-8, 1e-10);
        }
    }
}
