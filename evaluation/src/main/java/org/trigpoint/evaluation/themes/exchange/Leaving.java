package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.themes.Account;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// Makes a project for other programs of a study's words, and names what they have no place for.
public final class Leaving {
    private final Study study;
    private final ThematicAnalysis analysis;
    private final LeavingUsers users;
    private final Losses losses;
    private final Map<CodeId, Guid> codes = new LinkedHashMap<>();
    private final Map<CodingId, Guid> codings = new HashMap<>();
    private final Map<ThemeId, Guid> themes = new LinkedHashMap<>();
    private final Map<InterviewId, Guid> sources = new LinkedHashMap<>();
    private final Set<Guid> claimed = new HashSet<>();
    private final List<Project.Note> notes = new ArrayList<>();

    private Leaving(MixedStudy mixed, LeavingUsers.Wish wish, Losses losses) {
        this.study = mixed.folder().study();
        this.analysis = mixed.analysis();
        this.users = new LeavingUsers(wish);
        this.losses = losses;
    }

    /// The project of a study: the newest version of each interview, codes, codings, memos, themes
    /// as sets, and the participants who were interviewed as cases.
    ///
    /// @param origin what the file says wrote it
    /// @param wish how coders are called
    /// @param losses is told what was kept, changed and dropped
    public static Project project(
            MixedStudy study, String origin, LeavingUsers.Wish wish, Losses losses) {
        return new Leaving(study, wish, losses).project(origin);
    }

    private Project project(String origin) {
        List<Project.Code> allCodes = codes();
        for (Interview interview : analysis.interviews().all()) {
            sources.put(interview.id(), claim("source", "source " + interview.id()));
        }
        List<Project.Source> texts = texts();
        List<Project.Collection> sets = sets();
        memos();
        List<Project.Variable> variables = variables();
        whatHasNoPlace();
        return new Project(
                study.about().title(),
                origin,
                users.all(),
                allCodes,
                variables,
                cases(variables),
                texts,
                notes,
                sets,
                List.of(),
                "");
    }

    private Guid claim(String kind, String id) {
        Guid guid = new Guid(id).standard(kind);
        while (!claimed.add(guid)) {
            guid = Guid.from(kind, guid + " again");
        }
        return guid;
    }

    private List<Project.Code> codes() {
        Map<Optional<CodeId>, List<Code>> children = new HashMap<>();
        for (Code code : analysis.codebook().codes()) {
            children.computeIfAbsent(code.parent(), _ -> new ArrayList<>()).add(code);
        }
        List<Project.Code> found = new ArrayList<>();
        below(Optional.empty(), children, found);
        return found;
    }

    private void below(
            Optional<CodeId> parent,
            Map<Optional<CodeId>, List<Code>> children,
            List<Project.Code> found) {
        for (Code code : children.getOrDefault(parent, List.of())) {
            Guid guid = claim("code", code.id().value());
            codes.put(code.id(), guid);
            CodeWords words = CodeWords.of(code);
            losses.kept("code");
            if (words.isLabelled()) {
                losses.changed(
                        "include, exclude and example of a code",
                        code.name(),
                        "they stand in its description as labelled paragraphs");
            }
            found.add(
                    new Project.Code(
                            guid,
                            code.name(),
                            words.description(),
                            code.colour(),
                            parent.map(codes::get),
                            code.codable()));
            below(Optional.of(code.id()), children, found);
        }
    }

    private List<Project.Source> texts() {
        Map<InterviewId, Map<Excerpt, List<Project.Applied>>> stretches = new HashMap<>();
        Map<String, Integer> layers = new LinkedHashMap<>();
        for (Coding coding : analysis.codings()) {
            if (isOfNewest(coding)) {
                stretches
                        .computeIfAbsent(coding.excerpt().interview(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(coding.excerpt(), _ -> new ArrayList<>())
                        .add(applied(coding));
                if (!coding.layer().isEmpty()) {
                    layers.merge(coding.layer(), 1, Integer::sum);
                }
            } else {
                losses.dropped(
                        "coding",
                        coding.id().value(),
                        "it is on an older version of its text; only the newest leaves");
            }
        }
        layers.forEach((layer, count) ->
                losses.dropped(
                        "layer \"" + layer + "\" of codings",
                        count,
                        "the format has no coding rounds"));
        List<Project.Source> texts = new ArrayList<>();
        for (Interview interview : analysis.interviews().all()) {
            losses.kept("text");
            losses.dropped(
                    "version of a text",
                    interview.versions().size() - 1,
                    "only the newest version leaves");
            losses.dropped(
                    "date, interviewer, length or language of an interview",
                    (int) facts(interview),
                    "the format has no place for them");
            texts.add(
                    new Project.Source(
                            guidOf(interview.id()),
                            interview.id().value(),
                            interview.latest().text(),
                            "",
                            selections(stretches.getOrDefault(interview.id(), Map.of())),
                            List.of(),
                            List.of()));
        }
        return texts;
    }

    private static long facts(Interview interview) {
        return Stream.of(
                        interview.date().isPresent(),
                        !interview.interviewer().isEmpty(),
                        interview.minutes().isPresent(),
                        !interview.language().isEmpty())
                .filter(there -> there)
                .count();
    }

    private boolean isOfNewest(Coding coding) {
        return analysis.interviews()
                .interview(coding.excerpt().interview())
                .filter(interview -> interview.latest().number() == coding.excerpt().version())
                .isPresent();
    }

    private Guid guidOf(InterviewId interview) {
        return sources.getOrDefault(interview, Guid.from("source", interview.value()));
    }

    private Project.Applied applied(Coding coding) {
        Guid guid = claim("coding", coding.id().value());
        codings.put(coding.id(), guid);
        losses.kept("coding");
        if (!coding.memo().isEmpty()) {
            losses.changed("memo of a coding", guid.value(), "it is now a note on the coding");
            notes.add(
                    new Project.Note(
                            Guid.from(JoiningCodings.MEMO, guid.value()),
                            "",
                            coding.memo(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new Project.About.OfCoding(guid))));
        }
        return new Project.Applied(
                guid,
                codes.getOrDefault(coding.code(), new Guid(coding.code().value())),
                users.of(coding.coder()),
                coding.codedAt());
    }

    private static List<Project.Selection> selections(
            Map<Excerpt, List<Project.Applied>> stretches) {
        List<Project.Selection> selections = new ArrayList<>();
        stretches.forEach((excerpt, applied) ->
                selections.add(
                        new Project.Selection(
                                Guid.from("selection", excerpt.toString()),
                                "",
                                "",
                                excerpt.start(),
                                excerpt.end(),
                                applied)));
        return selections;
    }

    private List<Project.Collection> sets() {
        List<Project.Collection> sets = new ArrayList<>();
        for (Theme theme : analysis.themes()) {
            Guid guid = claim("theme", theme.id().value());
            themes.put(theme.id(), guid);
            losses.kept("theme");
            if (!theme.definition().isEmpty()) {
                losses.changed(
                        "definition of a theme",
                        theme.name(),
                        "it is now a note in the theme's set");
                notes.add(
                        new Project.Note(
                                Guid.from(JoiningThemes.DEFINITION, guid.value()),
                                theme.name(),
                                theme.definition(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new Project.About.OfSet(guid))));
            }
            losses.dropped("subtheme", theme.subthemes().size(), "sets hold no sets");
            losses.dropped(
                    "status of a theme",
                    theme.status().isPresent() ? 1 : 0,
                    "the format has no place for it");
            sets.add(
                    new Project.Collection(
                            guid,
                            theme.name(),
                            theme.centralIdea(),
                            theme.codes().stream()
                                    .map(code -> codes.getOrDefault(code, new Guid(code.value())))
                                    .toList(),
                            List.of()));
        }
        return sets;
    }

    private void memos() {
        LeavingMemos leaving = new LeavingMemos(codes, codings, themes, sources, losses);
        analysis.memos()
                .forEach(memo -> {
                    LeavingMemos.Told told = leaving.told(memo, analysis);
                    notes.add(
                            new Project.Note(
                                    claim("note", memo.id().value()),
                                    told.title(),
                                    memo.text(),
                                    users.of(memo.author()),
                                    memo.writtenAt(),
                                    told.about()));
                });
    }

    private List<Project.Variable> variables() {
        return study.groups().stream()
                .map(column ->
                        new Project.Variable(
                                Guid.from("variable", column), column, Project.Kind.TEXT))
                .toList();
    }

    /// Only people who were interviewed, and of what is known of them only what the study reports
    /// by.
    private List<Project.Case> cases(List<Project.Variable> variables) {
        Map<ParticipantId, List<Guid>> spoken = new HashMap<>();
        for (Interview interview : analysis.interviews().all()) {
            interview
                    .participant()
                    .ifPresent(person ->
                            spoken.computeIfAbsent(person, _ -> new ArrayList<>())
                                    .add(guidOf(interview.id())));
        }
        List<Project.Case> cases = new ArrayList<>();
        for (Participant person : study.participants()) {
            List<Guid> texts = spoken.getOrDefault(person.id(), List.of());
            if (!texts.isEmpty()) {
                losses.kept("participant who was interviewed");
                cases.add(
                        new Project.Case(
                                Guid.from("case", person.id().value()),
                                person.id().value(),
                                "",
                                values(person, variables),
                                texts));
            }
        }
        return cases;
    }

    private static List<Project.Value> values(
            Participant person, List<Project.Variable> variables) {
        List<Project.Value> values = new ArrayList<>();
        for (Project.Variable variable : variables) {
            person.group(variable.name())
                    .ifPresent(value -> values.add(new Project.Value(variable.guid(), value)));
        }
        return values;
    }

    private void whatHasNoPlace() {
        if (!analysis.account().equals(Account.none())) {
            losses.dropped(
                    "account of the analysis",
                    1,
                    "approach, positionality, phases and decisions stay in themes.yaml");
        }
        if (!analysis.display().equals(DisplayPlan.none())) {
            losses.dropped(
                    "row of the joint display",
                    Math.max(1, analysis.display().rows().size()),
                    "quotations, dissent, fit and inference stay in themes.yaml");
        }
    }
}
