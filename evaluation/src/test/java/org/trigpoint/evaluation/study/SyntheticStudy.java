package org.trigpoint.evaluation.study;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Makes the shipped example: a study of 48 invented link workers, before, after, three months on
/// and a then-test.
///
/// Nobody in it exists, and no figure in it is taken from a real study. One seed gives one study,
/// on every machine.
public final class SyntheticStudy {

    /// The seed of the shipped example.
    public static final long SEED = 20260302;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final int PEOPLE = 48;

    /// Was interviewed and did not agree to be quoted.
    private static final String INTERVIEWED_NOT_QUOTED = "Harebell";

    /// Where confidence in a facet starts and how far it rises, in points.
    private record Rise(double before, double gain) {}

    private static final List<Rise> RISES =
            List.of(
                    new Rise(4.1, 2.3),
                    new Rise(4.4, 1.6),
                    new Rise(3.9, 2.1),
                    new Rise(5.9, 1.1),
                    new Rise(5.6, 1.0),
                    new Rise(5.2, 0.9),
                    new Rise(4.5, 1.5),
                    new Rise(6.3, 0.4),
                    new Rise(6.0, 1.0),
                    new Rise(3.8, 2.0));

    private final SplittableRandom random;
    private final List<Administration> administrations = new ArrayList<>();
    private final List<MissingAnswer> missing = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();

    private SyntheticStudy(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The study that a seed gives.
    public static Study of(long seed) {
        return new SyntheticStudy(seed).make();
    }

    /// Writes the shipped example into the folder named on the command line.
    public static void main(String[] arguments) throws IOException {
        StudyFiles.write(of(SEED), Path.of(arguments[0]));
    }

    private Study make() {
        Instrument instrument = ConfidenceInstrument.ofTheProgramme();
        double[] employers = new double[10];
        for (int i = 0; i < employers.length; i++) {
            employers[i] = 0.5 * normal();
        }
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int employer = random.nextInt(employers.length);
            ParticipantId id = new ParticipantId(Pseudonyms.WORDS.get(i));
            participants.add(participant(id, employer));
            answers(id, instrument, employers[employer] + 1.1 * normal());
        }
        return new Study(
                about(),
                design(),
                List.of(instrument),
                waves(),
                List.of("site", "experience"),
                plan(),
                participants,
                administrations,
                missing,
                attendance,
                List.of(),
                List.of(),
                List.of());
    }

    private static About about() {
        return new About(
                "Supporting people with persistent pain: a training for link workers",
                "Two primary care networks",
                "Persistent pain programme, six weekly sessions of two hours",
                "March to July 2026",
                Optional.of(FIRST_DAY),
                Optional.of(
                        new Ethics(
                                EthicsKind.SERVICE_EVALUATION,
                                Optional.of(LocalDate.of(2026, 1, 20)),
                                "Example record 1")),
                "Synthetic example: every person and every number in this study is invented.",
                1);
    }

    private static Design design() {
        return new Design(Comparator.NONE, Optional.empty(), Optional.empty(), List.of("employer"));
    }

    private static AnalysisPlan plan() {
        WaveId before = new WaveId("before");
        InstrumentId confidence = new InstrumentId("confidence");
        Contrast first = new Contrast(before, new WaveId("after"));
        return new AnalysisPlan(
                Optional.of(
                        new Primary(
                                confidence, Optional.of(new Outcome.OfTotal(confidence)), first)),
                Estimator.PAIRS,
                List.of(first, new Contrast(before, new WaveId("month-3"))),
                0.95,
                Multiplicity.HOLM,
                8,
                20260302,
                Optional.of(LocalDate.of(2026, 2, 16)),
                Optional.empty());
    }

    private static List<Wave> waves() {
        return List.of(
                wave("before", "Before", 0, 14),
                wave("after", "After", 42, 14),
                new Wave(
                        new WaveId("then-before"),
                        "Looking back at before",
                        WaveKind.THEN,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(new WaveId("before")),
                        Optional.of(new WaveId("after"))),
                wave("month-3", "Three months", 132, 28));
    }

    private static Wave wave(String id, String label, int day, int window) {
        return new Wave(
                new WaveId(id),
                label,
                WaveKind.MEASURED,
                OptionalInt.of(day),
                OptionalInt.of(window),
                Optional.empty(),
                Optional.empty());
    }

    private Participant participant(ParticipantId id, int employer) {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("site", employer < 5 ? "North" : "South");
        groups.put(
                "experience",
                random.nextDouble() < 0.7
                        ? "a year or more"
                        : random.nextDouble() < 0.7 ? "under a year" : "not said");
        groups.put("employer", "E" + (employer + 1));
        EnumSet<Consent> consents = EnumSet.of(Consent.STUDY, Consent.FOLLOWUP);
        if (random.nextDouble() < 0.5) {
            consents.addAll(List.of(Consent.INTERVIEW, Consent.QUOTE));
        }
        if (id.value().equals(INTERVIEWED_NOT_QUOTED)) {
            consents.remove(Consent.QUOTE);
        }
        boolean leaves = id.value().equals("Coot");
        return new Participant(
                id,
                groups,
                consents,
                leaves
                        ? Optional.of(new Withdrawal(Optional.of(LocalDate.of(2026, 5, 20))))
                        : Optional.empty());
    }

    private void answers(ParticipantId id, Instrument instrument, double person) {
        boolean late = id.value().equals("Finch") || id.value().equals("Osprey");
        boolean answersBefore = random.nextDouble() > 0.04;
        boolean answersAfter = random.nextDouble() > (person < -0.8 ? 0.2 : 0.05);
        boolean answersLater =
                answersAfter
                        && !id.value().equals("Coot")
                        && random.nextDouble() > (person < -0.5 ? 0.3 : 0.08);
        double response = 0.9 * normal();
        for (int week = 0; week < 6; week++) {
            Attendance.Presence presence =
                    random.nextDouble() < 0.9 || (late && week == 0)
                            ? Attendance.Presence.YES
                            : Attendance.Presence.NO;
            attendance.add(
                    new Attendance(
                            id, "session " + (week + 1), FIRST_DAY.plusWeeks(week), presence));
        }
        double[] taste = new double[RISES.size()];
        for (int f = 0; f < taste.length; f++) {
            taste[f] = 0.9 * normal();
        }
        if (answersBefore) {
            LocalDate on =
                    late ? FIRST_DAY.plusDays(3) : FIRST_DAY.minusDays(1 + random.nextInt(9));
            administer(
                    id,
                    instrument,
                    "before",
                    on,
                    facet -> RISES.get(facet).before() + person + taste[facet]);
        }
        if (answersAfter) {
            LocalDate on = FIRST_DAY.plusDays(36 + random.nextInt(12));
            administer(
                    id,
                    instrument,
                    "after",
                    on,
                    f ->
                            RISES.get(f).before()
                                    + person
                                    + taste[f]
                                    + response
                                    + RISES.get(f).gain());
            administer(
                    id,
                    instrument,
                    "then-before",
                    on,
                    f -> RISES.get(f).before() + person + taste[f] - 0.6);
        }
        if (answersLater) {
            LocalDate on = FIRST_DAY.plusDays(125 + random.nextInt(20));
            administer(
                    id,
                    instrument,
                    "month-3",
                    on,
                    f ->
                            RISES.get(f).before()
                                    + person
                                    + taste[f]
                                    + response
                                    + 0.8 * RISES.get(f).gain());
        }
    }

    private interface Expected {
        double of(int facet);
    }

    private void administer(
            ParticipantId id, Instrument instrument, String wave, LocalDate on, Expected expected) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        boolean outsideRole = id.value().hashCode() % 8 == 0;
        for (int f = 0; f < RISES.size(); f++) {
            ItemId item = instrument.items().get(f).id();
            double drawn = expected.of(f) + 0.8 * normal();
            if (outsideRole && item.value().equals("eating")) {
                answers.put(item, new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE));
                missing.add(
                        new MissingAnswer(
                                id,
                                new WaveId(wave),
                                Optional.of(item),
                                MissingReason.NOT_PART_OF_MY_ROLE));
            } else if (random.nextDouble() < 0.012) {
                answers.put(item, new Answer.Missing(MissingReason.SKIPPED));
            } else {
                answers.put(
                        item,
                        new Answer.Answered(
                                BigDecimal.valueOf(Math.clamp(Math.round(drawn), 0, 10))));
            }
        }
        administrations.add(
                new Administration(
                        id, new WaveId(wave), instrument.id(), Optional.of(on), answers));
    }

    /// A draw close to the standard normal: twelve uniform draws less six. Its digits do not depend
    /// on the Java version.
    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
