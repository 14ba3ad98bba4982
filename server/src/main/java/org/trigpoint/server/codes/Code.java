package org.trigpoint.server.codes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.intake.matching.Identifier;

/// A code someone made of what they remember.
///
/// @param elements one text a [CodeElement], blank where they did not know
public record Code(List<String> elements) {
    /// With fewer answers than these a code is not known again with any certainty.
    public static final int LEAST = 8;

    private static final String BETWEEN = "\n";

    public Code {
        elements = List.copyOf(elements);
        if (elements.size() != CodeElement.values().length) {
            throw new IllegalArgumentException(elements.size() + " elements");
        }
    }

    /// What a form sent, and which of its fields are no answers.
    record Typed(Code code, List<CodeElement> wrong) {
        Typed {
            wrong = List.copyOf(wrong);
        }
    }

    static Typed of(Map<String, String> form) {
        List<String> elements = new ArrayList<>();
        List<CodeElement> wrong = new ArrayList<>();
        for (CodeElement element : CodeElement.values()) {
            elements.add(
                    element.read(form.getOrDefault(element.key(), ""))
                            .orElseGet(() -> {
                                wrong.add(element);
                                return "";
                            }));
        }
        return new Typed(new Code(elements), wrong);
    }

    /// How many facts it holds.
    int answered() {
        return (int) elements.stream().filter(element -> !element.isEmpty()).count();
    }

    /// As it is sealed.
    String text() {
        return String.join(BETWEEN, elements);
    }

    static Code of(String text) {
        return new Code(List.of(text.split(BETWEEN, -1)));
    }

    /// As it is compared.
    Identifier.Code identifier() {
        return new Identifier.Code(elements);
    }

    /// Whether nothing speaks against two codes being the same, as far as some facts go.
    boolean mayBe(Code other, CodeElement.Knower... known) {
        List<CodeElement.Knower> whose = List.of(known);
        for (CodeElement element : CodeElement.values()) {
            String mine = of(elements, element);
            String theirs = of(other.elements(), element);
            if (whose.contains(element.knower())
                    && !mine.isEmpty()
                    && !theirs.isEmpty()
                    && !mine.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    /// A code lists its facts in the order of the elements.
    @SuppressWarnings("EnumOrdinal") // the order of CodeElement is the order of the list
    private static String of(List<String> elements, CodeElement element) {
        return elements.get(element.ordinal());
    }

    /// Its facts by element, for a page.
    Map<CodeElement, String> facts() {
        Map<CodeElement, String> facts = new EnumMap<>(CodeElement.class);
        for (CodeElement element : CodeElement.values()) {
            facts.put(element, of(elements, element));
        }
        return facts;
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "Code";
    }
}
