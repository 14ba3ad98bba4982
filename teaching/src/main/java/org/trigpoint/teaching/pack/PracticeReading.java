package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.teaching.pack.PracticeConversation.Choice;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Node;
import org.trigpoint.teaching.pack.PracticeConversation.Outcome;
import org.trigpoint.teaching.pack.PracticeConversation.Person;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;

/// Reads practice.yaml.
final class PracticeReading {
    private static final int STRONGEST = 2;

    private PracticeReading() {}

    static PracticeConversation of(String file, Optional<YamlEntries> read) {
        if (read.isEmpty()) {
            return new PracticeConversation(
                    file, "", new Person("", 0, ""), "", new Key("unnamed"), List.of());
        }
        YamlEntries entries = read.get();
        entries.only("title", "person", "setting", "start", "nodes");
        List<Node> nodes = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("nodes")) {
            nodes.add(node(entry));
        }
        return new PracticeConversation(
                file,
                entries.required("title"),
                person(entries),
                entries.required("setting"),
                new Key(entries.name("start")),
                nodes);
    }

    private static Person person(YamlEntries entries) {
        Optional<YamlEntries> person = entries.map("person");
        if (person.isEmpty()) {
            entries.fault("person", "there is nothing here", "Say whom one talks with.");
            return new Person("", 0, "");
        }
        YamlEntries entry = person.get();
        entry.only("name", "age", "about");
        return new Person(
                entry.required("name"),
                entry.requiredNumber("age", 16, 110),
                entry.required("about"));
    }

    private static Node node(YamlEntries entry) {
        Key id = new Key(entry.name("id"));
        String says = entry.required("says");
        if (entry.has("ending")) {
            entry.only("id", "says", "ending", "looking_back");
            return new Ending(
                    id,
                    says,
                    entry.oneOf("ending", Outcome.class).orElse(Outcome.MIXED),
                    entry.required("looking_back"),
                    entry.line());
        }
        entry.only("id", "says", "choices", "ending", "looking_back");
        List<Choice> choices = new ArrayList<>();
        for (YamlEntries choice : entry.requiredMaps("choices")) {
            choice.only("say", "trust", "understanding", "why", "next");
            choices.add(
                    new Choice(
                            choice.required("say"),
                            effect(choice, "trust"),
                            effect(choice, "understanding"),
                            choice.required("why"),
                            new Key(choice.name("next")),
                            choice.line()));
        }
        return new Turn(id, says, choices, entry.line());
    }

    private static int effect(YamlEntries choice, String key) {
        if (!choice.has(key)) {
            choice.fault(key, "there is nothing here", "Write a whole number from -2 to 2.");
        }
        return choice.number(key, -STRONGEST, STRONGEST).orElse(0);
    }
}
