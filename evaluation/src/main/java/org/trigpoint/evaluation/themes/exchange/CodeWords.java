package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.themes.Code;

/// The texts of a code as one description, the only text other programs have for it.
///
/// @param definition what it means; all texts may be blank
/// @param include when to apply it
/// @param exclude when not to apply it
/// @param example an excerpt that shows it
record CodeWords(String definition, String include, String exclude, String example) {
    private static final List<String> LABELS = List.of("Include: ", "Exclude: ", "Example: ");
    private static final String BREAK = "\n\n";

    static CodeWords of(Code code) {
        return new CodeWords(code.definition(), code.include(), code.exclude(), code.example());
    }

    /// Whether there is more than a definition.
    boolean isLabelled() {
        return !include.isEmpty() || !exclude.isEmpty() || !example.isEmpty();
    }

    /// The definition, and a labelled paragraph for each other text that is there.
    String description() {
        List<String> paragraphs = new ArrayList<>();
        if (!definition.isEmpty()) {
            paragraphs.add(definition);
        }
        List<String> texts = List.of(include, exclude, example);
        for (int i = 0; i < LABELS.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                paragraphs.add(LABELS.get(i) + texts.get(i));
            }
        }
        return String.join(BREAK, paragraphs);
    }

    /// The texts of a description: labelled paragraphs go where [#description] took them from, all
    /// else is the definition.
    static CodeWords of(String description) {
        String rest = description.strip();
        List<String> texts = new ArrayList<>();
        for (String label : LABELS.reversed()) {
            int at = (BREAK + rest).lastIndexOf(BREAK + label);
            texts.add(at < 0 ? "" : rest.substring(at + label.length()).strip());
            rest = at < 0 ? rest : rest.substring(0, Math.max(0, at - BREAK.length()));
        }
        CodeWords words = new CodeWords(rest.strip(), texts.get(2), texts.get(1), texts.get(0));
        return words.description().equals(description.strip())
                ? words
                : new CodeWords(description.strip(), "", "", "");
    }
}
