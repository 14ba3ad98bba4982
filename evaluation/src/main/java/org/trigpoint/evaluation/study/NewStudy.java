package org.trigpoint.evaluation.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A study that has just been set up: people and waves are there, answers are still to be filled
/// in.
///
/// @param title what it is about
/// @param facetLabels the facets; empty for the ten of the persistent-pain programme
/// @param waveLabels the planned time points in order, at least two
/// @param thenTest whether the first wave is looked back at with the second
/// @param people how many, at least 1
public record NewStudy(
        String title,
        List<String> facetLabels,
        List<String> waveLabels,
        ThenTest thenTest,
        int people) {

    /// Whether people rate "before" again when they answer after the training.
    public enum ThenTest {
        YES,
        NO
    }

    public NewStudy {
        facetLabels = List.copyOf(facetLabels);
        waveLabels = List.copyOf(waveLabels);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A study needs a title");
        }
        if (people < 1 || people > 100_000) {
            throw new IllegalArgumentException(
                    "A study has between 1 and 100000 people, got " + people);
        }
        if (waveLabels.size() < 2) {
            throw new IllegalArgumentException("A comparison needs at least two waves");
        }
        refuseTwins("facet", facetLabels);
        refuseTwins("wave", waveLabels);
    }

    private static void refuseTwins(String what, List<String> labels) {
        List<String> ids = labels.stream().map(ConfidenceInstrument::idOf).toList();
        if (ids.stream().anyMatch(String::isEmpty) || Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException(
                    "Each "
                            + what
                            + " needs a name of its own with at least one letter, got "
                            + labels);
        }
    }

    /// The study, with a row for each person and wave to be filled in.
    public Study with(RandomGenerator random) {
        Instrument instrument =
                facetLabels.isEmpty()
                        ? ConfidenceInstrument.ofTheProgramme()
                        : ConfidenceInstrument.ofLabels(facetLabels);
        List<Wave> waves = waves();
        List<WaveId> measured =
                waves.stream()
                        .filter(wave -> wave.kind() == WaveKind.MEASURED)
                        .map(Wave::id)
                        .toList();
        List<Participant> participants = new ArrayList<>();
        List<Administration> rows = new ArrayList<>();
        for (ParticipantId id : Pseudonyms.fresh(people, List.of(), random)) {
            participants.add(
                    new Participant(id, Map.of(), Set.of(Consent.STUDY), Optional.empty()));
            waves.forEach(wave -> rows.add(blank(id, wave, instrument)));
        }
        List<Contrast> family =
                measured.stream()
                        .skip(1)
                        .map(wave -> new Contrast(measured.getFirst(), wave))
                        .toList();
        AnalysisPlan plan =
                new AnalysisPlan(
                        Optional.of(
                                new Primary(
                                        instrument.id(),
                                        Optional.of(new Outcome.OfTotal(instrument.id())),
                                        family.getFirst())),
                        Estimator.PAIRS,
                        family,
                        0.95,
                        Multiplicity.HOLM,
                        8,
                        1,
                        Optional.empty(),
                        Optional.empty());
        About about = new About(title, "", "", "", Optional.empty(), Optional.empty(), "", 0);
        return new Study(
                about,
                Design.plain(),
                List.of(instrument),
                waves,
                List.of(),
                plan,
                participants,
                rows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Administration blank(ParticipantId id, Wave wave, Instrument instrument) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        instrument
                .items()
                .forEach(item -> answers.put(item.id(), new Answer.Missing(MissingReason.SKIPPED)));
        return new Administration(id, wave.id(), instrument.id(), Optional.empty(), answers);
    }

    private List<Wave> waves() {
        Set<Wave> waves = new LinkedHashSet<>();
        waveLabels.forEach(
                label -> waves.add(Wave.measured(ConfidenceInstrument.idOf(label), label)));
        List<Wave> ordered = new ArrayList<>(waves);
        if (thenTest == ThenTest.YES) {
            Wave first = ordered.get(0);
            Wave second = ordered.get(1);
            ordered.add(
                    2,
                    new Wave(
                            new WaveId("then-" + first.id()),
                            "Looking back at " + first.label().toLowerCase(Locale.ROOT),
                            WaveKind.THEN,
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Optional.of(first.id()),
                            Optional.of(second.id())));
        }
        return ordered;
    }
}
