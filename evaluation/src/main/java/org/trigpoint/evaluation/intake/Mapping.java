package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.MatchKind;

/// Which column is what, in every file: first a proposal, then what a person made of it.
///
/// @param kind what people are matched by
/// @param items the items, in the order of the first file
/// @param waves the files, in the order of their waves
/// @param remarks what a person should know besides, each a sentence
record Mapping(MatchKind kind, List<ItemPlan> items, List<WavePlan> waves, List<String> remarks) {
    Mapping {
        items = List.copyOf(items);
        waves = List.copyOf(waves);
        remarks = List.copyOf(remarks);
    }

    Optional<ItemPlan> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// What a person should look at before anything is written, a sentence each; empty where all is
    /// sure.
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (WavePlan wave : waves) {
            for (ColumnUse use : wave.uses()) {
                if (use.sureness() == Sureness.UNSURE) {
                    doubts.add(
                            wave.export().file()
                                    + ", column \""
                                    + use.column().name()
                                    + "\": "
                                    + use.note());
                }
            }
        }
        for (ItemPlan item : items) {
            if (item.scaleSureness() == Sureness.UNSURE) {
                doubts.add(
                        "item "
                                + item.id()
                                + ": the scale is guessed as "
                                + item.scale().min().toPlainString()
                                + " to "
                                + item.scale().max().toPlainString()
                                + "; say --scale MIN,MAX or write it in the mapping file");
            }
        }
        return doubts;
    }
}
