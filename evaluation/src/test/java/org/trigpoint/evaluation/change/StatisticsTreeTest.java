package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Inlined;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.Key;

final class StatisticsTreeTest {

    /// A result of every kind of component.
    public record Sample(
            long nRows,
            @Key("skewness_G1") Estimate<Double> skewness,
            Estimate<Interval> ci95,
            Optional<Double> asked,
            OptionalDouble alsoAsked,
            @Inlined Optional<Ends> ends,
            List<Estimate<Double>> tP,
            boolean tied) {}

    /// Ends of a scale.
    public record Ends(double floorShare, Estimate<Double> ceilingShare) {}

    @Test
    void namesAreThoseOfComponentsAndTheirOrderIsKept() throws IOException {
        Sample sample =
                new Sample(
                        12,
                        Estimate.of(0.25),
                        Estimate.of(new Interval(-1, 2.5)),
                        Optional.of(1e-300),
                        OptionalDouble.of(1e300),
                        Optional.of(new Ends(0.1, Estimate.of(-0.0))),
                        List.of(Estimate.of(1.0)),
                        true);
        assertThat(json(sample))
                .isEqualTo(
                        "{\"n_rows\":12,\"skewness_G1\":0.25,\"ci95\":[-1,2.5],\"asked\":1.0E-300,"
                                + "\"also_asked\":1.0E300,\"floor_share\":0.1,\"ceiling_share\":0,"
                                + "\"t_p\":[1],\"tied\":true}");
    }

    @Test
    void whatIsNotEstimableIsNullAndItsPathHasTheReason() throws IOException {
        Sample sample =
                new Sample(
                        1,
                        Estimate.notEstimable("needs n >= 3"),
                        Estimate.notEstimable("needs n >= 2"),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        List.of(Estimate.of(.5), Estimate.notEstimable("all differences are zero")),
                        false);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("margin_0.5", sample);
        assertThat(json(results))
                .isEqualTo(
                        "{\"margin_0.5\":{\"n_rows\":1,\"skewness_G1\":null,\"ci95\":null,\"t_p\":[0.5,null],\"tied\":false}}");
        assertThat(StatisticsTree.of(results).undefined())
                .containsExactly(
                        entry("margin_0.5.skewness_G1", "needs n >= 3"),
                        entry("margin_0.5.ci95", "needs n >= 2"),
                        entry("margin_0.5.t_p.1", "all differences are zero"));
    }

    @Test
    void noNumberThatIsNoneIsEverWritten() {
        assertThatThrownBy(() -> StatisticsTree.of(Map.of("t", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> StatisticsTree.of(Map.of("t", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peopleReadWordsTheRuleAndTheReason() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("p_asymptotic_cc", 0.03125);
        results.put("t", Estimate.notEstimable("all differences are zero: t = 0/0"));
        assertThat(StatisticsText.of(StatisticsTree.of(results).results()))
                .contains("p (normal, continuity correction 1/2)")
                .contains("0.0313")
                .contains("not estimable, because: all differences are zero");
    }

    @Test
    void aPThatNoDoubleCanHoldIsNotPrintedAsZero() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("p", 0.0);
        results.put("sd", 0.0);
        StatisticsTree tree = StatisticsTree.of(Map.of("w1->w2", results));
        assertThat(tree.hasUnderflow()).isTrue();
        assertThat(StatisticsText.of(tree.results())).containsOnlyOnce("below 5e-324");
        results.put("p", 1e-300);
        assertThat(StatisticsTree.of(results).hasUnderflow()).isFalse();
    }

    @Test
    void aBlockThatRepeatsAnotherIsNotPrintedTwice() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("pre", Map.of("mean", 4.25));
        results.put("pre_complete", Map.of("mean", 4.25));
        assertThat(StatisticsText.of(StatisticsTree.of(results).results()))
                .contains("the same: First wave, all who answered")
                .containsOnlyOnce("4.2500");
    }

    @Test
    void aNameDependsOnItsBlockWhereItMust() {
        String text =
                StatisticsText.of(StatisticsTree.of(Map.of("shapiro", Map.of("p", 0.5))).results());
        assertThat(text).contains("p (small: not normal)");
    }

    private static String json(Object result) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            StatisticsJson.write(StatisticsTree.of(result).results(), json);
        }
        return text.toString();
    }
}
