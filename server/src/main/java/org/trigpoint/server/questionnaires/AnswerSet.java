package org.trigpoint.server.questionnaires;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.server.web.Mistake;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A whole set of answers to one instrument. An item that was left blank is absent.
///
/// @param answers ratings, in the instrument's order
/// @param further what was asked beside ratings, in the programme's order
public record AnswerSet(Map<ItemId, Answer> answers, Map<ItemId, Reply> further) {
    /// What a form sends for "not part of my role".
    static final String NOT_MY_ROLE = "not-my-role";

    private static final String CHOSEN = "chosen";
    private static final String WORDS = "text";

    private static final ObjectMapper JSON = new ObjectMapper();

    // nearly all ratings are whole numbers from 0 to 10: a frozen study reads millions of them
    private static final Map<String, Answer> USUAL =
            IntStream.rangeClosed(0, 10)
                    .mapToObj(Integer::toString)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    rating -> rating,
                                    rating -> new Answer.Answered(new BigDecimal(rating))));

    // a programme has a few dozen items, and each of millions of answers names one of them
    private static final Map<String, ItemId> ITEMS = new ConcurrentHashMap<>();

    public AnswerSet {
        answers = kept(answers);
        further = kept(further);
    }

    private static <T> Map<ItemId, T> kept(Map<ItemId, T> given) {
        return given.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /// Nothing answered yet.
    public static AnswerSet blank() {
        return new AnswerSet(Map.of(), Map.of());
    }

    /// Reads what a form sent.
    ///
    /// @param asked beside ratings
    /// @param prefix stands before each item's name in the form
    /// @throws Mistake where a value is none that the form offers
    static AnswerSet of(
            Instrument instrument,
            List<FurtherItem> asked,
            Map<String, String> form,
            String prefix) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            String sent = form.getOrDefault(prefix + item.id().value(), "");
            if (sent.equals(NOT_MY_ROLE)) {
                answers.put(item.id(), new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE));
            } else if (!sent.isEmpty()) {
                answers.put(item.id(), new Answer.Answered(rating(item, sent)));
            }
        }
        Map<ItemId, Reply> further = new LinkedHashMap<>();
        for (FurtherItem item : asked) {
            reply(item, form, prefix + item.id().value())
                    .ifPresent(reply -> further.put(item.id(), reply));
        }
        return new AnswerSet(answers, further);
    }

    private static Optional<Reply> reply(FurtherItem item, Map<String, String> form, String name) {
        return switch (item) {
            case FurtherItem.Choice choice -> {
                List<String> chosen =
                        switch (choice.how()) {
                            case ONE -> one(choice, form.getOrDefault(name, ""));
                            case SEVERAL ->
                                    choice.options().stream()
                                            .map(FurtherItem.Option::id)
                                            .filter(option -> form.containsKey(name + "-" + option))
                                            .toList();
                        };
                yield chosen.isEmpty() ? Optional.empty() : Optional.of(new Reply.Chosen(chosen));
            }
            case FurtherItem.FreeText free -> {
                String text = words(form.getOrDefault(name, ""));
                if (text.codePointCount(0, text.length()) > free.longest()) {
                    throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
                }
                yield text.isEmpty() ? Optional.empty() : Optional.of(new Reply.Words(text));
            }
        };
    }

    private static List<String> one(FurtherItem.Choice choice, String sent) {
        if (sent.isEmpty()) {
            return List.of();
        }
        if (choice.option(sent).isEmpty()) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return List.of(sent);
    }

    /// What was typed, without what no keyboard types: line ends are one character, as the page
    /// counted them.
    private static String words(String sent) {
        StringBuilder words = new StringBuilder();
        sent.replace("\r\n", "\n")
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .forEach(words::appendCodePoint);
        return words.toString().strip();
    }

    private static BigDecimal rating(Item item, String sent) {
        if (!sent.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        BigDecimal rating = new BigDecimal(sent);
        if (!item.scale().covers(rating) || !item.scale().isStep(rating)) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        return rating;
    }

    /// What a form would send for an item; blank where it was not answered.
    public String sent(Item item) {
        return switch (answers.get(item.id())) {
            case null -> "";
            case Answer.Answered(var rating) -> rating.toPlainString();
            case Answer.Missing _ -> NOT_MY_ROLE;
        };
    }

    /// Whether an option was chosen before.
    public boolean isChosen(FurtherItem item, String option) {
        return further.get(item.id()) instanceof Reply.Chosen(var chosen)
                && chosen.contains(option);
    }

    /// What was written before; may be blank.
    public String written(FurtherItem item) {
        return further.get(item.id()) instanceof Reply.Words(var text) ? text : "";
    }

    /// How many items are answered, "not part of my role" among them.
    public int size() {
        return answers.size() + further.size();
    }

    /// The ratings nobody has given yet; what is asked beside them may stay blank.
    public List<Item> open(Instrument instrument) {
        return instrument.items().stream().filter(item -> !answers.containsKey(item.id())).toList();
    }

    /// As tables keep it.
    String json() {
        ObjectNode json = JSON.createObjectNode();
        answers.forEach((item, answer) -> {
            switch (answer) {
                case Answer.Answered(var rating) -> json.put(item.value(), rating.toPlainString());
                case Answer.Missing _ -> json.putObject(item.value()).put("missing", NOT_MY_ROLE);
            }
        });
        further.forEach((item, reply) -> {
            switch (reply) {
                case Reply.Chosen(var options) -> {
                    ArrayNode chosen = json.putObject(item.value()).putArray(CHOSEN);
                    options.forEach(chosen::add);
                }
                case Reply.Words(var text) -> json.putObject(item.value()).put(WORDS, text);
            }
        });
        return JSON.writeValueAsString(json);
    }

    /// Reads what [#json] wrote.
    public static AnswerSet of(String json) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        Map<ItemId, Reply> further = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                ItemId item = ITEMS.computeIfAbsent(parser.currentName(), ItemId::new);
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    answers.put(item, answered(parser.getString()));
                } else {
                    JsonNode value = parser.readValueAsTree();
                    reply(value)
                            .ifPresentOrElse(
                                    reply -> further.put(item, reply),
                                    () -> answers.put(item, answer(value)));
                }
            }
        }
        return new AnswerSet(answers, further);
    }

    private static Answer answered(String rating) {
        Answer usual = USUAL.get(rating);
        return usual == null ? new Answer.Answered(new BigDecimal(rating)) : usual;
    }

    private static Answer answer(JsonNode value) {
        return value.asStringOpt()
                .map(AnswerSet::answered)
                .orElse(new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE));
    }

    private static Optional<Reply> reply(JsonNode value) {
        if (value.has(CHOSEN)) {
            List<String> options = new ArrayList<>();
            value.get(CHOSEN).forEach(option -> options.add(option.asString()));
            return Optional.of(new Reply.Chosen(options));
        }
        return value.has(WORDS)
                ? Optional.of(new Reply.Words(value.get(WORDS).asString()))
                : Optional.empty();
    }
}
