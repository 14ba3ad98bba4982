package org.trigpoint.evaluation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Attendance;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.evaluation.study.Withdrawal;
import org.trigpoint.statistics.ExactNumber;

/// The people whose answers are analysed, and what became of each of them at each wave.
///
/// Where the study has a comparator, [#people] are those of the programme: change is theirs, and
/// only [Comparators] looks at the others.
final class Cohort {
    private final Study study;
    private final List<Participant> consenting;
    private final List<Participant> people;
    private final Map<RowOf, Administration> rows = new HashMap<>();
    private final Set<ParticipantId> late = new HashSet<>();
    private final Set<List<String>> notAsked = new HashSet<>();
    private final Map<InstrumentId, Scoring> scoring = new LinkedHashMap<>();

    private final Map<Column, List<Optional<ExactNumber>>> columns = new HashMap<>();
    private final Map<Sheet, List<Optional<Administration>>> sheets = new HashMap<>();
    private final Map<WaveId, BitSet> asked = new HashMap<>();
    private final Set<Sheet> given = new HashSet<>();

    private record Column(WaveId wave, Outcome outcome) {}

    private record Sheet(WaveId wave, InstrumentId instrument) {}

    private record RowOf(ParticipantId participant, WaveId wave, InstrumentId instrument) {}

    Cohort(Study study) {
        this.study = study;
        this.consenting =
                study.participants().stream()
                        .filter(person -> person.consents().contains(Consent.STUDY))
                        .toList();
        this.people = consenting.stream().filter(person -> !isComparator(person)).toList();
        study.instruments()
                .forEach(instrument -> scoring.put(instrument.id(), new Scoring(instrument)));
        for (Administration row : study.administrations()) {
            rows.put(new RowOf(row.participant(), row.wave(), row.instrument()), row);
            given.add(new Sheet(row.wave(), row.instrument()));
        }
        study.missing().stream()
                .filter(row -> row.reason() == MissingReason.NOT_ASKED && row.item().isEmpty())
                .forEach(row ->
                        notAsked.add(List.of(row.participant().value(), row.wave().value())));
        findLate();
    }

    private void findLate() {
        Map<ParticipantId, LocalDate> firstActivity = new HashMap<>();
        study.attendance().stream()
                .filter(row -> row.presence() == Attendance.Presence.YES)
                .forEach(row ->
                        firstActivity.merge(
                                row.participant(), row.date(), (a, b) -> a.isBefore(b) ? a : b));
        Optional<WaveId> baseline = baseline();
        for (Administration row : study.administrations()) {
            LocalDate first = firstActivity.get(row.participant());
            boolean after =
                    first != null
                            && row.answeredOn().isPresent()
                            && row.answeredOn().get().isAfter(first);
            if (after && row.hasRating() && baseline.equals(Optional.of(row.wave()))) {
                late.add(row.participant());
            }
        }
    }

    Study study() {
        return study;
    }

    /// Everyone who agreed to the study, people of the comparator included.
    List<Participant> consenting() {
        return consenting;
    }

    /// Whether a person belongs to the group that did not have the training.
    boolean isComparator(Participant person) {
        return study.design()
                .groupColumn()
                .flatMap(person::group)
                .filter(group -> study.design().comparatorGroup().equals(Optional.of(group)))
                .isPresent();
    }

    /// Everyone of the programme who agreed to the study, in the folder's order.
    List<Participant> people() {
        return people;
    }

    /// The first measured wave.
    Optional<WaveId> baseline() {
        return study.measuredWaves().stream().findFirst().map(Wave::id);
    }

    /// Whether a person answered the first measured wave only after the training had begun for
    /// them.
    boolean isLate(Participant person) {
        return late.contains(person.id());
    }

    /// Whether a person was to answer a wave: not told otherwise in missing.csv, and not withdrawn
    /// before it.
    boolean wasAsked(Participant person, Wave wave) {
        if (notAsked.contains(List.of(person.id().value(), wave.id().value()))) {
            return false;
        }
        return answered(person, wave.id())
                || person.withdrawal().flatMap(Withdrawal::on).isEmpty()
                || person.withdrawal().flatMap(Withdrawal::on).get().isAfter(dateOf(wave));
    }

    /// Who of [#people] was to answer a wave, by their place in that list.
    BitSet asked(Wave wave) {
        return asked.computeIfAbsent(
                wave.id(),
                _ -> {
                    BitSet places = new BitSet(people.size());
                    for (int i = 0; i < people.size(); i++) {
                        places.set(i, wasAsked(people.get(i), wave));
                    }
                    return places;
                });
    }

    /// Whether anybody was given an instrument at a wave.
    boolean wasGiven(InstrumentId instrument, WaveId wave) {
        return given.contains(new Sheet(wave, instrument));
    }

    /// How many of [#people] are late.
    int late() {
        return (int) people.stream().filter(this::isLate).count();
    }

    /// The planned day of a wave, or else the day of its first answer.
    private LocalDate dateOf(Wave wave) {
        Wave at =
                wave.kind() == WaveKind.THEN
                        ? study.wave(wave.askedWith().orElseThrow()).orElse(wave)
                        : wave;
        if (at.day().isPresent() && study.about().start().isPresent()) {
            return study.about().start().get().plusDays(at.day().getAsInt());
        }
        return study.administrations().stream()
                .filter(row -> row.wave().equals(at.id()))
                .flatMap(row -> row.answeredOn().stream())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /// Whether a person gave any rating at a wave.
    boolean answered(Participant person, WaveId wave) {
        return study.instruments().stream()
                .map(Instrument::id)
                .anyMatch(instrument ->
                        row(person, wave, instrument)
                                .filter(Administration::hasRating)
                                .isPresent());
    }

    Optional<Administration> row(Participant person, WaveId wave, InstrumentId instrument) {
        return Optional.ofNullable(rows.get(new RowOf(person.id(), wave, instrument)));
    }

    /// The rows of all [#people] at a wave, in their order.
    List<Optional<Administration>> rows(WaveId wave, InstrumentId instrument) {
        return sheets.computeIfAbsent(
                new Sheet(wave, instrument),
                _ ->
                        wasGiven(instrument, wave)
                                ? people.stream()
                                        .map(person -> row(person, wave, instrument))
                                        .toList()
                                : Collections.nCopies(people.size(), Optional.empty()));
    }

    Scoring scoring(InstrumentId instrument) {
        Scoring found = scoring.get(instrument);
        if (found == null) {
            throw new IllegalArgumentException("The study has no instrument " + instrument);
        }
        return found;
    }

    /// The scores of all [#people] at a wave, in their order; made once, since every comparison,
    /// model and group asks for them.
    List<Optional<ExactNumber>> scores(WaveId wave, Outcome outcome) {
        return columns.computeIfAbsent(new Column(wave, outcome), this::scored);
    }

    private List<Optional<ExactNumber>> scored(Column column) {
        // scores are few and people are many: each number is kept once
        Map<ExactNumber, Optional<ExactNumber>> known = new HashMap<>();
        List<Optional<ExactNumber>> scores = new ArrayList<>(people.size());
        InstrumentId instrument = column.outcome().instrument();
        Scoring scoring = scoring(instrument);
        boolean first = baseline().equals(Optional.of(column.wave()));
        List<Optional<Administration>> rows = rows(column.wave(), instrument);
        for (int i = 0; i < people.size(); i++) {
            Optional<ExactNumber> score =
                    first && isLate(people.get(i))
                            ? Optional.empty()
                            : rows.get(i).flatMap(row -> scoring.score(column.outcome(), row));
            scores.add(score.flatMap(number -> known.computeIfAbsent(number, Optional::of)));
        }
        return Collections.unmodifiableList(scores);
    }

    /// A person's score at a wave; a late answer to the first wave is none.
    Optional<ExactNumber> score(Participant person, WaveId wave, Outcome outcome) {
        if (isLate(person) && baseline().equals(Optional.of(wave))) {
            return Optional.empty();
        }
        return row(person, wave, outcome.instrument())
                .flatMap(row -> scoring(outcome.instrument()).score(outcome, row));
    }
}
