package org.trigpoint.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.paired.Resampling;

class CodingAgreementTest {
    private static final Resampling FEW = new Resampling(200, 7);

    @Test
    void twoCodersWhoShareHalfOfTheirCodings() {
        // 1,000 characters, 0 to 200 and 100 to 300: observed 0.8, expected 0.68
        Agreement found =
                CodingAgreement.of(
                                2,
                                List.of(text(Set.of(0, 1), 10, 100)),
                                List.of(
                                        List.of(
                                                new Stretch(0, 0, 0, 200),
                                                new Stretch(0, 1, 100, 300))),
                                FEW)
                        .codes()
                        .getFirst();
        Coefficient kappa = found.cohenKappa().orElseThrow();
        assertThat(kappa.value()).isEqualTo(0.375, within(1e-12));
        assertThat(kappa.observed()).isEqualTo(0.8, within(1e-12));
        assertThat(kappa.expected()).isEqualTo(0.68, within(1e-12));
        assertThat(found.unitsCompared()).isEqualTo(1000);
        assertThat(found.prevalenceIndex().orElseThrow()).isEqualTo(-0.6, within(1e-12));
        assertThat(found.biasIndex().orElseThrow()).isEqualTo(0, within(1e-12));
    }

    @Test
    void overlappingCodingsOfOneCoderCountOnce() {
        List<Continuum> texts = List.of(text(Set.of(0, 1), 4, 25));
        Agreement twice =
                CodingAgreement.of(
                                2,
                                texts,
                                List.of(
                                        List.of(
                                                new Stretch(0, 0, 10, 40),
                                                new Stretch(0, 0, 20, 50),
                                                new Stretch(0, 0, 20, 30),
                                                new Stretch(0, 1, 10, 50))),
                                FEW)
                        .together();
        assertThat(twice.observed()).isEqualTo(Estimate.of(1.0));
        assertThat(twice.cohenKappa().orElseThrow().value()).isEqualTo(1, within(1e-12));
    }

    @Test
    void resamplingCharactersWouldPromiseTooMuch() {
        List<List<Stretch>> code =
                List.of(
                        List.of(
                                new Stretch(0, 0, 0, 200),
                                new Stretch(0, 1, 100, 300),
                                new Stretch(0, 0, 600, 700),
                                new Stretch(0, 1, 600, 700)));
        double byTurn =
                width(CodingAgreement.of(2, List.of(text(Set.of(0, 1), 10, 100)), code, FEW));
        double byCharacter =
                width(CodingAgreement.of(2, List.of(text(Set.of(0, 1), 1000, 1)), code, FEW));
        assertThat(byTurn).isGreaterThan(4 * byCharacter);
    }

    private static double width(CodingAgreement found) {
        Interval interval =
                found.codes()
                        .getFirst()
                        .cohenKappa()
                        .flatMap(Coefficient::ci95Percentile)
                        .orElseThrow();
        return interval.upper() - interval.lower();
    }

    @Test
    void aCodeNobodyAppliedHasNoKappaAndLeavesTheOthersAlone() {
        List<Stretch> applied = List.of(new Stretch(0, 0, 0, 200), new Stretch(0, 1, 100, 300));
        CodingAgreement found =
                CodingAgreement.of(
                        2, List.of(text(Set.of(0, 1), 10, 100)), List.of(applied, List.of()), FEW);
        assertThat(found.codes().get(1).cohenKappa()).isInstanceOf(Estimate.NotEstimable.class);
        // (0.8 + 1 − 0.68 − 1) / (2 − 0.68 − 1): the unused code adds nothing above or below
        assertThat(found.together().cohenKappa().orElseThrow().value())
                .isEqualTo(0.375, within(1e-12));
    }

    @Test
    void stretchesMustFitTheirTexts() {
        List<Continuum> texts = List.of(text(Set.of(0), 1, 10));
        assertThatThrownBy(() ->
                        CodingAgreement.of(
                                2, texts, List.of(List.of(new Stretch(0, 0, 5, 11))), FEW))
                .hasMessageContaining("does not fit its text");
        assertThatThrownBy(() ->
                        CodingAgreement.of(
                                2, texts, List.of(List.of(new Stretch(0, 1, 5, 6))), FEW))
                .hasMessageContaining("does not fit its text");
    }

    /// The walk from boundary to boundary gives what counting every position gives.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void walkingBoundariesEqualsCountingPositions(long seed) {
        Random random = new Random(seed);
        int coders = 2 + random.nextInt(3);
        List<Continuum> texts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Set<Integer> present =
                    i == 0
                            ? Set.of(0, 1)
                            : new HashSet<>(List.of(random.nextInt(coders), coders - 1));
            texts.add(text(present, 5, 1 + random.nextInt(20)));
        }
        List<Stretch> code = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int text = random.nextInt(texts.size());
            Continuum continuum = texts.get(text);
            int coder =
                    List.copyOf(continuum.coders()).get(random.nextInt(continuum.coders().size()));
            int start = random.nextInt(continuum.length());
            int end = start + 1 + random.nextInt(continuum.length() - start);
            code.add(new Stretch(text, coder, start, end));
        }
        Agreement swept = CodingAgreement.of(coders, texts, List.of(code), FEW).codes().getFirst();
        Agreement counted = NominalAgreement.of(positions(coders, texts, code), FEW);
        assertThat(swept.unitsCompared()).isEqualTo(counted.unitsCompared());
        assertThat(swept.observed().orElseThrow())
                .isEqualTo(counted.observed().orElseThrow(), within(1e-12));
        same(swept.fleissKappa(), counted.fleissKappa());
        same(swept.gwetAc1(), counted.gwetAc1());
        same(swept.krippendorffAlpha(), counted.krippendorffAlpha());
        same(swept.cohenKappa(), counted.cohenKappa());
    }

    private static void same(Estimate<Coefficient> one, Estimate<Coefficient> other) {
        assertThat(one.optional().isPresent()).isEqualTo(other.optional().isPresent());
        if (one.optional().isPresent()) {
            assertThat(one.orElseThrow().value())
                    .isEqualTo(other.orElseThrow().value(), within(1e-10));
        }
    }

    private static List<List<Optional<String>>> positions(
            int coders, List<Continuum> texts, List<Stretch> code) {
        List<List<Optional<String>>> units = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            for (int at = 0; at < texts.get(text).length(); at++) {
                List<Optional<String>> unit = new ArrayList<>();
                for (int coder = 0; coder < coders; coder++) {
                    boolean applied = false;
                    for (Stretch stretch : code) {
                        applied |=
                                stretch.text() == text
                                        && stretch.coder() == coder
                                        && stretch.start() <= at
                                        && at < stretch.end();
                    }
                    unit.add(
                            texts.get(text).coders().contains(coder)
                                    ? Optional.of(applied ? "yes" : "no")
                                    : Optional.empty());
                }
                units.add(unit);
            }
        }
        return units;
    }

    private static Continuum text(Set<Integer> coders, int blocks, int size) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i <= blocks; i++) {
            ends.add(i * size);
        }
        return new Continuum(coders, ends);
    }
}
