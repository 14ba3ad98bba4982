package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Wave;

/// A column of the wide file that holds what was chosen: one column where one may be chosen, one an
/// option where several may. Words of one's own stand in the long file alone.
///
/// @param wave whose choices it holds
/// @param option which option it is about; empty where it holds the option chosen
record ChoiceColumn(
        Variable variable,
        Wave wave,
        FurtherItem.Choice item,
        Optional<FurtherItem.Option> option) {

    /// The columns, in order.
    static List<ChoiceColumn> of(Study study, FurtherAnswers further) {
        List<ChoiceColumn> columns = new ArrayList<>();
        for (Wave wave : study.measuredWaves()) {
            for (FurtherItem item : further.items()) {
                if (item instanceof FurtherItem.Choice choice && item.waves().contains(wave.id())) {
                    switch (choice.how()) {
                        case ONE -> columns.add(one(wave, choice));
                        case SEVERAL ->
                                choice.options()
                                        .forEach(option ->
                                                columns.add(several(wave, choice, option)));
                    }
                }
            }
        }
        return columns;
    }

    private static ChoiceColumn one(Wave wave, FurtherItem.Choice item) {
        return new ChoiceColumn(
                variable(
                        item.id().value(), item.text(), Variable.Kind.CHOICE, wave, item.options()),
                wave,
                item,
                Optional.empty());
    }

    private static ChoiceColumn several(
            Wave wave, FurtherItem.Choice item, FurtherItem.Option option) {
        return new ChoiceColumn(
                variable(
                        item.id() + "_" + option.id(),
                        option.label() + ": " + item.text(),
                        Variable.Kind.YES_NO,
                        wave,
                        List.of()),
                wave,
                item,
                Optional.of(option));
    }

    private static Variable variable(
            String name,
            String text,
            Variable.Kind kind,
            Wave wave,
            List<FurtherItem.Option> options) {
        return new Variable(
                Variable.named(name + "_" + wave.id()),
                text + " (" + wave.label() + ")",
                kind,
                Optional.empty(),
                Optional.of(wave),
                Optional.empty(),
                options);
    }

    /// What stands in it for someone who answered so; blank where nothing was chosen at all.
    String of(Optional<Reply> reply) {
        if (!(reply.orElse(null) instanceof Reply.Chosen(var chosen))) {
            return "";
        }
        return option.map(one -> chosen.contains(one.id()) ? "yes" : "no")
                .orElseGet(chosen::getFirst);
    }
}
