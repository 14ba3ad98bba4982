package org.trigpoint.server.questionnaires;

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
}
