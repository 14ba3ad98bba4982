package org.trigpoint.server.learning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trigpoint.teaching.pack.Tool;
import org.trigpoint.teaching.pack.Tool.Needed;

/// What of a tool stands open on its page, and what is seen of the rest: a page of many fields is
/// long on a phone. Parts fold, and so do the lines of a table; paper shows all.
public record ToolFolds(ToolForm form) {
    private static final int USUAL_LINES = 5;

    /// As much as one takes in at a glance.
    private static final int LONGEST = 90;

    /// Whether a part is open: those in which something is to be mended, is still needed for the
    /// answer, or is asked to be looked at again. Otherwise the first that nothing stands in, as
    /// long as there is no answer.
    public boolean isOpen(Tool.Part part) {
        List<Tool.Part> due = form.tool().sections().stream().filter(this::isDue).toList();
        if (!due.isEmpty()) {
            return due.contains(part);
        }
        if (form.plan().isPresent() || form.isSure()) {
            return false;
        }
        return form.tool().sections().stream()
                .filter(one -> glance(one).isEmpty())
                .findFirst()
                .filter(part::equals)
                .isPresent();
    }

    private boolean isDue(Tool.Part part) {
        List<String> wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return part.fields().stream().anyMatch(field -> wrong.contains(field.id().value()));
        }
        if (form.isUnsure()) {
            return holds(part, Needed.CONFIDENCE) || followsConfidence(part);
        }
        return !isBlank()
                && Stream.concat(
                                form.isPacing() ? ToolForm.TRIES.stream() : Stream.empty(),
                                form.isGoal() ? Stream.of(Needed.CONFIDENCE) : Stream.empty())
                        .anyMatch(needed -> holds(part, needed) && form.in(needed.id()).isBlank());
    }

    private static boolean holds(Tool.Part part, Needed needed) {
        return part.fields().stream().anyMatch(needed::is);
    }

    /// Where someone is not sure of a step, the part after it is about a smaller one.
    private boolean followsConfidence(Tool.Part part) {
        List<Tool.Part> parts = form.tool().sections();
        int before = parts.indexOf(part) - 1;
        return before >= 0 && holds(parts.get(before), Needed.CONFIDENCE);
    }

    private boolean isBlank() {
        return form.tool().sections().stream().allMatch(part -> glance(part).isEmpty());
    }

    /// Whether a line of a table is open: the first that nothing stands in.
    ///
    /// @param row counted from 1
    public boolean isOpen(Tool.Field table, int row) {
        return IntStream.rangeClosed(1, lines(table))
                .filter(one -> glance(table, one).isEmpty())
                .limit(1)
                .anyMatch(one -> one == row);
    }

    /// How many lines a table has.
    public static int lines(Tool.Field table) {
        return table.rows().orElse(USUAL_LINES);
    }

    /// What stands in a part, cut short; empty where nothing does. What a planner offers itself
    /// does not count.
    public String glance(Tool.Part part) {
        return joined(part.fields().stream().flatMap(this::standing));
    }

    private Stream<String> standing(Tool.Field field) {
        if (field.kind() == Tool.FieldKind.TABLE) {
            return IntStream.rangeClosed(1, lines(field))
                    .boxed()
                    .flatMap(row -> standing(field, row));
        }
        String name = field.id().value();
        return Stream.of(form.in(name)).filter(text -> !text.equals(form.usual(name)));
    }

    private Stream<String> standing(Tool.Field table, int row) {
        return table.columns().stream().map(column -> form.in(table, row, column));
    }

    /// What stands in a line of a table, cut short; empty where nothing does.
    ///
    /// @param row counted from 1
    public String glance(Tool.Field table, int row) {
        return joined(standing(table, row));
    }

    private static String joined(Stream<String> texts) {
        String all =
                texts.map(text -> text.strip().replaceAll("\\s+", " "))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        return all.codePointCount(0, all.length()) <= LONGEST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
