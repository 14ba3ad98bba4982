package org.trigpoint.evaluation.themes.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;

/// Takes a project into a study: texts become interviews, codes codes, sets of codes themes, notes
/// memos.
///
/// What is there already is found again by guid; where the program made its guids anew, by name and
/// position. What the study has and the file has not stays.
public final class Joining {
    private Joining() {}

    /// Whose interview each text seems to be, by cases and names; texts that tell nothing are
    /// absent.
    public static Map<Guid, ParticipantId> whose(Project project, List<Participant> people) {
        JoiningPeople found = new JoiningPeople(project, people, Map.of(), new Losses());
        Map<Guid, ParticipantId> whose = new HashMap<>();
        project.sources()
                .forEach(source ->
                        found.of(source).ifPresent(person -> whose.put(source.guid(), person)));
        return whose;
    }

    /// @param existing the study's words so far
    /// @param people the participants of the study
    /// @param losses is told what was kept, changed and dropped
    public static Joined join(
            Project project,
            ThematicAnalysis existing,
            List<Participant> people,
            JoiningRules rules,
            Losses losses) {
        Changes changes = new Changes();
        JoiningTexts texts =
                new JoiningTexts(project, existing.interviews(), people, rules, losses, changes);
        JoiningCodes codes = new JoiningCodes(project, existing, losses, changes);
        Coders coders = new Coders(project, rules.coders());
        JoiningCodings codings =
                new JoiningCodings(existing, texts, codes, coders, rules.layer(), losses, changes);
        codings.read(project);
        JoiningThemes themes = new JoiningThemes(existing.themes(), codes, losses, changes);
        themes.read(project);
        List<Theme> allThemes = themes.themes();
        JoiningMemos memos =
                new JoiningMemos(existing.memos(), texts, codes, codings, themes, losses, changes);
        List<Memo> allMemos = memos.read(project, coders);
        Leftovers leftovers = new Leftovers(existing, allMemos, allThemes, changes);
        List<Coding> allCodings = leftovers.codings(codings, rules);
        coders.report(losses);
        losses.dropped("link", project.links().size(), "arrows between things are not kept here");
        return new Joined(
                new ThematicAnalysis(
                        texts.interviews(),
                        leftovers.codebook(codes, allCodings, rules),
                        allCodings,
                        allMemos,
                        existing.account(),
                        allThemes,
                        existing.display()),
                changes);
    }
}
