package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.change.FurtherFinding;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.OwnWords;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.FurtherItem;

/// What was chosen and written beside the ratings: counted, and quoted from those who agreed.
final class BesideSection {
    /// More words of one question would make the report a list; the study's folder has them all.
    static final int MOST = 60;

    private static final String HIDDEN = "\u2013";

    private final Voices voices;
    private final Telling telling;

    BesideSection(Voices voices, Telling telling) {
        this.voices = voices;
        this.telling = telling;
    }

    void addTo(Contents contents) {
        List<FurtherFinding> all = telling.findings().further();
        if (all.isEmpty()) {
            return;
        }
        contents.section("Answers beside the ratings");
        contents.paragraph(
                "These questions enter no score and no comparison. Numbers are people; different people stand behind each wave.");
        Map<FurtherItem, List<FurtherFinding>> byItem = new LinkedHashMap<>();
        all.forEach(one -> byItem.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one));
        byItem.forEach((item, waves) -> {
            switch (item) {
                case FurtherItem.Choice choice -> choices(choice, waves, contents);
                case FurtherItem.FreeText free -> words(free, waves, contents);
            }
        });
    }

    private void choices(FurtherItem.Choice choice, List<FurtherFinding> waves, Contents contents) {
        List<FurtherFinding.OfChoice> counted = new ArrayList<>();
        for (FurtherFinding one : waves) {
            if (one instanceof FurtherFinding.OfChoice of) {
                counted.add(of);
            }
        }
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Chosen")));
        counted.forEach(one -> columns.add(Block.Column.numbers(telling.wave(one.wave()))));
        List<List<Phrase>> rows = new ArrayList<>();
        for (int option = 0; option < choice.options().size(); option++) {
            List<Phrase> row =
                    new ArrayList<>(List.of(Phrase.of(choice.options().get(option).label())));
            for (FurtherFinding.OfChoice one : counted) {
                row.add(Phrase.of(shown(one.options().get(option).people())));
            }
            rows.add(row);
        }
        rows.add(
                sums("Answered", counted.stream().map(FurtherFinding.OfChoice::answered).toList()));
        rows.add(
                sums(
                        "Answered anything at this wave",
                        counted.stream().map(FurtherFinding.OfChoice::asked).toList()));
        contents.table(
                Phrase.of(
                        choice.text()
                                + switch (choice.how()) {
                                    case ONE -> " (one answer)";
                                    case SEVERAL -> " (several answers could be chosen)";
                                }),
                columns,
                rows,
                rows.stream().flatMap(List::stream).anyMatch(cell -> cell.plain().equals(HIDDEN))
                        ? List.of(hidden())
                        : List.of());
    }

    private static String shown(Optional<Long> people) {
        return people.map(count -> Long.toString(count)).orElse(HIDDEN);
    }

    private static List<Phrase> sums(String label, List<Optional<Long>> people) {
        List<Phrase> row = new ArrayList<>(List.of(Phrase.of(label)));
        people.forEach(count -> row.add(Phrase.of(shown(count))));
        return row;
    }

    private Phrase hidden() {
        return Phrase.of(
                "A dash stands for fewer than "
                        + telling.findings().study().plan().smallestGroup()
                        + " people, nobody included, and for what they could be worked out from.");
    }

    private void words(FurtherItem.FreeText item, List<FurtherFinding> waves, Contents contents) {
        contents.part(item.text());
        contents.paragraph(
                "What the study holds of it was read beforehand by a person and found to name nobody. The words of those who agreed to be quoted are shown, in no order of people or time.");
        for (FurtherFinding one : waves) {
            if (one instanceof FurtherFinding.OfWords words) {
                words(words, contents);
            }
        }
    }

    private void words(FurtherFinding.OfWords finding, Contents contents) {
        List<String> quoted =
                voices.words().stream()
                        .filter(one ->
                                one.item().equals(finding.item())
                                        && one.wave().equals(finding.wave()))
                        .findFirst()
                        .map(OwnWords::quoted)
                        .orElse(List.of());
        String wrote =
                finding.wrote()
                        .map(count -> Say.count(count, "person", "people"))
                        .orElse(
                                "fewer than "
                                        + telling.findings().study().plan().smallestGroup()
                                        + " people");
        contents.paragraph(
                telling.wave(finding.wave())
                        + ": "
                        + wrote
                        + " wrote something; "
                        + quotable(quoted.size()));
        contents.listing(
                quoted.stream()
                        .limit(MOST)
                        .map(text -> Phrase.of("\u201c" + text + "\u201d"))
                        .toList());
    }

    private static String quotable(int quoted) {
        if (quoted == 0) {
            return "none of it may be quoted.";
        }
        return quoted
                + " agreed to be quoted"
                + (quoted > MOST
                        ? ", of whom "
                                + MOST
                                + " are shown; texts.csv of the study folder has the others."
                        : ".");
    }
}
