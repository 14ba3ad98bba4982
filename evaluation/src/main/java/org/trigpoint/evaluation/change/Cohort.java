package org.trigpoint.evaluation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final Map<ParticipantId, Integer> places = new HashMap<>();
    private final Map<Sheet, Rows> sheets = new HashMap<>();
    private final Rows nobody;
    private final Set<ParticipantId> late = new HashSet<>();
    private final Set<List<String>> notAsked = new HashSet<>();
    private final Map<InstrumentId, Scoring> scoring = new LinkedHashMap<>();

    // filled as they are asked for, by several threads
    private final Map<Column, ScoreColumn> columns = new ConcurrentHashMap<>();
    private final Map<WaveId, BitSet> asked = new ConcurrentHashMap<>();
    private final Map<WaveId, BitSet> answered = new ConcurrentHashMap<>();

    private record Column(WaveId wave, Outcome outcome) {}

    private record Sheet(WaveId wave, InstrumentId instrument) {}

    /// Answers to one instrument at one wave, by people's places.
    static final class Rows {
        private final @Nullable Administration[] rows;

        private Rows(int people) {
            this.rows = new @Nullable Administration[people];
        }

        Optional<Administration> at(int place) {
            return Optional.ofNullable(rows[place]);
        }
    }

    Cohort(Study study) {
        this.study = study;
        this.consenting =
                study.participants().stream()
                        .filter(person -> person.consents().contains(Consent.STUDY))
                        .toList();
        this.people = consenting.stream().filter(person -> !isComparator(person)).toList();
        // those of the comparator have their places after all others
        people.forEach(person -> places.put(person.id(), places.size()));
        consenting.forEach(person -> places.putIfAbsent(person.id(), places.size()));
        this.nobody = new Rows(places.size());
        study.instruments()
                .forEach(instrument -> scoring.put(instrument.id(), new Scoring(instrument)));
        for (Administration row : study.administrations()) {
            Rows rows =
                    sheets.computeIfAbsent(
                            new Sheet(row.wave(), row.instrument()), _ -> new Rows(places.size()));
            Integer place = places.get(row.participant());
            if (place != null) {
                rows.rows[place] = row;
            }
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

    /// Who of [#people] was to answer a wave, by their place in that list: not told otherwise in
    /// missing.csv, and not withdrawn before it.
    BitSet asked(Wave wave) {
        return asked.computeIfAbsent(
                wave.id(),
                _ -> {
                    BitSet answered = answered(wave.id());
                    Supplier<LocalDate> day = once(() -> dateOf(wave));
                    BitSet asked = new BitSet(people.size());
                    for (int i = 0; i < people.size(); i++) {
                        Participant person = people.get(i);
                        asked.set(
                                i,
                                !isNotAsked(person, wave)
                                        && (answered.get(i) || isThere(person, day)));
                    }
                    return asked;
                });
    }

    private boolean isNotAsked(Participant person, Wave wave) {
        return !notAsked.isEmpty()
                && notAsked.contains(List.of(person.id().value(), wave.id().value()));
    }

    private static boolean isThere(Participant person, Supplier<LocalDate> day) {
        Optional<LocalDate> gone = person.withdrawal().flatMap(Withdrawal::on);
        return gone.isEmpty() || gone.get().isAfter(day.get());
    }

    private static <T> Supplier<T> once(Supplier<T> value) {
        List<T> known = new ArrayList<>(1);
        return () -> {
            if (known.isEmpty()) {
                known.add(value.get());
            }
            return known.getFirst();
        };
    }

    /// Who of [#people] gave any rating at a wave, by their place in that list.
    BitSet answered(WaveId wave) {
        return answered.computeIfAbsent(
                wave,
                _ -> {
                    BitSet answered = new BitSet(people.size());
                    for (Instrument instrument : study.instruments()) {
                        Rows rows = rows(wave, instrument.id());
                        for (int i = 0; i < people.size(); i++) {
                            if (rows.at(i).filter(Administration::hasRating).isPresent()) {
                                answered.set(i);
                            }
                        }
                    }
                    return answered;
                });
    }

    /// All of [#people], by their place in that list.
    BitSet everyone() {
        BitSet everyone = new BitSet(people.size());
        everyone.set(0, people.size());
        return everyone;
    }

    /// Whether anybody was given an instrument at a wave.
    boolean wasGiven(InstrumentId instrument, WaveId wave) {
        return sheets.containsKey(new Sheet(wave, instrument));
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

    /// Answers to an instrument at a wave, by the places of [#people].
    Rows rows(WaveId wave, InstrumentId instrument) {
        Rows rows = sheets.get(new Sheet(wave, instrument));
        return rows == null ? nobody : rows;
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
    ScoreColumn scores(WaveId wave, Outcome outcome) {
        return columns.computeIfAbsent(new Column(wave, outcome), this::scored);
    }

    private ScoreColumn scored(Column column) {
        Outcome outcome = column.outcome();
        Scoring scoring = scoring(outcome.instrument());
        Rows rows = rows(column.wave(), outcome.instrument());
        boolean first = baseline().equals(Optional.of(column.wave()));
        return ScoreColumn.of(
                people.size(),
                place ->
                        first && isLate(people.get(place))
                                ? Optional.empty()
                                : rows.at(place).flatMap(row -> scoring.score(outcome, row)));
    }

    /// A person's score at a wave; a late answer to the first wave is none.
    Optional<ExactNumber> score(Participant person, WaveId wave, Outcome outcome) {
        Integer place = places.get(person.id());
        if (place == null || (isLate(person) && baseline().equals(Optional.of(wave)))) {
            return Optional.empty();
        }
        return rows(wave, outcome.instrument())
                .at(place)
                .flatMap(row -> scoring(outcome.instrument()).score(outcome, row));
    }
}
