package org.trigpoint.server.demonstration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.server.questionnaires.AnswerSet;

/// Makes answers of people who do not exist.
///
/// @param random where what they say differs from the example
record InventedAnswers(RandomGenerator random) {
    private static final BigDecimal HIGHEST = BigDecimal.TEN;
    private static final List<String> SAID =
            List.of(
                    "Synthetic answer: the practice in pairs helped most. Ten minutes is short.",
                    "Synthetic answer: I use the question about what matters every week.",
                    "Synthetic answer: what gets in the way is time, and nobody to ask afterwards.",
                    "Synthetic answer: hearing from someone who lives with pain changed how I listen.",
                    "Synthetic answer: I would like a refresher. The words slip away.");

    /// How near an answer is to the example's.
    enum Nearness {
        SAME,
        CLOSE
    }

    /// Answers to the ratings as in the example, and to what is asked beside them.
    AnswerSet of(
            List<Item> items, List<FurtherItem> further, Administration like, Nearness nearness) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : items) {
            answers.put(item.id(), answer(like.answers().get(item.id()), nearness));
        }
        Map<ItemId, Reply> replies = new LinkedHashMap<>();
        for (FurtherItem item : further) {
            switch (item) {
                case FurtherItem.Choice choice -> replies.put(item.id(), chosen(choice));
                case FurtherItem.FreeText _ -> {
                    if (random.nextInt(4) == 0) {
                        replies.put(
                                item.id(), new Reply.Words(SAID.get(random.nextInt(SAID.size()))));
                    }
                }
            }
        }
        return new AnswerSet(answers, replies);
    }

    private Answer answer(@Nullable Answer like, Nearness nearness) {
        if (like instanceof Answer.Answered(BigDecimal rating)) {
            return switch (nearness) {
                case SAME -> like;
                case CLOSE ->
                        new Answer.Answered(
                                rating.add(BigDecimal.valueOf(random.nextInt(-1, 2)))
                                        .max(BigDecimal.ZERO)
                                        .min(HIGHEST));
            };
        }
        return new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE);
    }

    private Reply chosen(FurtherItem.Choice choice) {
        List<String> options = choice.options().stream().map(FurtherItem.Option::id).toList();
        return switch (choice.how()) {
            case ONE -> new Reply.Chosen(List.of(options.get(random.nextInt(options.size()))));
            case SEVERAL -> {
                List<String> some =
                        options.stream()
                                .filter(option -> !option.equals("none") && random.nextInt(3) == 0)
                                .toList();
                yield new Reply.Chosen(some.isEmpty() ? List.of(options.getFirst()) : some);
            }
        };
    }
}
