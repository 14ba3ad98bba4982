package org.trigpoint.evaluation.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.tables.YamlText;

/// Who explained something in writing before and after, and what raters who were not told when gave
/// each text: explanations.yaml, explanations.csv and explanation-ratings.csv of a study folder.
/// The texts themselves are in no study.
///
/// @param asked what was asked, and by whom it was rated
/// @param written who wrote what for whom, in the folder's order; each person once a wave
/// @param ratings each rater's, of all texts or of none
public record Explanations(Asked asked, List<Text> written, List<Rating> ratings) {
    /// The file that says what was asked.
    public static final String ITEMS = "explanations.yaml";

    /// The file that says who wrote, without the texts.
    public static final String WRITTEN = "explanations.csv";

    /// The file of the raters' levels and guesses.
    public static final String RATINGS = "explanation-ratings.csv";

    static final List<String> WRITTEN_COLUMNS =
            List.of("participant", "wave", "vignette", "written_on");
    static final List<String> RATING_COLUMNS = List.of("participant", "wave", "rater", "guess");

    public Explanations {
        written = List.copyOf(written);
        ratings = List.copyOf(ratings);
    }

    /// @param waves the wave before and the wave after
    /// @param scored the instrument whose items the raters gave levels of; its rows in
    ///   responses.csv hold the mean of all raters. Empty while not every text is rated
    /// @param beside the facet of confidence that the change is to be seen beside; empty where none
    ///   fits
    /// @param raters what they are called, in the order they began; empty while not every text is
    ///   rated
    /// @param precautions what was done against leaning
    public record Asked(
            Contrast waves,
            Optional<InstrumentId> scored,
            Optional<Outcome.OfFacet> beside,
            List<String> raters,
            Set<Precaution> precautions) {
        public Asked {
            raters = List.copyOf(raters);
            Set<Precaution> ordered = EnumSet.noneOf(Precaution.class);
            ordered.addAll(precautions);
            precautions = Collections.unmodifiableSet(ordered);
        }
    }

    /// A text was handed in.
    ///
    /// @param vignette the person on paper to whom it was written
    /// @param on the day; where known
    public record Text(
            ParticipantId participant, WaveId wave, String vignette, Optional<LocalDate> on) {}

    /// What one rater gave one text.
    ///
    /// @param levels of every item of the scored instrument
    /// @param guess the wave they took it for; empty where they gave none
    public record Rating(
            ParticipantId participant,
            WaveId wave,
            String rater,
            Map<ItemId, BigDecimal> levels,
            Optional<WaveId> guess) {
        public Rating {
            levels = Map.copyOf(levels);
        }
    }

    /// The same without some people's texts.
    public Explanations without(Set<ParticipantId> gone) {
        return new Explanations(
                asked,
                written.stream().filter(one -> !gone.contains(one.participant())).toList(),
                ratings.stream().filter(one -> !gone.contains(one.participant())).toList());
    }

    /// The files, by name; no table where it has no row.
    Map<String, String> files(Study study) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ITEMS, YamlText.of(keys()));
        if (!written.isEmpty()) {
            files.put(
                    WRITTEN,
                    CsvText.of(
                            WRITTEN_COLUMNS,
                            written.stream()
                                    .map(one ->
                                            List.of(
                                                    one.participant().value(),
                                                    one.wave().value(),
                                                    one.vignette(),
                                                    one.on().map(Object::toString).orElse("")))));
        }
        List<ItemId> items = items(study);
        if (!ratings.isEmpty()) {
            List<String> columns = new ArrayList<>(RATING_COLUMNS);
            items.forEach(item -> columns.add(item.value()));
            files.put(RATINGS, CsvText.of(columns, ratings.stream().map(one -> row(one, items))));
        }
        return files;
    }

    private List<ItemId> items(Study study) {
        return asked.scored()
                .flatMap(study::instrument)
                .map(instrument -> instrument.items().stream().map(Item::id).toList())
                .orElse(List.of());
    }

    private static List<String> row(Rating rating, List<ItemId> items) {
        List<String> row =
                new ArrayList<>(
                        List.of(
                                rating.participant().value(),
                                rating.wave().value(),
                                rating.rater(),
                                rating.guess().map(WaveId::value).orElse("")));
        items.forEach(item ->
                row.add(
                        Optional.ofNullable(rating.levels().get(item))
                                .map(BigDecimal::toPlainString)
                                .orElse("")));
        return row;
    }

    private Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("from", asked.waves().from().value());
        keys.put("to", asked.waves().to().value());
        asked.scored().ifPresent(id -> keys.put("instrument", id.value()));
        asked.beside()
                .ifPresent(facet -> {
                    Map<String, Object> named = new LinkedHashMap<>();
                    named.put("instrument", facet.instrument().value());
                    named.put("facet", facet.facet().value());
                    keys.put("beside", named);
                });
        if (!asked.raters().isEmpty()) {
            keys.put("raters", asked.raters());
        }
        if (!asked.precautions().isEmpty()) {
            keys.put("precautions", asked.precautions().stream().map(Written::of).toList());
        }
        return keys;
    }
}
