package org.trigpoint.evaluation.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Results as a tree of names and values, with the paths of what could not be estimated and why:
/// the form in which `--json` and findings.json write them.
///
/// Names are those of the result records' components in snake case, or their
/// [org.trigpoint.statistics.Key]; their order is that of the components.
///
/// @param results the tree
/// @param undefined path → reason, in the order of the tree; segments are joined by full stops, and
///   a whole block that is not estimable is one path
public record StatisticsTree(Branch results, SequencedMap<String, String> undefined) {

    /// A value, or a place without one.
    public sealed interface Node {}

    /// Named nodes, in the order they are to be written.
    public record Branch(SequencedMap<String, Node> nodes) implements Node {
        public Branch {
            nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
        }
    }

    /// Nodes in a row.
    public record Items(List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /// A finite number.
    public record Figure(double value) implements Node {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A result is a finite number, got " + value);
            }
        }

        /// Whether the number is whole and small enough to be written without exponent or point.
        public boolean isWhole() {
            return value == Math.rint(value) && Math.abs(value) < 0x1p53;
        }
    }

    /// A word.
    public record Text(String value) implements Node {}

    /// Yes or no.
    public record Truth(boolean value) implements Node {}

    /// Nothing, for the reason given.
    public record Undefined(String reason) implements Node {}

    public StatisticsTree {
        undefined = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(undefined));
    }

    /// The tree of a result: a record of the statistics module, or a map from names to such
    /// records, numbers, texts, lists and further maps.
    ///
    /// @throws IllegalArgumentException where something in it is of no kind that can be named
    public static StatisticsTree of(Object result) {
        if (!(new Naming().node(result) instanceof Branch branch)) {
            throw new IllegalArgumentException(
                    "A tree starts with a record or a map, got " + result.getClass().getName());
        }
        SequencedMap<String, String> undefined = new LinkedHashMap<>();
        collect("", branch, undefined);
        return new StatisticsTree(branch, undefined);
    }

    /// Whether a p that stands as 0 is anywhere in the results: one smaller than any double.
    public boolean hasUnderflow() {
        return hasUnderflow("", results);
    }

    /// Whether a key names the probability of a test.
    static boolean isProbability(String key) {
        return key.equals("p") || key.startsWith("p_") || key.endsWith("_p");
    }

    private static boolean hasUnderflow(String key, Node node) {
        return switch (node) {
            case Branch branch ->
                    branch.nodes().entrySet().stream()
                            .anyMatch(entry -> hasUnderflow(entry.getKey(), entry.getValue()));
            case Figure(double value) -> value == 0 && isProbability(key);
            case Items _, Text _, Truth _, Undefined _ -> false;
        };
    }

    private static void collect(String path, Node node, Map<String, String> undefined) {
        switch (node) {
            case Branch branch ->
                    branch.nodes()
                            .forEach((name, below) -> collect(join(path, name), below, undefined));
            case Items items -> {
                for (int i = 0; i < items.nodes().size(); i++) {
                    collect(join(path, Integer.toString(i)), items.nodes().get(i), undefined);
                }
            }
            case Undefined(String reason) -> undefined.put(path, reason);
            case Figure _, Text _, Truth _ -> {}
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
