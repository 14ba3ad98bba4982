package org.trigpoint.server.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Attendance;
import org.trigpoint.evaluation.study.Design;
import org.trigpoint.evaluation.study.FurtherAnswer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemOrder;
import org.trigpoint.evaluation.study.MissingAnswer;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.Withdrawal;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Programme;
import org.trigpoint.server.programme.Register;

/// Makes a study of a cohort's rows. The same rows, waves and day give the same study.
final class StudyOfCohort {
    /// The line of attendance.csv for a training that began otherwise than in a workshop.
    static final String BEGAN = "training begun";

    private static final String SITE = "site";
    private static final Answer SKIPPED = new Answer.Missing(MissingReason.SKIPPED);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final CohortRows rows;
    private final Cohort cohort;
    private final Set<WaveId> asked;
    private final LocalDate on;

    private StudyOfCohort(CohortRows rows, Set<WaveId> asked, LocalDate on) {
        this.rows = rows;
        this.cohort = rows.cohort();
        this.asked = Set.copyOf(asked);
        this.on = on;
    }

    /// @param asked the measured waves whose answers are in; of the others the study says that
    ///   nobody was asked yet
    /// @param on the day of freezing
    static Study of(CohortRows rows, Set<WaveId> asked, LocalDate on) {
        return new StudyOfCohort(rows, asked, on).made();
    }

    /// What was answered beside ratings; words are those alone that a person read and found to name
    /// nobody.
    ///
    /// @param asked as for the study
    static FurtherAnswers further(CohortRows rows, Set<WaveId> asked) {
        Programme programme = rows.cohort().programme();
        Map<LearnerId, CohortRows.Person> people = rows.byLearner();
        List<FurtherAnswer> answers = new ArrayList<>();
        for (CohortRows.Given given : rows.given()) {
            if (given.answers().further().isEmpty()) {
                continue;
            }
            CohortRows.Person person = people.get(given.learner());
            if (person == null || !asked.contains(given.wave())) {
                continue;
            }
            for (FurtherItem item : programme.further(given.wave())) {
                Optional.ofNullable(given.answers().further().get(item.id()))
                        .filter(reply ->
                                reply instanceof Reply.Chosen || given.read().contains(item.id()))
                        .ifPresent(reply ->
                                answers.add(
                                        new FurtherAnswer(
                                                person.pseudonym(),
                                                given.wave(),
                                                item.id(),
                                                reply)));
            }
        }
        answers.sort(
                Comparator.comparing(FurtherAnswer::participant)
                        .thenComparing(FurtherAnswer::wave)
                        .thenComparing(FurtherAnswer::item));
        return new FurtherAnswers(programme.further(), answers);
    }

    /// The waves that had opened by a day.
    static Set<WaveId> opened(Cohort cohort, LocalDate day) {
        return cohort.waves().stream()
                .filter(opening -> !opening.opensOn().isAfter(day))
                .map(Cohort.Opening::wave)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Study made() {
        Programme programme = cohort.programme();
        List<String> groups =
                rows.people().stream().anyMatch(person -> person.site().isPresent())
                        ? List.of(SITE)
                        : List.of();
        List<MissingAnswer> missing = new ArrayList<>();
        List<Administration> administrations = new ArrayList<>(administrations(missing));
        administrations.addAll(FurtherRows.administrations(rows, asked));
        return new Study(
                about(programme),
                Design.plain(),
                Stream.concat(
                                Stream.of(programme.instrument()),
                                FurtherRows.instruments(rows, asked).stream())
                        .toList(),
                programme.waves(),
                groups,
                StudyPlans.of(programme, rows.locked()),
                rows.people().stream().map(this::participant).toList(),
                administrations,
                missing,
                attendance(),
                List.of(),
                List.of(),
                rows.links());
    }

    private About about(Programme programme) {
        String looked =
                rows.looks().stream()
                        .map(look -> label(programme, look.wave()) + " on " + DAY.format(look.on()))
                        .collect(Collectors.joining("; "));
        return new About(
                cohort.title(),
                "",
                programme.title(),
                "Training from "
                        + DAY.format(cohort.startsOn())
                        + "; data frozen on "
                        + DAY.format(on)
                        + (looked.isEmpty()
                                ? ""
                                : ". Changes were looked at before the wave was closed: " + looked)
                        + saidOfScores(),
                Optional.of(cohort.startsOn()),
                rows.ethics(),
                "",
                Math.toIntExact(rows.withdrawn()));
    }

    /// How numbers beside the questionnaire came about.
    private String saidOfScores() {
        List<Instrument> in = FurtherRows.instruments(rows, asked);
        return rows.scores().stream()
                .filter(scores -> in.contains(scores.instrument()) && !scores.said().isEmpty())
                .map(scores -> ". " + scores.said())
                .collect(Collectors.joining());
    }

    private static String label(Programme programme, WaveId wave) {
        return programme.wave(wave).map(Wave::label).orElse(wave.value());
    }

    private Participant participant(CohortRows.Person person) {
        return new Participant(
                person.pseudonym(),
                person.site().map(site -> Map.of(SITE, site)).orElse(Map.of()),
                person.consents(),
                person.leftMessagesAt().isPresent()
                        ? Optional.of(
                                new Withdrawal(
                                        Optional.of(day(person.leftMessagesAt().getAsLong()))))
                        : Optional.empty());
    }

    private LocalDate day(long moment) {
        return day(moment, cohort);
    }

    static LocalDate day(long moment, Cohort cohort) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), cohort.zone());
    }

    private boolean isAsked(Wave wave) {
        return asked.contains(wave.askedWith().orElse(wave.id()));
    }

    private List<Administration> administrations(List<MissingAnswer> missing) {
        Map<LearnerId, List<CohortRows.Given>> given = new HashMap<>();
        rows.given()
                .forEach(row ->
                        given.computeIfAbsent(row.learner(), _ -> new ArrayList<>(4)).add(row));
        ItemOrder order = ItemOrder.of(cohort.programme().instrument());
        List<Administration> administrations = new ArrayList<>();
        for (CohortRows.Person person : rows.people()) {
            List<CohortRows.Given> theirs = given.getOrDefault(person.learner(), List.of());
            for (Wave wave : cohort.programme().waves()) {
                if (!isAsked(wave)) {
                    missing.add(
                            new MissingAnswer(
                                    person.pseudonym(),
                                    wave.id(),
                                    Optional.empty(),
                                    MissingReason.NOT_ASKED));
                    continue;
                }
                for (CohortRows.Given row : theirs) {
                    if (row.wave().equals(wave.id())) {
                        administrations.add(administration(person, row, order, missing));
                    }
                }
            }
        }
        return administrations;
    }

    private Administration administration(
            CohortRows.Person person,
            CohortRows.Given row,
            ItemOrder order,
            List<MissingAnswer> missing) {
        Instrument instrument = cohort.programme().instrument();
        List<Answer> answers = new ArrayList<>(instrument.items().size());
        for (Item item : instrument.items()) {
            Answer answer = row.answers().answers().getOrDefault(item.id(), SKIPPED);
            answers.add(answer);
            if (answer instanceof Answer.Missing(var reason) && reason != MissingReason.SKIPPED) {
                missing.add(
                        new MissingAnswer(
                                person.pseudonym(), row.wave(), Optional.of(item.id()), reason));
            }
        }
        return new Administration(
                person.pseudonym(),
                row.wave(),
                instrument.id(),
                Optional.of(day(row.at())),
                order.sheet(answers));
    }

    private List<Attendance> attendance() {
        Map<LearnerId, CohortRows.Person> people = rows.byLearner();
        List<Attendance> attendance = new ArrayList<>();
        Map<LearnerId, LocalDate> first = new HashMap<>();
        for (Register.Attended line : rows.register()) {
            CohortRows.Person person = people.get(line.learner());
            if (person == null) {
                continue;
            }
            boolean present = line.presence() == Register.Presence.PRESENT;
            attendance.add(
                    new Attendance(
                            person.pseudonym(),
                            line.workshop(),
                            line.heldOn(),
                            present ? Attendance.Presence.YES : Attendance.Presence.NO));
            if (present) {
                first.merge(line.learner(), line.heldOn(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        Stream<Attendance> began =
                rows.people().stream()
                        .filter(person -> person.trainingBeganAt().isPresent())
                        .filter(person ->
                                Optional.ofNullable(first.get(person.learner()))
                                        .filter(day ->
                                                !day.isAfter(
                                                        day(person.trainingBeganAt().getAsLong())))
                                        .isEmpty())
                        .map(person ->
                                new Attendance(
                                        person.pseudonym(),
                                        BEGAN,
                                        day(person.trainingBeganAt().getAsLong()),
                                        Attendance.Presence.YES));
        return Stream.concat(attendance.stream(), began)
                .sorted(
                        Comparator.comparing(Attendance::participant)
                                .thenComparing(Attendance::date)
                                .thenComparing(Attendance::activity))
                .toList();
    }
}
