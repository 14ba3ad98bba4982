package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Scale;

/// A question that is rated, as it would stand in the study.
///
/// @param id its short name
/// @param label what a report calls it
/// @param text the wording people saw
/// @param scale the ratings it allows
/// @param scaleSureness whether the scale is written somewhere or only guessed
/// @param words answers given in words, each of which needs a number to count
public record ProposedItem(
        String id,
        String label,
        String text,
        Scale scale,
        Sureness scaleSureness,
        List<WordAnswer> words) {
    private static final int MOST_WORDS = 11;

    public ProposedItem {
        words = List.copyOf(words);
    }

    /// An answer in words.
    ///
    /// @param answer as it was first written
    /// @param rating the number it stands for, where a person said so
    public record WordAnswer(String answer, Optional<BigDecimal> rating) {}

    static ProposedItem of(ItemPlan item, Mapping mapping) {
        List<String> answers =
                mapping.waves().stream()
                        .flatMap(wave -> wave.uses().stream())
                        .filter(use -> use.use() == Use.ITEM || use.use() == Use.THEN)
                        .filter(use -> use.target().equals(item.id()))
                        .flatMap(use -> use.column().answers().stream())
                        .filter(cell -> !AnswerReading.isReason(cell))
                        .filter(cell -> AnswerReading.numberIn(cell).isEmpty())
                        .toList();
        Map<String, String> distinct = new LinkedHashMap<>();
        answers.forEach(answer -> distinct.putIfAbsent(Spelling.folded(answer), answer));
        return new ProposedItem(
                item.id(),
                item.label(),
                item.text(),
                item.scale(),
                item.scaleSureness(),
                distinct.size() > MOST_WORDS
                        ? List.of()
                        : distinct.entrySet().stream()
                                .map(answer ->
                                        new WordAnswer(
                                                answer.getValue(),
                                                Optional.ofNullable(
                                                        item.answers().get(answer.getKey()))))
                                .toList());
    }
}
