package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Codebook;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;

/// What the study has and the file no longer has: listed, and taken out only where that was asked
/// and nothing else needs it.
final class Leftovers {
    private final Set<CodingId> neededCodings = new HashSet<>();
    private final Set<CodeId> neededCodes = new HashSet<>();
    private final Set<CodeId> setFree = new HashSet<>();
    private final Changes changes;

    Leftovers(ThematicAnalysis existing, List<Memo> memos, List<Theme> themes, Changes changes) {
        this.changes = changes;
        for (DisplayPlan.Row row : existing.display().rows()) {
            neededCodings.addAll(row.quotations());
            neededCodings.addAll(row.dissenting());
        }
        for (Memo memo : memos) {
            switch (memo.about()) {
                case Memo.About.OfCoding(var coding) -> neededCodings.add(coding);
                case Memo.About.OfCode(var code) -> neededCodes.add(code);
                case Memo.About.OfStudy _,
                        Memo.About.OfInterview _,
                        Memo.About.OfTheme _,
                        Memo.About.OfCell _ -> {
                    // about something that is never taken out
                }
            }
        }
        themes.forEach(theme -> neededCodes.addAll(theme.codes()));
    }

    /// The codings that stay: of those an earlier import brought to the same interviews, the ones
    /// that are no longer in the file go where that was asked.
    List<Coding> codings(JoiningCodings joining, JoiningRules rules) {
        List<Coding> staying = new ArrayList<>();
        for (Coding coding : joining.codings()) {
            boolean gone =
                    !joining.met().contains(coding.id())
                            && coding.layer().equals(rules.layer())
                            && joining.texts().claimed().contains(coding.excerpt().interview());
            boolean removed =
                    gone
                            && rules.gone() == JoiningRules.Gone.REMOVED
                            && !neededCodings.contains(coding.id());
            if (removed) {
                setFree.add(coding.code());
            } else {
                staying.add(coding);
            }
            if (gone) {
                changes.add(
                        "coding",
                        coding.id().value(),
                        removed ? Change.Kind.REMOVED : Change.Kind.GONE);
            }
        }
        return staying;
    }

    /// The codes that stay: those the file no longer has go only where removed codings were all
    /// that used them.
    Codebook codebook(JoiningCodes joining, List<Coding> codings, JoiningRules rules) {
        codings.forEach(coding -> neededCodes.add(coding.code()));
        List<Code> staying = new ArrayList<>(joining.codes());
        if (rules.gone() == JoiningRules.Gone.REMOVED) {
            takeOut(staying, joining);
        }
        for (Code code : staying) {
            if (!joining.met().contains(code.id())) {
                changes.add("code", code.name(), Change.Kind.GONE);
            }
        }
        return new Codebook(staying);
    }

    private void takeOut(List<Code> staying, JoiningCodes joining) {
        Set<CodeId> parents = new HashSet<>();
        staying.stream().map(Code::parent).flatMap(Optional::stream).forEach(parents::add);
        List<Code> free =
                staying.stream()
                        .filter(code ->
                                setFree.contains(code.id())
                                        && !joining.met().contains(code.id())
                                        && !neededCodes.contains(code.id())
                                        && !parents.contains(code.id()))
                        .toList();
        free.forEach(code -> changes.add("code", code.name(), Change.Kind.REMOVED));
        staying.removeAll(new HashSet<>(free));
    }
}
