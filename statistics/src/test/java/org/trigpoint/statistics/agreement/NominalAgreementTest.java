package org.trigpoint.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.Interval;
import org.trigpoint.statistics.paired.Resampling;

/// Worked examples as printed. Where the print has fewer than six decimals, the exact fraction of
/// the printed table is written beside it.
class NominalAgreementTest {
    private static final Resampling FEW = new Resampling(200, 7);
    private static final Offset<Double> SIX_DECIMALS = within(5e-7);

    @Test
    void cohensTableOfTwoPsychologists() {
        // Cohen (1960), table of 200 patients in three categories: kappa .492
        List<List<Optional<String>>> units = new ArrayList<>();
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                for (int i = 0; i < table[first][second]; i++) {
                    units.add(unit("c" + first, "c" + second));
                }
            }
        }
        Agreement found = NominalAgreement.of(units, FEW);
        assertThat(found.observed().orElseThrow()).isEqualTo(0.7, SIX_DECIMALS);
        // (0.70 − 0.41) / (1 − 0.41)
        assertThat(value(found.cohenKappa())).isEqualTo(0.491525, SIX_DECIMALS);
        // Scott's pi, which Fleiss's kappa is for two coders: nltk 3.8,
        // AnnotationTask(data).pi()
        assertThat(value(found.fleissKappa())).isEqualTo(PI_OF_COHENS_TABLE, SIX_DECIMALS);
    }

    private static final double PI_OF_COHENS_TABLE = 0.487179;

    @Test
    void gwetsTableInWhichKappaFails() {
        // Gwet (2008): 118 yes-yes, 5 yes-no, 2 no-yes, 0 no-no: kappa −0.023, AC1 0.941
        List<List<Optional<String>>> units = new ArrayList<>();
        add(units, 118, "yes", "yes");
        add(units, 5, "yes", "no");
        add(units, 2, "no", "yes");
        Agreement found = NominalAgreement.of(units, FEW);
        assertThat(value(found.cohenKappa())).isEqualTo(-0.023392, SIX_DECIMALS);
        assertThat(value(found.gwetAc1())).isEqualTo(0.940776, SIX_DECIMALS);
        assertThat(found.kappaMisleads()).isTrue();
        // Byrt, Bishop and Carlin (1993): (a − d) / n, (b − c) / n, 2 p_o − 1
        assertThat(found.prevalenceIndex().orElseThrow()).isEqualTo(118.0 / 125, SIX_DECIMALS);
        assertThat(found.biasIndex().orElseThrow()).isEqualTo(3.0 / 125, SIX_DECIMALS);
        assertThat(found.pabak().orElseThrow()).isEqualTo(2 * 118.0 / 125 - 1, SIX_DECIMALS);
    }

    @Test
    void fleissesThirtyPatientsAndSixPsychiatrists() {
        // Fleiss (1971), table 1: kappa .430; statsmodels 0.13.5,
        // fleiss_kappa(aggregate_raters(diagnoses)[0]); R irr::kappam.fleiss gives 0.4302445
        int[][] counts = {
            {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
            {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
            {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
            {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
            {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
            {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
        };
        List<List<Optional<String>>> units = new ArrayList<>();
        for (int[] row : counts) {
            List<Optional<String>> unit = new ArrayList<>();
            for (int category = 0; category < row.length; category++) {
                for (int i = 0; i < row[category]; i++) {
                    unit.add(Optional.of("k" + category));
                }
            }
            units.add(unit);
        }
        Agreement found = NominalAgreement.of(units, FEW);
        assertThat(value(found.fleissKappa())).isEqualTo(0.430245, SIX_DECIMALS);
        assertThat(found.cohenKappa())
                .isEqualTo(Estimate.notEstimable("compares two coders, and there are 6"));
    }

    @Test
    void krippendorffsTwoObserversAndTwoValues() {
        // Krippendorff (2011), section B: alpha 0.095
        Agreement found =
                NominalAgreement.of(columns("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), FEW);
        assertThat(value(found.krippendorffAlpha())).isEqualTo(2.0 / 21, SIX_DECIMALS);
    }

    @Test
    void krippendorffsTwoObserversAndFiveValues() {
        // Krippendorff (2011), section C: alpha 0.692
        Agreement found =
                NominalAgreement.of(
                        columns("a a b b d c c c e d d a", "b a b b b c c c e d d d"), FEW);
        assertThat(value(found.krippendorffAlpha())).isEqualTo(0.692, within(5e-4));
        // the same to six decimals: nltk 3.8, AnnotationTask(data).alpha()
        assertThat(value(found.krippendorffAlpha())).isEqualTo(ALPHA_OF_SECTION_C, SIX_DECIMALS);
    }

    private static final double ALPHA_OF_SECTION_C = 0.691964;

    @Test
    void krippendorffsFourObserversWithMissingValues() {
        // Krippendorff (2011), section D: alpha 0.743. R irrCAC 1.0 documents for the same data
        // (cac.raw4raters): krippen.alpha.raw 0.74342, fleiss.kappa.raw 0.76117, gwet.ac1.raw
        // 0.77544
        Agreement found =
                NominalAgreement.of(
                        columns(
                                "1 2 3 3 2 1 4 1 2 . . .",
                                "1 2 3 3 2 2 4 1 2 5 . 3",
                                ". 3 3 3 2 3 4 2 2 5 1 .",
                                "1 2 3 3 2 4 4 1 2 5 1 ."),
                        FEW);
        assertThat(found.units()).isEqualTo(12);
        assertThat(found.unitsCompared()).isEqualTo(11);
        assertThat(value(found.krippendorffAlpha())).isEqualTo(0.743421, SIX_DECIMALS);
        assertThat(value(found.fleissKappa())).isEqualTo(0.76117, within(5e-6));
        assertThat(value(found.gwetAc1())).isEqualTo(0.77544, within(5e-6));
        assertThat(found.observed().orElseThrow()).isEqualTo(0.8181818, SIX_DECIMALS);
    }

    @Test
    void oneCategoryAloneLeavesNothingToCorrect() {
        List<List<Optional<String>>> units = new ArrayList<>();
        add(units, 5, "no", "no");
        Agreement found = NominalAgreement.of(units, FEW);
        assertThat(found.observed()).isEqualTo(Estimate.of(1.0));
        assertThat(found.cohenKappa()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(found.fleissKappa()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(found.krippendorffAlpha()).isInstanceOf(Estimate.NotEstimable.class);
        assertThat(found.gwetAc1()).isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void unitsOfOneCoderAreNeverCompared() {
        Agreement found = NominalAgreement.of(columns("a b .", ". . a"), FEW);
        assertThat(found.units()).isEqualTo(3);
        assertThat(found.unitsCompared()).isZero();
        assertThat(found.observed())
                .isEqualTo(Estimate.notEstimable("no unit was judged by two coders"));
        assertThat(NominalAgreement.of(List.of(), FEW).observed())
                .isInstanceOf(Estimate.NotEstimable.class);
    }

    @Test
    void unitsHaveAsManyCodersEach() {
        assertThatThrownBy(() ->
                        NominalAgreement.of(List.of(unit("a", "b"), unit("a", "b", "c")), FEW))
                .hasMessage("A unit of 3 coders among units of 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void swappingCodersAndRenamingCategoriesChangesNothing(long seed) {
        Random random = new Random(seed);
        List<List<Optional<String>>> units = new ArrayList<>();
        List<List<Optional<String>>> other = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String first = "c" + random.nextInt(3);
            String second = random.nextInt(3) > 0 ? first : "c" + random.nextInt(3);
            units.add(unit(first, second));
            other.add(unit("z" + (9 - second.charAt(1)), "z" + (9 - first.charAt(1))));
        }
        Agreement found = NominalAgreement.of(units, FEW);
        Agreement same = NominalAgreement.of(other, FEW);
        assertThat(value(same.cohenKappa())).isEqualTo(value(found.cohenKappa()), within(1e-12));
        assertThat(value(same.gwetAc1())).isEqualTo(value(found.gwetAc1()), within(1e-12));
        assertThat(value(same.krippendorffAlpha()))
                .isEqualTo(value(found.krippendorffAlpha()), within(1e-12));
        Interval interval = found.cohenKappa().flatMap(Coefficient::ci95Percentile).orElseThrow();
        assertThat(interval.contains(value(found.cohenKappa()))).isTrue();
        assertThat(interval)
                .isEqualTo(same.cohenKappa().flatMap(Coefficient::ci95Percentile).orElseThrow());
    }

    private static double value(Estimate<Coefficient> coefficient) {
        return coefficient.orElseThrow().value();
    }

    private static List<Optional<String>> unit(String... categories) {
        return Arrays.stream(categories).map(Optional::of).toList();
    }

    private static void add(
            List<List<Optional<String>>> units, int howMany, String first, String second) {
        for (int i = 0; i < howMany; i++) {
            units.add(unit(first, second));
        }
    }

    /// One line a coder, a full stop where there is no judgement.
    private static List<List<Optional<String>>> columns(String... coders) {
        List<List<Optional<String>>> units = new ArrayList<>();
        for (String coder : coders) {
            String[] values = coder.split(" ", -1);
            for (int i = 0; i < values.length; i++) {
                if (units.size() == i) {
                    units.add(new ArrayList<>());
                }
                units.get(i).add(values[i].equals(".") ? Optional.empty() : Optional.of(values[i]));
            }
        }
        return units;
    }
}
