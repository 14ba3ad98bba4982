package org.trigpoint.evaluation.study;

import static org.trigpoint.evaluation.tables.YamlValues.date;
import static org.trigpoint.evaluation.tables.YamlValues.decimal;
import static org.trigpoint.evaluation.tables.YamlValues.wholeNumber;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.tables.YamlMap;

/// The key `analysis` of study.yaml.
final class AnalysisYaml {
    private static final BigDecimal LEVEL = new BigDecimal("0.95");
    private static final List<BigDecimal> LEVELS =
            List.of(new BigDecimal("0.9"), LEVEL, new BigDecimal("0.99"));

    private AnalysisYaml() {}

    /// The plan as written; what is left out has its usual value: every later measured wave against
    /// the first, pairs, 95 %, Holm, groups of at least 8.
    static AnalysisPlan read(YamlMap yaml, List<Instrument> instruments, List<Wave> waves) {
        List<Wave> measured =
                waves.stream().filter(wave -> wave.kind() == WaveKind.MEASURED).toList();
        Optional<YamlMap> map = yaml.map("analysis");
        if (map.isEmpty()) {
            return new AnalysisPlan(
                    Optional.empty(),
                    Estimator.PAIRS,
                    usualFamily(measured),
                    0.95,
                    Multiplicity.HOLM,
                    8,
                    1,
                    Optional.empty(),
                    Optional.empty());
        }
        YamlMap analysis = map.get();
        analysis.refuseOthers(
                List.of(
                        "primary",
                        "estimator",
                        "family",
                        "level",
                        "multiplicity",
                        "smallest_group",
                        "seed",
                        "locked_on",
                        "locked_digest"));
        BigDecimal level =
                decimal(analysis, "level").map(BigDecimal::stripTrailingZeros).orElse(LEVEL);
        if (LEVELS.stream().noneMatch(level::equals)) {
            analysis.fault(
                    "level",
                    level.toPlainString() + " is no confidence level that is reported",
                    "Write 0.90, 0.95 or 0.99.");
            level = LEVEL;
        }
        return new AnalysisPlan(
                analysis.map("primary").flatMap(primary -> primary(primary, instruments, measured)),
                analysis.oneOf("estimator", Estimator.class).orElse(Estimator.PAIRS),
                family(analysis, measured),
                level.doubleValue(),
                analysis.oneOf("multiplicity", Multiplicity.class).orElse(Multiplicity.HOLM),
                (int) wholeNumber(analysis, "smallest_group", 1, 1_000_000).orElse(8),
                wholeNumber(analysis, "seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1),
                date(analysis, "locked_on"),
                analysis.text("locked_digest"));
    }

    private static List<Contrast> usualFamily(List<Wave> measured) {
        return measured.stream()
                .skip(1)
                .map(wave -> new Contrast(measured.getFirst().id(), wave.id()))
                .toList();
    }

    private static List<Contrast> family(YamlMap analysis, List<Wave> measured) {
        if (!analysis.has("family")) {
            return usualFamily(measured);
        }
        List<Contrast> family = new ArrayList<>();
        for (YamlMap map : analysis.maps("family")) {
            map.refuseOthers(List.of("from", "to"));
            contrast(map, measured)
                    .ifPresent(contrast -> {
                        if (family.contains(contrast)) {
                            map.fault(
                                    "from",
                                    "the comparison " + contrast + " is there twice",
                                    "Keep one.");
                        } else {
                            family.add(contrast);
                        }
                    });
        }
        return family;
    }

    private static Optional<Contrast> contrast(YamlMap map, List<Wave> measured) {
        String from = map.requiredText("from");
        String to = map.requiredText("to");
        for (String id : List.of(from, to)) {
            if (!id.isEmpty()
                    && measured.stream().noneMatch(wave -> wave.id().value().equals(id))) {
                map.fault(
                        id.equals(from) ? "from" : "to",
                        "\"" + id + "\" is no measured wave",
                        "Name one of the measured waves under `waves`.");
                return Optional.empty();
            }
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            map.fault("to", "a wave is not compared with itself", "Name a later wave.");
            return Optional.empty();
        }
        return Optional.of(new Contrast(new WaveId(from), new WaveId(to)));
    }

    private static Optional<Primary> primary(
            YamlMap map, List<Instrument> instruments, List<Wave> measured) {
        map.refuseOthers(List.of("instrument", "facet", "from", "to"));
        String named =
                map.text("instrument")
                        .orElse(instruments.size() == 1 ? instruments.getFirst().id().value() : "");
        Optional<Instrument> instrument =
                instruments.stream().filter(known -> known.id().value().equals(named)).findFirst();
        if (instrument.isEmpty()) {
            map.fault(
                    "instrument",
                    "\"" + named + "\" is no instrument of this study",
                    "Name one of the instruments.");
            return Optional.empty();
        }
        return contrast(map, measured)
                .map(contrast ->
                        new Primary(
                                instrument.get().id(), outcome(map, instrument.get()), contrast));
    }

    private static Optional<Outcome> outcome(YamlMap map, Instrument instrument) {
        String facet = map.requiredText("facet");
        if (facet.equals("all") || facet.isEmpty()) {
            return Optional.empty();
        }
        if (facet.equals("total")) {
            if (instrument.total() == Total.NONE) {
                map.fault(
                        "facet",
                        "the instrument \"" + instrument.id() + "\" has no total",
                        "Name a facet, or give the instrument a total.");
            }
            return Optional.of(new Outcome.OfTotal(instrument.id()));
        }
        if (instrument.facet(new FacetId(facet)).isEmpty()) {
            map.fault(
                    "facet",
                    "\"" + facet + "\" is no facet of " + instrument.id(),
                    "Name a facet, `total` or `all`.");
        }
        return Optional.of(new Outcome.OfFacet(instrument.id(), new FacetId(facet)));
    }
}
