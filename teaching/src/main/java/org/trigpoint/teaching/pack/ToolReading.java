package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trigpoint.teaching.pack.Tool.Calculation;
import org.trigpoint.teaching.pack.Tool.Column;
import org.trigpoint.teaching.pack.Tool.Field;
import org.trigpoint.teaching.pack.Tool.FieldKind;
import org.trigpoint.teaching.pack.Tool.Gate;
import org.trigpoint.teaching.pack.Tool.GateOption;
import org.trigpoint.teaching.pack.Tool.Kind;
import org.trigpoint.teaching.pack.Tool.Leads;
import org.trigpoint.teaching.pack.Tool.Part;

/// Reads the files below `tools`.
final class ToolReading {
    private static final int LARGEST = 1_000_000;

    private final Faults faults;

    ToolReading(Faults faults) {
        this.faults = faults;
    }

    List<Tool> all(Supplier<List<YamlEntries>> files) {
        return files.get().stream().map(this::tool).toList();
    }

    private Tool tool(YamlEntries entries) {
        entries.only(
                "id",
                "title",
                "kind",
                "calculation",
                "intro",
                "caution",
                "gate",
                "sections",
                "sources");
        ToolId id = new ToolId(entries.name("id"));
        if (!Tool.fileOf(id).equals(entries.file())) {
            entries.fault("id", "the file is called " + entries.file(), "Give both one name.");
        }
        Kind kind = entries.oneOf("kind", Kind.class).orElse(Kind.SHEET);
        return new Tool(
                id,
                entries.required("title"),
                kind,
                kind == Kind.PLANNER ? calculation(entries, id) : Optional.empty(),
                entries.required("intro"),
                entries.optional("caution").orElse(""),
                entries.map("gate").map(this::gate),
                parts(entries),
                entries.sources(),
                entries.lineOf("title"));
    }

    /// What a planner computes: as the file says, or as its name begins.
    private static Optional<Calculation> calculation(YamlEntries entries, ToolId id) {
        if (entries.has("calculation")) {
            return entries.oneOf("calculation", Calculation.class);
        }
        Optional<Calculation> byName =
                Arrays.stream(Calculation.values())
                        .filter(known -> id.value().startsWith(Written.of(known)))
                        .findFirst();
        if (byName.isEmpty()) {
            entries.fault(
                    "kind",
                    "it is not said what this planner computes",
                    "Add `calculation:` with one of " + Written.all(Calculation.class) + ".");
        }
        return byName;
    }

    private Gate gate(YamlEntries entry) {
        entry.only("question", "options");
        List<GateOption> options = new ArrayList<>();
        for (YamlEntries option : entry.requiredMaps("options")) {
            option.only("text", "opens", "says");
            boolean opens = option.says("opens");
            if (!opens && !option.has("says")) {
                option.fault("says", "the tool stays closed and does not say why", "Explain it.");
            }
            options.add(
                    new GateOption(
                            option.required("text"),
                            opens ? Leads.OPEN : Leads.CLOSED,
                            option.optional("says").orElse("")));
        }
        boolean both = options.stream().map(GateOption::leads).distinct().count() == 2;
        if (!both) {
            faults.add(
                    entry.file(),
                    entry.line(),
                    "a gate needs an answer that opens and one that does not",
                    "");
        }
        return new Gate(entry.required("question"), options);
    }

    private static List<Part> parts(YamlEntries entries) {
        List<Part> parts = new ArrayList<>();
        for (YamlEntries part : entries.requiredMaps("sections")) {
            part.only("title", "fields");
            List<Field> fields = new ArrayList<>();
            for (YamlEntries field : part.requiredMaps("fields")) {
                fields.add(field(field));
            }
            parts.add(new Part(part.required("title"), fields));
        }
        return parts;
    }

    private static Field field(YamlEntries entry) {
        entry.only("id", "label", "hint", "kind", "rows", "options", "min", "max", "columns");
        FieldKind kind = entry.oneOf("kind", FieldKind.class).orElse(FieldKind.TEXT);
        List<Column> columns = new ArrayList<>();
        for (YamlEntries column : entry.maps("columns")) {
            column.only("id", "label", "kind");
            columns.add(
                    new Column(
                            new Key(column.name("id")),
                            column.required("label"),
                            column.oneOf("kind", FieldKind.class).orElse(FieldKind.TEXT)));
        }
        Field field =
                new Field(
                        new Key(entry.name("id")),
                        entry.required("label"),
                        entry.optional("hint").orElse(""),
                        kind,
                        entry.number("rows", 1, 100),
                        entry.texts("options"),
                        entry.number("min", -LARGEST, LARGEST),
                        entry.number("max", -LARGEST, LARGEST),
                        columns);
        checkFits(entry, field);
        return field;
    }

    private static void checkFits(YamlEntries entry, Field field) {
        switch (field.kind()) {
            case TABLE -> {
                if (field.columns().isEmpty()) {
                    entry.fault("columns", "a table needs columns", "");
                }
            }
            case CHOICE -> {
                if (field.options().size() < 2) {
                    entry.fault("options", "a choice needs two options or more", "");
                }
            }
            case SCALE -> {
                boolean rises =
                        field.lowest().isPresent()
                                && field.highest().isPresent()
                                && field.lowest().getAsInt() < field.highest().getAsInt();
                if (!rises) {
                    entry.fault("min", "a scale needs `min` and a greater `max`", "");
                }
            }
            case TEXT, LINES, NUMBER, DATE -> {
                if (!field.columns().isEmpty()) {
                    entry.fault("columns", "only a table has columns", "");
                }
            }
        }
    }
}
