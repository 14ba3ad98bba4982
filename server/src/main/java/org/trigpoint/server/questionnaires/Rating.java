package org.trigpoint.server.questionnaires;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.study.Item;

/// One rating of a questionnaire's page.
///
/// @param item the question
/// @param steps what can be chosen, in order
/// @param sent what was chosen before on this page; may be blank
/// @param open whether it was left blank when the page was sent
public record Rating(Item item, List<String> steps, String sent, boolean open) {
    public Rating {
        steps = List.copyOf(steps);
    }

    /// The ratings of a page.
    ///
    /// @param open which were left blank when the page was sent
    static List<Rating> of(List<Item> items, AnswerSet answers, List<Item> open) {
        List<Rating> ratings = new ArrayList<>();
        for (Item item : items) {
            List<String> steps = new ArrayList<>();
            for (var at = item.scale().min();
                    at.compareTo(item.scale().max()) <= 0;
                    at = at.add(item.scale().step())) {
                steps.add(at.toPlainString());
            }
            boolean blank = open.stream().anyMatch(one -> one.id().equals(item.id()));
            ratings.add(new Rating(item, steps, answers.sent(item), blank));
        }
        return ratings;
    }
}
