package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Keys and values of a YAML text, each knowing its line.
///
/// Asking for a key in a form it does not have adds a fault and returns nothing, so that reading
/// goes on and the person sees everything at once. Aliases and deep nesting, with which a small
/// file can be made to fill any memory, are refused.
final class YamlEntries {
    /// The key under which a file that is one list has it.
    static final String LIST = "list";

    private static final int DEEPEST = 12;

    private final String file;
    private final long line;
    private final Map<String, Node> nodes;
    private final Faults faults;

    private YamlEntries(String file, long line, Map<String, Node> nodes, Faults faults) {
        this.file = file;
        this.line = line;
        this.nodes = nodes;
        this.faults = faults;
    }

    /// Reads a text; where it is neither `key: value` lines nor a list, the fault is told and
    /// nothing is returned.
    static Optional<YamlEntries> read(String file, String text, Faults faults) {
        return read(file, 1, text, faults);
    }

    /// Reads a text that begins further down in a file.
    ///
    /// @param first the line of the file the text begins on
    static Optional<YamlEntries> read(String file, long first, String text, Faults faults) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setAllowDuplicateKeys(false)
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(PackTexts.LARGEST_FILE)
                        .build();
        // The line offset is given by empty lines, so that every mark counts in the file.
        String shifted = "\n".repeat((int) first - 1) + text;
        try {
            if (!isTame(file, shifted, settings, faults)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(shifted);
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return Optional.of(of(file, map, faults));
            }
            if (root.isPresent() && root.get() instanceof SequenceNode list) {
                Map<String, Node> alone = Map.of(LIST, list);
                return Optional.of(new YamlEntries(file, lineOf(list), alone, faults));
            }
            faults.add(file, first, "there are no `key: value` lines", "See the format of a pack.");
        } catch (MarkedYamlEngineException e) {
            long at = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
            faults.add(
                    file,
                    at,
                    "this is no YAML: " + problem,
                    "Check indentation and colons; put a text that holds a colon in quotation"
                            + " marks.");
        } catch (YamlEngineException e) {
            faults.add(file, 0, "this is no YAML", "Check indentation and colons.");
        }
        return Optional.empty();
    }

    private static boolean isTame(String file, String text, LoadSettings settings, Faults faults) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            long at = event.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            if (event instanceof AliasEvent) {
                faults.add(file, at, "an alias (`*name`) is not read here", "Write it out.");
                return false;
            }
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                faults.add(file, at, "lists and keys lie too deep inside each other", "");
                return false;
            }
        }
        return true;
    }

    private static YamlEntries of(String file, MappingNode map, Faults faults) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Node keyNode = tuple.getKeyNode();
            if (!(keyNode instanceof ScalarNode key)) {
                faults.add(file, lineOf(keyNode), "a key must be a single word", "");
            } else if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
                faults.add(
                        file,
                        lineOf(key),
                        "the key `" + key.getValue() + "` is there twice",
                        "Keep one of the two.");
            }
        }
        return new YamlEntries(file, lineOf(map), nodes, faults);
    }

    private static long lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
    }

    long line() {
        return line;
    }

    String file() {
        return file;
    }

    /// The line a key's value stands on; that of the first key where it is absent.
    long lineOf(String key) {
        Node node = nodes.get(key);
        return node == null ? line : lineOf(node);
    }

    boolean has(String key) {
        Node node = nodes.get(key);
        return node != null && !(node instanceof ScalarNode scalar && isNothing(scalar));
    }

    void fault(String key, String what, String remedy) {
        faults.add(file, lineOf(key), "`" + key + "`: " + what, remedy);
    }

    /// Adds a fault for each key that is not among those known.
    void only(String... known) {
        List<String> all = Arrays.asList(known);
        for (String key : nodes.keySet()) {
            if (!all.contains(key)) {
                fault(key, "this key is not known here", "Known: " + String.join(", ", all) + ".");
            }
        }
    }

    /// A text that must be there; empty, with a fault, where it is not.
    String required(String key) {
        Optional<String> text = optional(key);
        if (text.isEmpty() && !isCollection(key)) {
            fault(key, "there is nothing here", "Write it.");
        }
        return text.orElse("");
    }

    Optional<String> optional(String key) {
        Node node = nodes.get(key);
        if (node instanceof ScalarNode scalar) {
            return isNothing(scalar) || scalar.getValue().isBlank()
                    ? Optional.empty()
                    : Optional.of(scalar.getValue().strip());
        }
        if (isCollection(key)) {
            fault(key, "one text belongs here", "Put it in quotation marks if it holds a colon.");
        }
        return Optional.empty();
    }

    private boolean isCollection(String key) {
        return nodes.get(key) instanceof MappingNode || nodes.get(key) instanceof SequenceNode;
    }

    /// A short name that must be there; `unnamed` with a fault, where it is not one.
    String name(String key) {
        String text = required(key);
        if (ShortName.fits(text)) {
            return text;
        }
        if (!text.isEmpty()) {
            fault(key, notAName(text), "");
        }
        return "unnamed";
    }

    private static String notAName(String text) {
        return "\"" + text + "\" is not made of lower-case letters, digits and hyphens";
    }

    /// Short names in a list; those that are none are told and left out.
    List<String> names(String key) {
        List<String> names = new ArrayList<>();
        for (String text : texts(key)) {
            if (ShortName.fits(text)) {
                names.add(text);
            } else {
                fault(key, notAName(text), "");
            }
        }
        return names;
    }

    List<SourceId> sources() {
        return names("sources").stream().map(SourceId::new).toList();
    }

    /// Texts in a list; a lone text is a list of one.
    List<String> texts(String key) {
        if (!(nodes.get(key) instanceof SequenceNode sequence)) {
            return optional(key).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar && !isNothing(scalar)) {
                texts.add(scalar.getValue().strip());
            } else {
                faults.add(file, lineOf(item), "`" + key + "`: a list of texts belongs here", "");
            }
        }
        return texts;
    }

    Optional<YamlEntries> map(String key) {
        if (nodes.get(key) instanceof MappingNode map) {
            return Optional.of(of(file, map, faults));
        }
        if (has(key)) {
            fault(key, "`key: value` lines belong here", "");
        }
        return Optional.empty();
    }

    List<YamlEntries> maps(String key) {
        if (!(nodes.get(key) instanceof SequenceNode sequence)) {
            if (has(key)) {
                fault(key, "a list belongs here", "Begin each entry with a dash.");
            }
            return List.of();
        }
        List<YamlEntries> maps = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode map) {
                maps.add(of(file, map, faults));
            } else {
                faults.add(file, lineOf(item), "`" + key + "`: an entry is no `key: value`", "");
            }
        }
        return maps;
    }

    /// A list that must hold something.
    List<YamlEntries> requiredMaps(String key) {
        if (!has(key)) {
            fault(key, "there is nothing here", "Write the list.");
        }
        return maps(key);
    }

    /// A whole number within bounds; empty where the key is absent or the number is not one.
    OptionalInt number(String key, int lowest, int highest) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= lowest && number <= highest) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers outside the bounds.
        }
        fault(
                key,
                "\"" + text.get() + "\" is no whole number from " + lowest + " to " + highest,
                "");
        return OptionalInt.empty();
    }

    int requiredNumber(String key, int lowest, int highest) {
        if (!has(key)) {
            fault(key, "there is nothing here", "Write a whole number.");
        }
        return number(key, lowest, highest).orElse(lowest);
    }

    /// Whether the key says `true`; a fault where it says neither `true` nor `false`.
    boolean says(String key) {
        String text = optional(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            fault(key, "\"" + text + "\" is neither true nor false", "");
        }
        return text.equals("true");
    }

    /// One of the constants; empty, with a fault, where it is none.
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        String text = required(key);
        Optional<E> found = Written.read(text, type);
        if (found.isEmpty() && !text.isEmpty()) {
            fault(key, "\"" + text + "\" is not known", "Known: " + Written.all(type) + ".");
        }
        return found;
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }
}
