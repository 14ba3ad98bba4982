package org.trigpoint.evaluation.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Attendance;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Explanations;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.FurtherAnswer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.PlannedPart;
import org.trigpoint.evaluation.study.Precaution;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.WaveId;

/// An invented study in which people also explain something in writing before and after, two raters
/// score it, and there are questions beside the ratings.
public final class ExplainedStudy {
    public static final WaveId BEFORE = new WaveId("before");
    public static final WaveId AFTER = new WaveId("after");
    public static final InstrumentId RUBRIC = new InstrumentId("rubric");
    public static final FurtherItem.Choice OFTEN =
            new FurtherItem.Choice(
                    new ItemId("often"),
                    "How often?",
                    List.of(AFTER),
                    FurtherItem.How.ONE,
                    List.of(
                            new FurtherItem.Option("weekly", "Most weeks"),
                            new FurtherItem.Option("monthly", "Most months"),
                            new FurtherItem.Option("never", "Hardly ever")));
    public static final FurtherItem.Choice USED =
            new FurtherItem.Choice(
                    new ItemId("used"),
                    "Which have you used?",
                    List.of(AFTER),
                    FurtherItem.How.SEVERAL,
                    List.of(
                            new FurtherItem.Option("pacing", "Pacing"),
                            new FurtherItem.Option("goals", "Goals")));
    public static final FurtherItem.FreeText HELPED =
            new FurtherItem.FreeText(new ItemId("helped"), "What helped?", List.of(AFTER), 200);

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final List<String> ITEMS = List.of("asks", "plain");
    private static final List<String> RATERS = List.of("rater-1", "rater-2");

    private ExplainedStudy() {}

    /// Level that a rater gave: the later texts are better, and the second rater is a little
    /// milder.
    private static int level(int person, WaveId wave, int rater, int item) {
        int level = (person * 7 + item * 3) % 3;
        int later = wave.equals(AFTER) && person % 4 != 0 ? 1 : 0;
        int milder = rater == 1 && (person + item) % 5 == 0 ? 1 : 0;
        return Math.min(3, level + later + milder);
    }

    /// Everyone writes before; every seventh does not write after.
    private static boolean wrote(int person, WaveId wave) {
        return wave.equals(BEFORE) || person % 7 != 6;
    }

    private static WaveId guess(int person, WaveId wave, int rater) {
        boolean right = (person * 5 + rater * 3 + (wave.equals(AFTER) ? 1 : 0)) % 8 < 5;
        WaveId other = wave.equals(AFTER) ? BEFORE : AFTER;
        return right ? wave : other;
    }

    private static Instrument rubric() {
        FacetId facet = new FacetId("explanation");
        Scale scale =
                new Scale(
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(3),
                        "not there",
                        "all through",
                        new BigDecimal("0.5"));
        return new Instrument(
                RUBRIC,
                "Rubric",
                "1",
                "en",
                "",
                "Our own, not validated",
                List.of(new Facet(facet, "Written explanation", FacetScore.MEAN, BigDecimal.ONE)),
                ITEMS.stream()
                        .map(id ->
                                new Item(
                                        new ItemId(id),
                                        facet,
                                        "It " + id,
                                        scale,
                                        Direction.UP,
                                        Requirement.REQUIRED))
                        .toList(),
                Total.NONE);
    }

    public static Explanations.Asked asked() {
        return new Explanations.Asked(
                new Contrast(BEFORE, AFTER),
                Optional.of(RUBRIC),
                Optional.of(
                        new Outcome.OfFacet(new InstrumentId("confidence"), new FacetId("pacing"))),
                RATERS,
                Set.of(
                        Precaution.ORDER_DRAWN,
                        Precaution.DID_NOT_TEACH,
                        Precaution.NOT_TOLD_WHO,
                        Precaution.NOT_TOLD_WHEN));
    }

    public static Explanations explanations(int people) {
        List<Explanations.Text> texts = new ArrayList<>();
        List<Explanations.Rating> ratings = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (WaveId wave : List.of(BEFORE, AFTER)) {
                if (!wrote(person, wave)) {
                    continue;
                }
                ParticipantId id = InventedStudy.id(person);
                boolean first = (person % 2 == 0) == wave.equals(BEFORE);
                texts.add(
                        new Explanations.Text(
                                id,
                                wave,
                                first ? "hip" : "shoulder",
                                Optional.of(LocalDate.of(2026, wave.equals(BEFORE) ? 3 : 5, 2))));
                for (int rater = 0; rater < RATERS.size(); rater++) {
                    Map<ItemId, BigDecimal> levels = new LinkedHashMap<>();
                    for (int item = 0; item < ITEMS.size(); item++) {
                        levels.put(
                                new ItemId(ITEMS.get(item)),
                                BigDecimal.valueOf(level(person, wave, rater, item)));
                    }
                    ratings.add(
                            new Explanations.Rating(
                                    id,
                                    wave,
                                    RATERS.get(rater),
                                    levels,
                                    Optional.of(guess(person, wave, rater))));
                }
            }
        }
        return new Explanations(asked(), texts, ratings);
    }

    /// The same before any text is rated.
    public static Explanations unrated(int people) {
        Explanations rated = explanations(people);
        return new Explanations(
                new Explanations.Asked(
                        rated.asked().waves(),
                        Optional.empty(),
                        rated.asked().beside(),
                        List.of(),
                        rated.asked().precautions()),
                rated.written(),
                List.of());
    }

    /// Of every five, one says nothing; one in four agrees to be quoted.
    public static FurtherAnswers further(int people) {
        List<FurtherAnswer> answers = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            ParticipantId id = InventedStudy.id(person);
            if (person % 5 != 4) {
                answers.add(
                        answer(
                                id,
                                OFTEN,
                                new Reply.Chosen(
                                        List.of(
                                                person % 10 == 0
                                                        ? "never"
                                                        : person % 2 == 0
                                                                ? "weekly"
                                                                : "monthly"))));
                answers.add(
                        answer(
                                id,
                                USED,
                                new Reply.Chosen(
                                        person % 9 == 0
                                                ? List.of("goals")
                                                : person % 2 == 0
                                                        ? List.of("pacing", "goals")
                                                        : List.of("pacing"))));
            }
            answers.add(answer(id, HELPED, new Reply.Words("Words of number " + (person + 1))));
        }
        return new FurtherAnswers(List.of(OFTEN, USED, HELPED), answers);
    }

    private static FurtherAnswer answer(ParticipantId person, FurtherItem item, Reply reply) {
        return new FurtherAnswer(person, AFTER, item.id(), reply);
    }

    /// @param people how many take part
    public static Study study(int people) {
        return study(people, explanations(people));
    }

    public static Study study(int people, Explanations explanations) {
        InventedStudy invented = InventedStudy.ofWaves("before", "after");
        for (int person = 0; person < people; person++) {
            invented.person(
                    new Participant(
                            InventedStudy.id(person),
                            Map.of(),
                            person % 4 == 1
                                    ? Set.of(Consent.STUDY, Consent.QUOTE)
                                    : Set.of(Consent.STUDY),
                            Optional.empty()));
            if (person % 3 != 0) {
                invented.attended(person, FIRST);
            }
        }
        Study plain =
                invented.planned(FIRST, "A round of questions", PlannedPart.Delivered.YES)
                        .planned(FIRST, "Pacing, tried out", PlannedPart.Delivered.NO)
                        .planned(
                                FIRST.plusDays(1),
                                "A round of questions",
                                PlannedPart.Delivered.PARTLY)
                        .planned(FIRST.plusDays(1), "Next steps", null)
                        .planned(
                                FIRST.plusDays(8),
                                "A round of questions",
                                PlannedPart.Delivered.YES)
                        .rated("before", (p, f) -> 2 + (p * 3 + f) % 5)
                        .rated("after", (p, f) -> 3 + (p * 5 + 2 * f) % 7)
                        .study();
        if (explanations.asked().scored().isEmpty()) {
            return plain;
        }
        List<Attendance> attendance = new ArrayList<>(plain.attendance());
        attendance.add(
                new Attendance(
                        InventedStudy.id(0), "session", FIRST.plusDays(1), Attendance.Presence.NO));
        List<Instrument> instruments = new ArrayList<>(plain.instruments());
        instruments.add(rubric());
        List<Administration> rows = new ArrayList<>(plain.administrations());
        explanations.written().forEach(text -> rows.add(mean(text, explanations)));
        return new Study(
                plain.about(),
                plain.design(),
                instruments,
                plain.waves(),
                plain.groups(),
                plain.plan(),
                plain.participants(),
                rows,
                plain.missing(),
                attendance,
                plain.delivery(),
                plain.amendments(),
                plain.links());
    }

    private static Administration mean(Explanations.Text text, Explanations explanations) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (String item : ITEMS) {
            ItemId id = new ItemId(item);
            BigDecimal sum =
                    explanations.ratings().stream()
                            .filter(one ->
                                    one.participant().equals(text.participant())
                                            && one.wave().equals(text.wave()))
                            .map(one -> one.levels().getOrDefault(id, BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            answers.put(id, new Answer.Answered(sum.divide(BigDecimal.TWO)));
        }
        return new Administration(text.participant(), text.wave(), RUBRIC, text.on(), answers);
    }

    public static StudyFolder folder(int people) {
        return folder(people, explanations(people), UnaryOperator.identity());
    }

    public static StudyFolder folder(
            int people, Explanations explanations, UnaryOperator<FurtherAnswers> further) {
        return new StudyFolder(
                study(people, explanations),
                further.apply(further(people)),
                Optional.of(explanations),
                List.of(),
                "0".repeat(64));
    }
}
