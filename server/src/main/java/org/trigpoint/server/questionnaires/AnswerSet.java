package org.trigpoint.server.questionnaires;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.server.web.Mistake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// A whole set of answers to one instrument. An item that was left blank is absent.
///
/// @param answers in the instrument's order
public record AnswerSet(Map<ItemId, Answer> answers) {
    /// What a form sends for "not part of my role".
    static final String NOT_MY_ROLE = "not-my-role";

    private static final ObjectMapper JSON = new ObjectMapper();

    public AnswerSet {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// Nothing answered yet.
    public static AnswerSet blank() {
        return new AnswerSet(Map.of());
    }

    /// Reads what a form sent.
    ///
    /// @param prefix stands before each item's name in the form
    /// @throws Mistake where a value is none that the form offers
    static AnswerSet of(Instrument instrument, Map<String, String> form, String prefix) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            String sent = form.getOrDefault(prefix + item.id().value(), "");
            if (sent.equals(NOT_MY_ROLE)) {
                answers.put(item.id(), new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE));
            } else if (!sent.isEmpty()) {
                answers.put(item.id(), new Answer.Answered(rating(item, sent)));
            }
        }
        return new AnswerSet(answers);
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

    /// How many items are answered, "not part of my role" among them.
    public int size() {
        return answers.size();
    }

    /// The items nobody has answered yet.
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
        return JSON.writeValueAsString(json);
    }

    /// Reads what [#json] wrote.
    public static AnswerSet of(String json) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
            Optional<String> rating = entry.getValue().asStringOpt();
            answers.put(
                    new ItemId(entry.getKey()),
                    rating.<Answer>map(text -> new Answer.Answered(new BigDecimal(text)))
                            .orElse(new Answer.Missing(MissingReason.NOT_PART_OF_MY_ROLE)));
        }
        return new AnswerSet(answers);
    }
}
