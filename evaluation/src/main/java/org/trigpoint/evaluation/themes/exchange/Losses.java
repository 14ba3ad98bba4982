package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects, while a project is read, joined or written, what was kept, changed and dropped.
///
/// What is kept is counted; what is changed or dropped is named, each with its reason.
public final class Losses {
    private final Map<String, Integer> kept = new LinkedHashMap<>();
    private final List<Loss> others = new ArrayList<>();

    /// Adds a line of another report.
    void add(Loss loss) {
        if (loss.outcome() == Outcome.KEPT && loss.why().isEmpty()) {
            kept(loss.element(), loss.count());
        } else {
            others.add(loss);
        }
    }

    /// Counts one thing that arrived as it was.
    public void kept(String element) {
        kept(element, 1);
    }

    /// Counts things that arrived as they were.
    ///
    /// @param count from 0
    public void kept(String element, int count) {
        if (count > 0) {
            kept.merge(element, count, Integer::sum);
        }
    }

    /// Says how something was read that arrived as it was meant.
    public void kept(String element, String what, String how) {
        others.add(new Loss(element, what, Outcome.KEPT, how, 1));
    }

    /// Names a thing that arrived, but not as it was.
    public void changed(String element, String what, String why) {
        others.add(new Loss(element, what, Outcome.CHANGED, why, 1));
    }

    /// Names a thing that did not arrive.
    public void dropped(String element, String what, String why) {
        others.add(new Loss(element, what, Outcome.DROPPED, why, 1));
    }

    /// Counts things that did not arrive and that nobody needs to find one by one.
    ///
    /// @param count from 0
    public void dropped(String element, int count, String why) {
        if (count > 0) {
            others.add(new Loss(element, "", Outcome.DROPPED, why, count));
        }
    }

    /// Every line: first what was kept, by element, then the others in the order they were met.
    public List<Loss> all() {
        List<Loss> all = new ArrayList<>();
        kept.forEach((element, count) -> all.add(new Loss(element, "", Outcome.KEPT, "", count)));
        all.addAll(others);
        return all;
    }

    /// One line for each element, outcome and reason, with how many there were.
    public List<Loss> summed() {
        Map<Loss, Integer> counts = new LinkedHashMap<>();
        for (Loss loss : all()) {
            counts.merge(
                    new Loss(loss.element(), "", loss.outcome(), loss.why(), 1),
                    loss.count(),
                    Integer::sum);
        }
        List<Loss> summed = new ArrayList<>();
        counts.forEach((loss, count) ->
                summed.add(new Loss(loss.element(), "", loss.outcome(), loss.why(), count)));
        return summed;
    }

    /// How many things of a kind had an outcome.
    public int count(String element, Outcome outcome) {
        return all().stream()
                .filter(loss -> loss.element().equals(element) && loss.outcome() == outcome)
                .mapToInt(Loss::count)
                .sum();
    }
}
