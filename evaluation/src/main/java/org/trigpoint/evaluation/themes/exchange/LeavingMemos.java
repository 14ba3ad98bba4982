package org.trigpoint.evaluation.themes.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// What the notes of other programs are attached to, for our memos.
///
/// @param codes what leaves, by what it is called here; the same holds for the others
record LeavingMemos(
        Map<CodeId, Guid> codes,
        Map<CodingId, Guid> codings,
        Map<ThemeId, Guid> themes,
        Map<InterviewId, Guid> sources,
        Losses losses) {

    /// A memo's title and what it is attached to, there.
    record Told(String title, List<Project.About> about) {}

    Told told(Memo memo, ThematicAnalysis analysis) {
        return switch (memo.about()) {
            case Memo.About.OfStudy() -> kept(memo, Optional.of(new Project.About.OfProject()));
            case Memo.About.OfCode(var code) ->
                    kept(memo, Optional.ofNullable(codes.get(code)).map(Project.About.OfCode::new));
            case Memo.About.OfInterview(var interview) ->
                    kept(
                            memo,
                            Optional.ofNullable(sources.get(interview))
                                    .map(Project.About.OfSource::new));
            case Memo.About.OfTheme(var theme) ->
                    kept(
                            memo,
                            Optional.ofNullable(themes.get(theme)).map(Project.About.OfSet::new));
            case Memo.About.OfCoding(var coding) ->
                    kept(
                            memo,
                            Optional.ofNullable(codings.get(coding))
                                    .map(Project.About.OfCoding::new));
            case Memo.About.OfCell(var person, var theme) -> {
                losses.changed(
                        "memo",
                        memo.id().value(),
                        "the format has no cells; it is a note whose title names person and theme");
                String title =
                        person + " \u00D7 " + analysis.theme(theme).map(Theme::name).orElse("");
                yield new Told(
                        memo.title().isEmpty() ? title : title + ": " + memo.title(), List.of());
            }
        };
    }

    private Told kept(Memo memo, Optional<? extends Project.About> about) {
        if (about.isPresent()) {
            losses.kept("memo");
            return new Told(memo.title(), List.of(about.get()));
        }
        losses.changed(
                "memo",
                memo.id().value(),
                "what it is about does not leave; it is a note of the project");
        return new Told(memo.title(), List.of(new Project.About.OfProject()));
    }
}
