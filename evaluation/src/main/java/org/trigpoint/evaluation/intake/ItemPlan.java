package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.evaluation.intake.AnswerReading.Manner;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Scale;

/// An item as it will stand in study.yaml.
///
/// @param id its short name, and that of its facet
/// @param label what a report calls it
/// @param text the wording people saw
/// @param scale the ratings it allows
/// @param scaleSureness whether the scale is written somewhere or only guessed from the ratings
/// @param answers the rating that each answer in words stands for, where a person said so; by the
///   answer as [Spelling#folded] has it
record ItemPlan(
        String id,
        String label,
        String text,
        Scale scale,
        Sureness scaleSureness,
        Map<String, BigDecimal> answers) {
    ItemPlan {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// An item answered in numbers.
    static ItemPlan numeric(
            String id, String label, String text, Scale scale, Sureness scaleSureness) {
        return new ItemPlan(id, label, text, scale, scaleSureness, Map.of());
    }

    /// Reads one cell.
    AnswerReading read(String cell) {
        BigDecimal said = answers.get(Spelling.folded(cell));
        return said == null
                ? AnswerReading.of(cell, scale)
                : new AnswerReading.Rated(said, Manner.INTERPRETED);
    }
}
