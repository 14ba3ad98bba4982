package org.trigpoint.evaluation.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Keys and values of a YAML text, each knowing its line, so that a fault can point to it.
///
/// Asking for a key in a form it does not have adds a fault and returns nothing: reading goes on,
/// and the person sees everything that is wrong at once.
public final class YamlMap {
    private final String file;
    private final String path;
    private final long line;
    private final Map<String, Node> entries;
    private final Faults faults;

    private YamlMap(String file, String path, long line, Map<String, Node> entries, Faults faults) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.entries = entries;
        this.faults = faults;
    }

    /// Reads a file that holds one YAML map.
    ///
    /// Faults of single keys go to `faults` as they are asked for.
    ///
    /// @throws FaultsFoundException where the file cannot be read or is no YAML map
    public static YamlMap read(Path path, Faults faults) {
        return parse(TextFile.read(path, Dialect.STRICT), faults);
    }

    /// Reads a YAML text already in hand, as [#read(Path, Faults)] reads a file.
    public static YamlMap parse(TextFile source, Faults faults) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(source.file())
                        .setAllowDuplicateKeys(false)
                        .setCodePointLimit((int) TextFile.LARGEST)
                        .build();
        try {
            Node root =
                    new Compose(settings)
                            .composeString(source.text())
                            .orElseThrow(() ->
                                    new FaultsFoundException(
                                            Fault.ofFile(
                                                    source.file(),
                                                    "the file is empty",
                                                    "Write it anew with `trigpoint new`.")));
            if (!(root instanceof MappingNode map)) {
                throw new FaultsFoundException(
                        Fault.ofLine(
                                source.file(),
                                lineOf(root),
                                "expected `key: value` lines",
                                "Compare with the reference of the study folder."));
            }
            return new YamlMap(
                    source.file(), "", lineOf(root), entriesOf(source.file(), map), faults);
        } catch (MarkedYamlEngineException e) {
            long at = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
            throw new FaultsFoundException(
                    Fault.ofLine(
                            source.file(),
                            at,
                            "this is no YAML: " + problem,
                            "Check the indentation and the colons around this line."));
        } catch (YamlEngineException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            source.file(),
                            "this is no YAML: " + e.getMessage(),
                            "Check the indentation and the colons."));
        }
    }

    private static Map<String, Node> entriesOf(String file, MappingNode map) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new FaultsFoundException(
                        Fault.ofLine(
                                file,
                                lineOf(tuple.getKeyNode()),
                                "a key must be a single word",
                                "Check the indentation."));
            }
            if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new FaultsFoundException(
                        Fault.ofLine(
                                file,
                                lineOf(key),
                                "the key `" + key.getValue() + "` is there twice",
                                "Keep one of the two."));
            }
        }
        return entries;
    }

    private static long lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
    }

    /// The line this map starts on.
    public long line() {
        return line;
    }

    /// The line a key's value starts on; the map's own line where the key is absent.
    public long lineOf(String key) {
        Node node = entries.get(key);
        return node == null ? line : lineOf(node);
    }

    /// The keys in the file's order.
    public Set<String> keys() {
        return entries.keySet();
    }

    /// Whether the key is there with a value.
    public boolean has(String key) {
        Node node = entries.get(key);
        return node != null && !(node instanceof ScalarNode scalar && isNothing(scalar));
    }

    /// Whether the key's value is itself made of `key: value` lines.
    public boolean isMap(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /// Adds a fault at a key of this map.
    public void fault(String key, String what, String remedy) {
        faults.add(new Fault(file, lineOf(key), pathTo(key), what, remedy));
    }

    /// Adds a fault for each key that is not among `known`.
    public void refuseOthers(Collection<String> known) {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                fault(
                        key,
                        "the key is not known here",
                        "Known are: " + String.join(", ", known) + ".");
            }
        }
    }

    /// A single value as text; empty where the key is absent or has no value.
    public Optional<String> text(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return isNothing(scalar) ? Optional.empty() : Optional.of(scalar.getValue().strip());
        }
        fault(key, "expected a single value", "");
        return Optional.empty();
    }

    /// A single value that must be there; where it is not, a fault is added and the text is empty.
    public String requiredText(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()
                && !(entries.get(key) instanceof MappingNode
                        || entries.get(key) instanceof SequenceNode)) {
            fault(key, "the key has no value", "Give it one.");
        }
        return text.orElse("");
    }

    /// A list of single values; a lone value counts as a list of one; empty where the key is
    /// absent.
    public List<String> texts(String key) {
        Node node = entries.get(key);
        if (node instanceof SequenceNode sequence) {
            List<String> texts = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar && !isNothing(scalar)) {
                    texts.add(scalar.getValue().strip());
                } else {
                    fault(key, "expected a list of single values", "");
                }
            }
            return texts;
        }
        return text(key).map(List::of).orElse(List.of());
    }

    /// A map under a key; empty where the key is absent.
    public Optional<YamlMap> map(String key) {
        Node node = entries.get(key);
        if (node instanceof MappingNode map) {
            return Optional.of(
                    new YamlMap(file, pathTo(key), lineOf(node), entriesOf(file, map), faults));
        }
        if (has(key)) {
            fault(key, "expected `key: value` lines", "");
        }
        return Optional.empty();
    }

    /// A list of maps under a key; empty where the key is absent.
    public List<YamlMap> maps(String key) {
        Node node = entries.get(key);
        if (node instanceof SequenceNode sequence) {
            List<YamlMap> maps = new ArrayList<>();
            int number = 1;
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode map) {
                    maps.add(
                            new YamlMap(
                                    file,
                                    pathTo(key) + "[" + number + "]",
                                    lineOf(item),
                                    entriesOf(file, map),
                                    faults));
                } else {
                    fault(key, "entry " + number + " is not made of `key: value` lines", "");
                }
                number++;
            }
            return maps;
        }
        if (has(key)) {
            fault(key, "expected a list", "Begin each entry with a dash.");
        }
        return List.of();
    }

    /// One of an enum's constants, written in lower case with dashes; empty where the key is absent
    /// or the value unknown (which adds a fault).
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        @Nullable E found = null;
        for (E constant : type.getEnumConstants()) {
            if (Written.of(constant).equals(text.get())) {
                found = constant;
            }
        }
        if (found == null) {
            fault(
                    key,
                    "\"" + text.get() + "\" is not known here",
                    "Known are: " + Written.all(type) + ".");
        }
        return Optional.ofNullable(found);
    }

    private String pathTo(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }
}
