package org.trigpoint.evaluation.change;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Writes a [StatisticsTree] for people: one statistic a line, its name in words with the rule
/// behind it, the number, or why there is none.
public final class StatisticsText {
    private static final int WIDTH = 46;

    private final Properties names;
    private final StringBuilder text = new StringBuilder();

    private StatisticsText(Properties names) {
        this.names = names;
    }

    /// The tree as lines of text.
    public static String of(StatisticsTree.Branch tree) {
        StatisticsText writer = new StatisticsText(names());
        writer.branch(tree, 0, "");
        return writer.text.toString();
    }

    private static Properties names() {
        Properties names = new Properties();
        try (var in = StatisticsText.class.getResourceAsStream("statistics-names.properties")) {
            if (in == null) {
                throw new IllegalStateException("statistics-names.properties is not in the jar");
            }
            names.load(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }

    private void branch(StatisticsTree.Branch branch, int depth, String parent) {
        Map<StatisticsTree.Node, String> before = new HashMap<>();
        for (Map.Entry<String, StatisticsTree.Node> entry : branch.nodes().entrySet()) {
            String name = name(parent, entry.getKey());
            switch (entry.getValue()) {
                case StatisticsTree.Branch below -> {
                    if (depth == 0) {
                        text.append('\n');
                    }
                    String same = before.putIfAbsent(below, name);
                    if (same == null) {
                        text.append("  ".repeat(depth)).append(name).append('\n');
                        branch(below, depth + 1, entry.getKey());
                    } else {
                        line(depth, name, "the same: " + same);
                    }
                }
                case StatisticsTree.Node leaf -> line(depth, name, value(entry.getKey(), leaf));
            }
        }
    }

    private void line(int depth, String name, String value) {
        String label = "  ".repeat(depth) + name;
        text.append(label)
                .append(" ".repeat(Math.max(1, WIDTH - label.length())))
                .append(' ')
                .append(value)
                .append('\n');
    }

    /// A key's name, which may depend on the block it stands in.
    private String name(String parent, String key) {
        String block = parent.startsWith("margin_") ? "margin" : parent;
        String own = names.getProperty(block + "." + key);
        return own == null ? names.getProperty(key, key.replace('_', ' ')) : own;
    }

    /// A p of 0 is one that no double can hold.
    private static String value(String key, StatisticsTree.Node node) {
        boolean underflow =
                node instanceof StatisticsTree.Figure(double figure)
                        && figure == 0
                        && StatisticsTree.isProbability(key);
        return underflow ? "below 5e-324" : value(node);
    }

    private static String value(StatisticsTree.Node node) {
        return switch (node) {
            case StatisticsTree.Figure number -> number(number);
            case StatisticsTree.Text(String value) -> value;
            case StatisticsTree.Truth(boolean value) -> value ? "yes" : "no";
            case StatisticsTree.Undefined(String reason) -> "not estimable, because: " + reason;
            case StatisticsTree.Items items ->
                    items.nodes().stream()
                            .map(StatisticsText::value)
                            .collect(Collectors.joining(", ", "[", "]"));
            case StatisticsTree.Branch branch ->
                    branch.nodes().values().stream()
                            .map(StatisticsText::value)
                            .collect(Collectors.joining(", "));
        };
    }

    private static String number(StatisticsTree.Figure number) {
        if (number.isWhole()) {
            return Long.toString((long) number.value());
        }
        double size = Math.abs(number.value());
        return size < 1e-4 || size >= 1e9
                ? String.format(Locale.ROOT, "%.3e", number.value())
                : String.format(Locale.ROOT, "%.4f", number.value());
    }
}
