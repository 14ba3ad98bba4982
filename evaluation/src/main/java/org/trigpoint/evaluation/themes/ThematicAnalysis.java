package org.trigpoint.evaluation.themes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interviews;

/// What people said and what analysts made of it.
///
/// @param interviews the texts
/// @param codebook the codes
/// @param codings codes applied to excerpts, in the folder's order
/// @param memos in the folder's order
/// @param account how the analysis was done
/// @param themes in the order the team keeps them
/// @param display what was decided for the joint display
public record ThematicAnalysis(
        Interviews interviews,
        Codebook codebook,
        List<Coding> codings,
        List<Memo> memos,
        Account account,
        List<Theme> themes,
        DisplayPlan display) {
    public ThematicAnalysis {
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        themes = List.copyOf(themes);
    }

    /// Of a study without interviews.
    public static ThematicAnalysis none() {
        return new ThematicAnalysis(
                new Interviews(List.of()),
                new Codebook(List.of()),
                List.of(),
                List.of(),
                Account.none(),
                List.of(),
                DisplayPlan.none());
    }

    /// With other interviews; everything else stays.
    public ThematicAnalysis with(Interviews others) {
        return new ThematicAnalysis(others, codebook, codings, memos, account, themes, display);
    }

    /// With other codings; everything else stays.
    public ThematicAnalysis with(List<Coding> others) {
        return new ThematicAnalysis(interviews, codebook, others, memos, account, themes, display);
    }

    /// Whether there is anything at all.
    public boolean isEmpty() {
        return equals(none());
    }

    /// The theme of that guid.
    public Optional<Theme> theme(ThemeId id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /// Codings by guid; make the map once and keep it.
    public Map<CodingId, Coding> codingsById() {
        return codings.stream().collect(Collectors.toMap(Coding::id, Function.identity()));
    }
}
