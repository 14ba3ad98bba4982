package org.trigpoint.evaluation.display;

import java.util.List;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.study.Checklists;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// What people said, as a report tells it: beside [Findings], the second half of a study.
///
/// @param study whose words
/// @param analysis what was made of them
/// @param checklists where the authors' manuscript holds the items of reporting checklists
/// @param display numbers beside words
/// @param themes in the team's order
/// @param words what people wrote in questionnaires and may be quoted
public record Voices(
        Study study,
        ThematicAnalysis analysis,
        Checklists checklists,
        JointDisplay display,
        List<ThemeVoices> themes,
        List<OwnWords> words) {
    public Voices {
        themes = List.copyOf(themes);
        words = List.copyOf(words);
    }

    /// Joins what was said to what was measured.
    ///
    /// @param findings made of the numbers of that study
    public static Voices of(MixedStudy study, Findings findings) {
        JointRows joining = new JointRows(study, findings);
        JointDisplay display = joining.display();
        return new Voices(
                study.folder().study(),
                study.analysis(),
                study.checklists(),
                display,
                ThemeVoices.of(study.analysis(), display.rows()),
                OwnWords.of(study.folder()));
    }

    /// Whether nobody was interviewed.
    public boolean isEmpty() {
        return analysis.isEmpty();
    }
}
