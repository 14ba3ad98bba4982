package org.trigpoint.statistics.waves;

import static org.trigpoint.statistics.reference.Reference.assertMatches;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.ScoreTable;
import org.trigpoint.statistics.reference.Reference;

class WaveModelsTest {

    private static ScoreTable sharedTable(String name, int waves) {
        String[] columns =
                IntStream.rangeClosed(1, waves).mapToObj(w -> "w" + w).toArray(String[]::new);
        return Reference.sharedData(name).table(columns);
    }

    @ParameterizedTest
    @CsvSource({"sleepstudy_days_0_4_9,3", "orthodont,4", "btheb_bdi,5"})
    void publishedDataGiveTheNumbersOfR(String name, int waves) {
        JsonNode expected = Reference.shared(name);
        ScoreTable table = sharedTable(name, waves);

        WaveModels models = WaveModels.of(table);

        assertMatches("rm_anova", expected.get("rm_anova"), RepeatedMeasures.of(table));
        assertMatches(
                "lmm_random_intercept",
                expected.get("lmm_random_intercept"),
                models.randomIntercept());
        if (!name.equals("sleepstudy_days_0_4_9")) {
            assertMatches(
                    "mmrm_unstructured", expected.get("mmrm_unstructured"), models.unstructured());
        }
        if (expected.has("little_mcar")) {
            assertMatches("little_mcar", expected.get("little_mcar"), models.little());
            assertMatches(
                    "attrition_first_wave",
                    expected.get("attrition_first_wave"),
                    Attrition.of(table));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waves_holes_4",
                "waves_two",
                "waves_singular",
                "waves_dropout_6",
                "waves_small_offset"
            })
    void generatedDataGiveTheNumbersOfR(String name) {
        JsonNode expected = Reference.own(name);
        ScoreTable table = Reference.ownData(name).table();

        WaveModels models = WaveModels.of(table);

        assertMatches("rm_anova", expected.get("rm_anova"), RepeatedMeasures.of(table));
        assertMatches(
                "lmm_random_intercept",
                expected.get("lmm_random_intercept"),
                models.randomIntercept());
        assertMatches(
                "mmrm_unstructured", expected.get("mmrm_unstructured"), models.unstructured());
        if (expected.has("little_mcar")) {
            assertMatches("little_mcar", expected.get("little_mcar"), models.little());
            assertMatches(
                    "attrition_first_wave",
                    expected.get("attrition_first_wave"),
                    Attrition.of(table));
        }
    }
}
