package org.trigpoint.evaluation.display;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trigpoint.evaluation.change.Evaluation;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.InventedStudy;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Withdrawal;
import org.trigpoint.evaluation.themes.Account;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.Codable;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Codebook;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DatedNote;
import org.trigpoint.evaluation.themes.DisplayDesign;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Fit;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;
import org.trigpoint.evaluation.themes.ThemeStatus;

/// An invented study with every hard case of a joint display: people who may not be quoted, a facet
/// without any spread, small groups, hostile and many-lettered words, a theme without quotations.
/// Nobody in it is real.
public final class InventedVoices {
    /// Words of someone who did not agree to be quoted.
    public static final String NOT_AGREED = "I would rather nobody read this sentence";

    /// Words of someone who has withdrawn.
    public static final String WITHDRAWN = "I have gone and so have my words";

    /// Words of an interview without a participant.
    public static final String NOBODY = "Nobody knows who said this one";

    /// Words that attack pages and spreadsheets.
    public static final String HOSTILE = "=cmd|'/c calc'!A1 <script>alert(1)</script> & \"so\"";

    /// Words in several scripts, with emoji.
    public static final String LETTERS =
            "It rings \uD83D\uDD14, \u05E9\u05DC\u05D5\u05DD, na\u00EFve caf\u00E9 \uD83D\uDC4D\uD83C\uDFFD";

    private final List<Interview> interviews = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();

    private InventedVoices() {}

    /// The study, whole.
    public static MixedStudy study() {
        Study numbers = numbers();
        return new MixedStudy(
                new StudyFolder(numbers, List.of(), "ab".repeat(32)),
                new InventedVoices().analysis());
    }

    public static Findings findings() {
        return Evaluation.of(study().folder());
    }

    public static Voices voices() {
        return Voices.of(study(), findings());
    }

    private static Study numbers() {
        InventedStudy study =
                InventedStudy.ofWaves("before", "after")
                        .facets("Pacing", "Sleep", "Steady")
                        .groups("role", "site");
        for (int p = 0; p < 24; p++) {
            study.person(person(p));
        }
        return study.rated(
                        "before", LocalDate.of(2026, 1, 5), (p, f) -> f == 2 ? 5 : 3 + (p + f) % 4)
                .rated(
                        "after",
                        LocalDate.of(2026, 3, 2),
                        (p, f) ->
                                p == 20
                                        ? null
                                        : f == 2 ? 5 : 3 + (p + f) % 4 + (p % 5 == 0 ? -1 : 2))
                .primary("Pacing", "before", "after")
                .study();
    }

    private static Participant person(int p) {
        Set<Consent> consents =
                p == 1
                        ? Set.of(Consent.STUDY, Consent.INTERVIEW)
                        : p > 7 && p < 23
                                ? Set.of(Consent.STUDY)
                                : Set.of(Consent.STUDY, Consent.INTERVIEW, Consent.QUOTE);
        return new Participant(
                InventedStudy.id(p),
                Map.of(
                        "role",
                        p % 2 == 0 ? "nurse" : "link worker",
                        "site",
                        p < 20 ? "North" : "South"),
                consents,
                p == 2
                        ? Optional.of(new Withdrawal(Optional.of(LocalDate.of(2026, 5, 1))))
                        : Optional.empty());
    }

    private ThematicAnalysis analysis() {
        interview(
                "I1",
                1,
                "Interviewer: How was it?\nP1: I draw the alarm now. People lean in, and P2 agrees.\nP1: "
                        + LETTERS
                        + ".\n");
        interview("I2", 2, "P2: " + NOT_AGREED + ".\n");
        interview("I3", 3, "P3: " + WITHDRAWN + ".\n");
        interview("I4", 0, "Someone: " + NOBODY + ".\n");
        interview(
                "I5", 4, "P4: " + HOSTILE + "\nP4: By the time they trust me, the slot is gone.\n");
        interview(
                "I6",
                24,
                "P24: " + "We picked a getting-up time, nothing else. ".repeat(30) + "\n");
        coding("k-alarm", "I1", "c-words", "I draw the alarm now. People lean in, and P2 agrees.");
        coding("k-letters", "I1", "c-words", LETTERS);
        coding("k-not-agreed", "I2", "c-words", NOT_AGREED);
        coding("k-withdrawn", "I3", "c-start", WITHDRAWN);
        coding("k-nobody", "I4", "c-start", NOBODY);
        coding("k-hostile", "I5", "c-start", HOSTILE);
        coding("k-slot", "I5", "c-time", "By the time they trust me, the slot is gone.");
        coding(
                "k-long",
                "I6",
                "c-start",
                "We picked a getting-up time, nothing else. ".repeat(30).strip());
        return new ThematicAnalysis(
                new Interviews(interviews),
                new Codebook(
                        List.of(
                                code("c-words", "Pictures"),
                                code("c-start", "Small steps"),
                                code("c-time", "Time"))),
                codings,
                List.of(),
                new Account(
                        Optional.of(Approach.REFLEXIVE),
                        "Meaning is made, not found.",
                        "One of us trains, one of us evaluates.",
                        "A narrow aim and rich talk.",
                        Optional.empty(),
                        List.of(
                                new DatedNote(
                                        Optional.of(LocalDate.of(2026, 4, 1)),
                                        "R1",
                                        "coding",
                                        "First pass")),
                        List.of()),
                themes(),
                new DisplayPlan(Optional.of(DisplayDesign.CONVERGENT), rows()));
    }

    private static List<Theme> themes() {
        return List.of(
                theme(
                        "t-words",
                        "Finding words that land",
                        "A picture comes before words.",
                        "c-words"),
                theme("t-small", "Permission to start small", "", "c-start"),
                theme(
                        "t-time",
                        "Ten minutes is not enough",
                        "Trust takes longer than a slot.",
                        "c-time"),
                theme("t-none", "A theme nobody spoke to", "", ""));
    }

    private static List<DisplayPlan.Row> rows() {
        return List.of(
                row(
                        "pacing",
                        "t-words",
                        List.of("k-alarm", "k-not-agreed", "k-letters"),
                        List.of("k-slot"),
                        Fit.EXPANDS,
                        "Confidence rose, yet people need a picture before words work."),
                row(
                        "steady",
                        "t-small",
                        List.of("k-hostile", "k-withdrawn", "k-long"),
                        List.of("k-nobody"),
                        Fit.DISCORDANT,
                        ""),
                new DisplayPlan.Row(
                        new DisplayPlan.Subject.OfTheme(new ThemeId("t-time")),
                        List.of(),
                        List.of(new CodingId("k-slot")),
                        List.of(),
                        Optional.of(Fit.SILENT),
                        ""));
    }

    private static DisplayPlan.Row row(
            String facet,
            String theme,
            List<String> quotations,
            List<String> dissenting,
            Fit fit,
            String inference) {
        return new DisplayPlan.Row(
                new DisplayPlan.Subject.OfFacet(new FacetId(facet)),
                List.of(new ThemeId(theme)),
                quotations.stream().map(CodingId::new).toList(),
                dissenting.stream().map(CodingId::new).toList(),
                Optional.of(fit),
                inference);
    }

    private static Theme theme(String id, String name, String idea, String code) {
        return new Theme(
                new ThemeId(id),
                name,
                idea,
                "",
                code.isEmpty() ? List.of() : List.of(new CodeId(code)),
                List.of(),
                Optional.of(ThemeStatus.NAMED));
    }

    private static Code code(String id, String name) {
        return new Code(new CodeId(id), name, "", "", "", "", "", Optional.empty(), Codable.CODE);
    }

    private void interview(String id, int person, String text) {
        interviews.add(
                new Interview(
                        new InterviewId(id),
                        person == 0
                                ? Optional.empty()
                                : Optional.of(new ParticipantId("P" + person)),
                        person == 24 ? Optional.empty() : Optional.of(LocalDate.of(2026, 3, 20)),
                        "R1",
                        OptionalLong.of(30 + interviews.size()),
                        "en-GB",
                        List.of(new TextVersion(1, SourceText.of(text), "0".repeat(64)))));
    }

    private void coding(String id, String interview, String code, String words) {
        SourceText text =
                interviews.stream()
                        .filter(known -> known.id().value().equals(interview))
                        .findFirst()
                        .orElseThrow()
                        .latest()
                        .text();
        int unit = text.text().indexOf(words);
        codings.add(
                new Coding(
                        new CodingId(id),
                        new Excerpt(
                                new InterviewId(interview),
                                1,
                                text.codePointAt(unit),
                                text.codePointAt(unit + words.length())),
                        new CodeId(code),
                        "R1",
                        Optional.empty(),
                        "",
                        ""));
    }
}
