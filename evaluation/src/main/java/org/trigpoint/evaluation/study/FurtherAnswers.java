package org.trigpoint.evaluation.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.tables.YamlText;

/// What was asked beside ratings, and what was answered: further.yaml, choices.csv and texts.csv of
/// a study folder. Texts are those alone that a person has read and found to name nobody.
///
/// @param items in the order they were asked
/// @param answers in the folder's order
public record FurtherAnswers(List<FurtherItem> items, List<FurtherAnswer> answers) {
    /// The file that holds the items.
    public static final String ITEMS = "further.yaml";

    /// The file that holds what was chosen, one row an option.
    public static final String CHOICES = "choices.csv";

    /// The file that holds what was written.
    public static final String TEXTS = "texts.csv";

    static final List<String> CHOICE_COLUMNS = List.of("participant", "wave", "item", "option");
    static final List<String> TEXT_COLUMNS = List.of("participant", "wave", "item", "text");

    public FurtherAnswers {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    /// Nothing was asked beside ratings.
    public static FurtherAnswers none() {
        return new FurtherAnswers(List.of(), List.of());
    }

    /// The item of that name.
    public Optional<FurtherItem> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// What someone answered to an item at a wave.
    public Optional<Reply> reply(ParticipantId participant, WaveId wave, ItemId item) {
        return answers.stream()
                .filter(answer ->
                        answer.participant().equals(participant)
                                && answer.wave().equals(wave)
                                && answer.item().equals(item))
                .map(FurtherAnswer::reply)
                .findFirst();
    }

    /// The same without some people's answers.
    public FurtherAnswers without(Set<ParticipantId> gone) {
        return new FurtherAnswers(
                items,
                answers.stream().filter(answer -> !gone.contains(answer.participant())).toList());
    }

    /// The files, by name; none where nothing was asked, no table where it has no row.
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        if (items.isEmpty()) {
            return files;
        }
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("items", items.stream().map(FurtherAnswers::keys).toList());
        files.put(ITEMS, YamlText.of(yaml));
        List<List<String>> choices =
                answers.stream().flatMap(answer -> choices(answer).stream()).toList();
        if (!choices.isEmpty()) {
            files.put(CHOICES, CsvText.of(CHOICE_COLUMNS, choices));
        }
        List<List<String>> texts =
                answers.stream().flatMap(answer -> texts(answer).stream()).toList();
        if (!texts.isEmpty()) {
            files.put(TEXTS, CsvText.of(TEXT_COLUMNS, texts));
        }
        return files;
    }

    private static List<List<String>> choices(FurtherAnswer answer) {
        return switch (answer.reply()) {
            case Reply.Chosen(var options) ->
                    options.stream().map(option -> row(answer, option)).toList();
            case Reply.Words _ -> List.of();
        };
    }

    private static List<List<String>> texts(FurtherAnswer answer) {
        return switch (answer.reply()) {
            case Reply.Chosen _ -> List.of();
            case Reply.Words(var text) -> List.of(row(answer, text));
        };
    }

    private static List<String> row(FurtherAnswer answer, String last) {
        return List.of(
                answer.participant().value(), answer.wave().value(), answer.item().value(), last);
    }

    private static Map<String, Object> keys(FurtherItem item) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", item.id().value());
        switch (item) {
            case FurtherItem.Choice choice -> {
                keys.put("kind", "choice");
                keys.put("text", choice.text());
                keys.put("choose", Written.of(choice.how()));
                keys.put(
                        "options",
                        choice.options().stream()
                                .map(option -> Map.of("id", option.id(), "label", option.label()))
                                .map(option -> (Object) new TreeMap<>(option))
                                .toList());
            }
            case FurtherItem.FreeText free -> {
                keys.put("kind", "text");
                keys.put("text", free.text());
                keys.put("longest", free.longest());
            }
        }
        keys.put("waves", item.waves().stream().map(WaveId::value).toList());
        return keys;
    }
}
