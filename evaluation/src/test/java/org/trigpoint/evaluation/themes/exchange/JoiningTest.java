package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.Codable;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.MemoId;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

class JoiningTest {
    private static final String TEXT = "The alarm rings.\nA second line.\nA third one.";
    private static final List<Participant> PEOPLE =
            List.of(person("P1", Map.of("site", "north")), person("P12", Map.of("site", "south")));

    private final Losses losses = new Losses();

    private static Participant person(String id, Map<String, String> groups) {
        return new Participant(new ParticipantId(id), groups, Set.of(), Optional.empty());
    }

    private static Guid guid(String name) {
        return Guid.from("test", name);
    }

    /// A project of one text, two codes, one coding, made anew for each export.
    private static final class Draft {
        String export = "one";
        String text = TEXT;
        String source = "Talk with P12.docx";
        String origin = "ATLAS.ti for Windows 23.2.3";
        int start = 4;
        final List<Project.Code> codes = new ArrayList<>();
        final List<Project.Note> notes = new ArrayList<>();
        final List<Project.Collection> sets = new ArrayList<>();
        final List<Project.Case> cases = new ArrayList<>();
        final List<Project.Variable> variables = new ArrayList<>();

        Guid made(String name) {
            return guid(export + name);
        }

        Project project() {
            if (codes.isEmpty()) {
                codes.add(code("signs", "Signs", Optional.empty()));
                codes.add(code("alarm", "Alarm", Optional.of(made("signs"))));
            }
            return new Project(
                    "Invented",
                    origin,
                    List.of(new Project.User(made("user"), "Robin Reader")),
                    codes,
                    variables,
                    cases,
                    List.of(
                            new Project.Source(
                                    made("source"),
                                    source,
                                    SourceText.of(text),
                                    "",
                                    List.of(
                                            new Project.Selection(
                                                    made("selection"),
                                                    "",
                                                    "",
                                                    start,
                                                    9,
                                                    List.of(
                                                            new Project.Applied(
                                                                    made("coding"),
                                                                    made("alarm"),
                                                                    Optional.of(made("user")),
                                                                    Optional.of(Instant.EPOCH))))),
                                    List.of(),
                                    List.of())),
                    notes,
                    sets,
                    List.of(),
                    "");
        }

        Project.Code code(String key, String name, Optional<Guid> parent) {
            return new Project.Code(made(key), name, "", "", parent, Codable.CODE);
        }
    }

    private Joined join(Project project, ThematicAnalysis existing) {
        return Joining.join(project, existing, PEOPLE, JoiningRules.of(project), losses);
    }

    private Joined first() {
        return join(new Draft().project(), ThematicAnalysis.none());
    }

    @Test
    void aTextBecomesAnInterviewOfThePersonItsNameHolds() {
        ThematicAnalysis analysis = first().analysis();
        assertThat(analysis.interviews().all())
                .singleElement()
                .satisfies(interview -> {
                    assertThat(interview.id()).isEqualTo(new InterviewId("Talk with P12"));
                    assertThat(interview.participant()).contains(new ParticipantId("P12"));
                    assertThat(interview.latest().text().text()).isEqualTo(TEXT);
                });
        assertThat(analysis.interviews().words(analysis.codings().getFirst().excerpt()))
                .isEqualTo("alarm");
        assertThat(losses.count("name of a text", Outcome.CHANGED)).isEqualTo(1);
    }

    @Test
    void codingsCarryCoderDateAndTheProgramAsLayer() {
        assertThat(first().analysis().codings())
                .singleElement()
                .satisfies(coding -> {
                    assertThat(coding.coder()).isEqualTo("Robin Reader");
                    assertThat(coding.codedAt()).contains(Instant.EPOCH);
                    assertThat(coding.layer()).isEqualTo("ATLAS.ti for Windows");
                });
        Draft nameless = new Draft();
        nameless.origin = "Consensus 2";
        assertThat(JoiningRules.of(nameless.project()).layer()).isEqualTo("imported");
    }

    @Test
    void initialsReplaceNamesWhereThatIsAsked() {
        Project project = new Draft().project();
        JoiningRules rules =
                new JoiningRules(
                        "first round",
                        JoiningRules.Coders.INITIALS,
                        JoiningRules.Gone.KEPT,
                        Map.of("Talk with P12.docx", new ParticipantId("P1")));
        ThematicAnalysis analysis =
                Joining.join(project, ThematicAnalysis.none(), PEOPLE, rules, losses).analysis();
        assertThat(analysis.codings().getFirst().coder()).isEqualTo("RR");
        assertThat(analysis.codings().getFirst().layer()).isEqualTo("first round");
        assertThat(analysis.interviews().all().getFirst().participant())
                .contains(new ParticipantId("P1"));
    }

    @Test
    void readingTheSameFileTwiceChangesNothing() {
        ThematicAnalysis once = first().analysis();
        Joined twice = join(new Draft().project(), once);
        assertThat(twice.analysis()).isEqualTo(once);
        assertThat(twice.changes().all()).isEmpty();
    }

    @Test
    void guidsMadeAnewAreMetByNameAndPosition() {
        ThematicAnalysis once = first().analysis();
        Draft again = new Draft();
        again.export = "two";
        Joined twice = join(again.project(), once);
        assertThat(twice.analysis()).isEqualTo(once);
        assertThat(twice.changes().all()).isEmpty();
    }

    @Test
    void aMovedCodingAndARenamedCodeAreShownAsChanged() {
        ThematicAnalysis once = first().analysis();
        Draft newer = new Draft();
        newer.start = 0;
        newer.codes.add(newer.code("signs", "Signs", Optional.empty()));
        newer.codes.add(newer.code("alarm", "Ringing", Optional.of(newer.made("signs"))));
        Joined twice = join(newer.project(), once);
        assertThat(twice.analysis().codings()).hasSize(1);
        assertThat(twice.analysis().codings().getFirst().excerpt().start()).isZero();
        assertThat(twice.analysis().codebook().codes())
                .extracting(Code::name)
                .containsExactly("Signs", "Ringing");
        assertThat(twice.changes().count("coding", Change.Kind.CHANGED)).isEqualTo(1);
        assertThat(twice.changes().count("code", Change.Kind.CHANGED)).isEqualTo(1);
    }

    @Test
    void aCorrectedTextOfTheSameNameIsTheNextVersion() {
        ThematicAnalysis once = first().analysis();
        Draft newer = new Draft();
        newer.text = TEXT.replace("third", "3rd");
        Joined twice = join(newer.project(), once);
        assertThat(twice.analysis().interviews().all().getFirst().versions()).hasSize(2);
        assertThat(twice.analysis().codings().getFirst().excerpt().version()).isEqualTo(2);
    }

    @Test
    void anotherTextOfTheSameNameIsAnotherInterview() {
        ThematicAnalysis once = first().analysis();
        Draft other = new Draft();
        other.export = "other";
        other.text = "Wholly other words.\nOf another day.";
        Joined twice = join(other.project(), once);
        assertThat(twice.analysis().interviews().all())
                .extracting(interview -> interview.id().value())
                .containsExactly("Talk with P12", "Talk with P12 2");
    }

    @Test
    void aTextTheStudyHasUnderAnotherNameIsNotMadeAgain() {
        ThematicAnalysis once = first().analysis();
        Draft renamed = new Draft();
        renamed.source = "New name";
        Joined twice = join(renamed.project(), once);
        assertThat(twice.analysis().interviews()).isEqualTo(once.interviews());
        assertThat(twice.changes().all()).isEmpty();
    }

    @Test
    void whatIsGoneStaysUnlessItsRemovalIsAsked() {
        ThematicAnalysis once = first().analysis();
        Draft fewer = new Draft();
        fewer.codes.add(fewer.code("signs", "Signs", Optional.empty()));
        Project project = fewer.project();
        JoiningRules removing =
                new JoiningRules(
                        JoiningRules.of(project).layer(),
                        JoiningRules.Coders.AS_WRITTEN,
                        JoiningRules.Gone.REMOVED,
                        Map.of());
        Joined kept = join(project, once);
        assertThat(kept.analysis().codings()).hasSize(1);
        assertThat(kept.changes().count("coding", Change.Kind.GONE)).isEqualTo(1);
        assertThat(kept.changes().count("code", Change.Kind.GONE)).isEqualTo(1);
        Joined removed = Joining.join(project, once, PEOPLE, removing, losses);
        assertThat(removed.analysis().codings()).isEmpty();
        assertThat(removed.analysis().codebook().codes()).hasSize(1);
        assertThat(removed.changes().count("coding", Change.Kind.REMOVED)).isEqualTo(1);
        assertThat(losses.count("coding", Outcome.DROPPED)).isEqualTo(2);
    }

    @Test
    void codingsOfOthersAreNeverRemoved() {
        ThematicAnalysis once = first().analysis();
        Coding other =
                new Coding(
                        new CodingId("ours"),
                        once.codings().getFirst().excerpt(),
                        once.codings().getFirst().code(),
                        "AB",
                        Optional.empty(),
                        "first",
                        "");
        ThematicAnalysis both =
                new ThematicAnalysis(
                        once.interviews(),
                        once.codebook(),
                        List.of(once.codings().getFirst(), other),
                        List.of(
                                new Memo(
                                        new MemoId("m"),
                                        new Memo.About.OfCoding(once.codings().getFirst().id()),
                                        "",
                                        Optional.empty(),
                                        "",
                                        "Look again")),
                        once.account(),
                        List.of(),
                        once.display());
        Draft fewer = new Draft();
        fewer.codes.add(fewer.code("signs", "Signs", Optional.empty()));
        Project project = fewer.project();
        Joined removed =
                Joining.join(
                        project,
                        both,
                        PEOPLE,
                        new JoiningRules(
                                JoiningRules.of(project).layer(),
                                JoiningRules.Coders.AS_WRITTEN,
                                JoiningRules.Gone.REMOVED,
                                Map.of()),
                        losses);
        assertThat(removed.analysis().codings()).hasSize(2);
        assertThat(removed.changes().count("coding", Change.Kind.GONE)).isEqualTo(1);
    }

    @Test
    void casesAreParticipantsAndTheirValuesAreComparedNotTakenOver() {
        Draft draft = new Draft();
        draft.source = "Talk";
        Guid site = guid("site");
        draft.variables.add(new Project.Variable(site, "site", Project.Kind.TEXT));
        draft.cases.add(
                new Project.Case(
                        guid("case"),
                        "p1",
                        "",
                        List.of(new Project.Value(site, "north")),
                        List.of(draft.made("source"))));
        draft.cases.add(
                new Project.Case(
                        guid("case 12"),
                        "P12",
                        "",
                        List.of(new Project.Value(site, "west")),
                        List.of()));
        draft.cases.add(new Project.Case(guid("case x"), "Somewhere", "", List.of(), List.of()));
        ThematicAnalysis analysis = join(draft.project(), ThematicAnalysis.none()).analysis();
        assertThat(analysis.interviews().all().getFirst().participant())
                .contains(new ParticipantId("P1"));
        assertThat(losses.count("value of a variable", Outcome.KEPT)).isEqualTo(1);
        assertThat(losses.count("value of a variable", Outcome.DROPPED)).isEqualTo(1);
        assertThat(losses.count("case", Outcome.DROPPED)).isEqualTo(1);
    }

    @Test
    void setsOfCodesBecomeThemesAndNotesBecomeMemos() {
        Draft draft = new Draft();
        draft.sets.add(
                new Project.Collection(
                        guid("set"),
                        "Warnings",
                        "A picture first.",
                        List.of(draft.made("alarm"), guid("no such")),
                        List.of()));
        draft.sets.add(
                new Project.Collection(
                        guid("texts"), "Texts", "", List.of(), List.of(draft.made("source"))));
        draft.notes.add(note("all", new Project.About.OfProject()));
        draft.notes.add(note("free"));
        draft.notes.add(
                note(
                        "two",
                        new Project.About.OfCode(draft.made("alarm")),
                        new Project.About.OfSet(guid("set"))));
        draft.notes.add(note("marked", new Project.About.OfSelection(draft.made("selection"))));
        draft.notes.add(note("lost", new Project.About.OfSource(guid("nowhere"))));
        ThematicAnalysis analysis = join(draft.project(), ThematicAnalysis.none()).analysis();
        assertThat(analysis.themes())
                .singleElement()
                .satisfies(theme -> {
                    assertThat(theme.centralIdea()).isEqualTo("A picture first.");
                    assertThat(theme.codes()).hasSize(1);
                });
        assertThat(analysis.memos())
                .extracting(memo -> memo.about().getClass().getSimpleName())
                .containsExactly("OfStudy", "OfStudy", "OfCode", "OfTheme", "OfCoding", "OfStudy");
        assertThat(losses.count("note", Outcome.CHANGED)).isEqualTo(3);
        assertThat(losses.count("set of texts", Outcome.DROPPED)).isEqualTo(1);
        assertThat(losses.count("code in a set", Outcome.DROPPED)).isEqualTo(1);
        // and once more: nothing new
        assertThat(join(draft.project(), analysis).changes().all()).isEmpty();
    }

    private static Project.Note note(String name, Project.About... about) {
        return new Project.Note(
                guid("note " + name),
                name,
                "Text of " + name,
                Optional.empty(),
                Optional.empty(),
                List.of(about));
    }

    @Test
    void aFolderThatIsAppliedBecomesACode() {
        Draft draft = new Draft();
        draft.codes.add(
                new Project.Code(
                        draft.made("alarm"), "Alarm", "", "", Optional.empty(), Codable.FOLDER));
        ThematicAnalysis analysis = join(draft.project(), ThematicAnalysis.none()).analysis();
        assertThat(analysis.codebook().code(new CodeId(draft.made("alarm").value())))
                .get()
                .extracting(Code::codable)
                .isEqualTo(Codable.CODE);
        assertThat(losses.count("folder of codes", Outcome.CHANGED)).isEqualTo(1);
    }

    @Test
    void namesOfTextsAreMadeFitForFiles() {
        assertThat(JoiningTexts.nameFor("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(JoiningTexts.nameFor("Interview #3: Pain & work.docx"))
                .isEqualTo("Interview -3- Pain - work");
        assertThat(JoiningTexts.nameFor("\u0000 \n")).isEqualTo("Interview");
        assertThat(JoiningTexts.nameFor("x".repeat(300))).hasSize(60);
        assertThat(JoiningTexts.nameFor("Jose\u0301")).isEqualTo("Jos\u00E9");
    }

    @Test
    void descriptionsGiveBackWhatTheyWereMadeOf() {
        CodeWords words = new CodeWords("What it is", "When", "When not", "\u201CLike this\u201D");
        assertThat(CodeWords.of(words.description())).isEqualTo(words);
        CodeWords some = new CodeWords("", "", "Never", "");
        assertThat(CodeWords.of(some.description())).isEqualTo(some);
        String foreign = "Include: a\n\nplain\n\nExample: b";
        assertThat(CodeWords.of(foreign).description()).isEqualTo(foreign);
    }
}
