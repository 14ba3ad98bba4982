package org.trigpoint.evaluation.themes.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An entry of Taguette's log that gave a highlight its tags.
///
/// @param highlight its number
/// @param tags their numbers
record TaguetteCommand(long highlight, List<Long> tags) {
    private static final JsonFactory JSON = new JsonFactory();

    TaguetteCommand {
        tags = List.copyOf(tags);
    }

    /// Reads the JSON of an entry.
    ///
    /// @return empty where it is an entry of another kind, or not to be understood: the log is
    ///   history, and the tables hold what is
    static Optional<TaguetteCommand> of(String payload) {
        try (JsonParser json = JSON.createParser(payload)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            String type = "";
            long highlight = -1;
            List<Long> tags = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = json.getText();
                } else if (field.equals("highlight_id") && value == JsonToken.VALUE_NUMBER_INT) {
                    highlight = json.getLongValue();
                } else if (field.equals("tags") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                        tags.add(json.getLongValue());
                    }
                } else {
                    json.skipChildren();
                }
            }
            return type.equals("highlight_add") && highlight >= 0
                    ? Optional.of(new TaguetteCommand(highlight, tags))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
