package org.trigpoint.evaluation.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.Remapped;
import org.trigpoint.evaluation.interviews.Remapping;
import org.trigpoint.evaluation.interviews.Replacement;
import org.trigpoint.evaluation.interviews.SourceText;

/// A new version of one interview's text, and what became of the codings of the version before it.
///
/// Codings keep their guids, so that quotations and memos still find them. Codings that could not
/// be carried stay on the version they were made on; so do codings of older versions.
///
/// @param analysis with the new version and the codings carried over
/// @param carried how many codings have exactly the words they had
/// @param changed codings whose words are no longer the same
/// @param notCarried codings that stay on the old version
public record Correction(
        ThematicAnalysis analysis,
        int carried,
        List<ChangedCoding> changed,
        List<CodingNotCarried> notCarried) {
    public Correction {
        changed = List.copyOf(changed);
        notCarried = List.copyOf(notCarried);
    }

    /// A coding whose words changed.
    ///
    /// @param coding on the new version
    /// @param before its words in the old version
    /// @param after its words in the new version
    public record ChangedCoding(Coding coding, String before, String after) {}

    /// A coding that stays on the old version.
    ///
    /// @param coding as it was
    /// @param words its words there
    /// @param reason why it could not be carried, a sentence without its full stop
    public record CodingNotCarried(Coding coding, String words, String reason) {}

    /// Corrects a text, whose changes are found by comparing both word by word.
    ///
    /// @param text the whole new text, with LF line ends
    /// @throws IllegalArgumentException where there is no such interview, the text is the same, or
    ///   it holds half a character
    public static Correction of(ThematicAnalysis analysis, InterviewId interview, String text) {
        return of(analysis, interview, old -> Remapping.between(old, SourceText.of(text)));
    }

    /// Corrects a text by replacements that are known.
    ///
    /// @param replacements in the newest version, none overlapping another
    /// @throws IllegalArgumentException where there is no such interview, nothing is replaced, or
    ///   replacements overlap
    public static Correction of(
            ThematicAnalysis analysis, InterviewId interview, List<Replacement> replacements) {
        return of(analysis, interview, old -> Remapping.of(old, replacements));
    }

    private static Correction of(
            ThematicAnalysis analysis, InterviewId id, Function<SourceText, Remapping> comparing) {
        Interview before =
                analysis.interviews()
                        .interview(id)
                        .orElseThrow(() -> new IllegalArgumentException("No interview " + id));
        SourceText old = before.latest().text();
        Remapping remapping = comparing.apply(old);
        if (remapping.text().equals(old)) {
            throw new IllegalArgumentException("The text of " + id + " is the same");
        }
        Interview after = before.corrected(remapping.text().text());
        int version = after.latest().number();
        int carried = 0;
        List<ChangedCoding> changed = new ArrayList<>();
        List<CodingNotCarried> notCarried = new ArrayList<>();
        List<Coding> codings = new ArrayList<>();
        for (Coding coding : analysis.codings()) {
            if (!coding.excerpt().interview().equals(id)
                    || coding.excerpt().version() != before.latest().number()) {
                codings.add(coding);
                continue;
            }
            switch (remapping.of(coding.excerpt(), version)) {
                case Remapped.Carried(var excerpt) -> {
                    codings.add(coding.at(excerpt));
                    carried++;
                }
                case Remapped.Changed(var excerpt, var was, var is) -> {
                    codings.add(coding.at(excerpt));
                    changed.add(new ChangedCoding(coding.at(excerpt), was, is));
                }
                case Remapped.Lost(var excerpt, var reason) -> {
                    codings.add(coding);
                    notCarried.add(
                            new CodingNotCarried(
                                    coding, old.between(excerpt.start(), excerpt.end()), reason));
                }
            }
        }
        Interviews interviews =
                new Interviews(
                        analysis.interviews().all().stream()
                                .map(interview -> interview.id().equals(id) ? after : interview)
                                .toList());
        return new Correction(
                analysis.with(interviews).with(codings), carried, changed, notCarried);
    }
}
