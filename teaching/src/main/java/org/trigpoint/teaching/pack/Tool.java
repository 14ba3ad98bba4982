package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A working sheet, or a planner with a calculation.
///
/// @param caution what to be careful of; may be empty
/// @param calculation what a planner computes; empty for a sheet
/// @param gate what is asked before anything is shown
/// @param line where its title stands in its file
public record Tool(
        ToolId id,
        String title,
        Kind kind,
        Optional<Calculation> calculation,
        String intro,
        String caution,
        Optional<Gate> gate,
        List<Part> sections,
        List<SourceId> sources,
        long line) {

    public Tool {
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /// The tool's file.
    public String file() {
        return fileOf(id);
    }

    static String fileOf(ToolId id) {
        return "tools/" + id.value() + ".yaml";
    }

    /// What one does with it.
    public enum Kind {
        SHEET,
        PLANNER
    }

    /// What the product can compute for a planner.
    public enum Calculation {
        PACING,
        GOAL,
        SLEEP;

        /// The fields it reads; without these it has nothing to compute with.
        public List<Needed> fields() {
            return switch (this) {
                case PACING ->
                        List.of(
                                Needed.FIRST_TRY,
                                Needed.SECOND_TRY,
                                Needed.THIRD_TRY,
                                Needed.START_SHARE,
                                Needed.WEEKLY_STEP,
                                Needed.AFTER_SETBACK,
                                Needed.UNIT);
                case GOAL -> List.of(Needed.CONFIDENCE);
                case SLEEP -> List.of();
            };
        }
    }

    /// A field that a calculation reads by its name.
    public enum Needed {
        FIRST_TRY("try-1", FieldKind.NUMBER, 0),
        SECOND_TRY("try-2", FieldKind.NUMBER, 0),
        THIRD_TRY("try-3", FieldKind.NUMBER, 0),
        /// Per cent of the average.
        START_SHARE("start-share", FieldKind.NUMBER, 0),
        /// Per cent of the amount.
        WEEKLY_STEP("weekly-step", FieldKind.NUMBER, 0),
        /// In this order: stay, one step back, to the start.
        AFTER_SETBACK("after-setback", FieldKind.CHOICE, 3),
        UNIT("unit", FieldKind.CHOICE, 2),
        CONFIDENCE("confidence", FieldKind.SCALE, 0);

        private final String id;
        private final FieldKind kind;
        private final int options;

        Needed(String id, FieldKind kind, int options) {
            this.id = id;
            this.kind = kind;
            this.options = options;
        }

        public String id() {
            return id;
        }

        public FieldKind kind() {
            return kind;
        }

        /// How many options a choice has at least; 0 for other fields.
        public int options() {
            return options;
        }

        /// Whether a field is this one, in name and kind.
        public boolean is(Field field) {
            return field.id().value().equals(id)
                    && field.kind() == kind
                    && field.options().size() >= options;
        }
    }

    /// A question before the tool opens.
    public record Gate(String question, List<GateOption> options) {
        public Gate {
            options = List.copyOf(options);
        }
    }

    /// An answer to the gate's question.
    ///
    /// @param says what is explained where the tool stays closed; may be empty where it opens
    public record GateOption(String text, Leads leads, String says) {}

    /// What an answer at the gate leads to.
    public enum Leads {
        OPEN,
        CLOSED
    }

    /// Fields that belong together.
    public record Part(String title, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /// How a field is filled in.
    public enum FieldKind {
        TEXT,
        LINES,
        NUMBER,
        SCALE,
        CHOICE,
        DATE,
        TABLE
    }

    /// Something to fill in.
    ///
    /// @param hint may be empty
    /// @param rows lines of a table or of a text of several lines
    /// @param options of a choice
    /// @param lowest of a number or scale
    /// @param highest of a number or scale
    /// @param columns of a table
    public record Field(
            Key id,
            String label,
            String hint,
            FieldKind kind,
            OptionalInt rows,
            List<String> options,
            OptionalInt lowest,
            OptionalInt highest,
            List<Column> columns) {
        public Field {
            options = List.copyOf(options);
            columns = List.copyOf(columns);
        }
    }

    /// A column of a table.
    public record Column(Key id, String label, FieldKind kind) {}
}
