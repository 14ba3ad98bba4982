package org.trigpoint.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.evaluation.intake.Proposal;
import org.trigpoint.evaluation.intake.ProposedColumn;
import org.trigpoint.evaluation.intake.ProposedFile;
import org.trigpoint.evaluation.intake.ProposedItem;
import org.trigpoint.evaluation.intake.Sureness;
import org.trigpoint.evaluation.intake.Use;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Written;

/// The page on which a person looks at what each column seems to be.
///
/// @param files one table a file
/// @param options what a column can be, in the order of the list one chooses from
/// @param kinds what people can be matched by
/// @param kind what they are matched by; empty for as it seems
/// @param scales the ends of scales: one for all questions, or one each where they differ
/// @param words the questions answered in words
/// @param remarks what a person should know besides
public record ColumnsForm(
        List<FileTable> files,
        List<Option> options,
        List<String> kinds,
        String kind,
        List<ScaleFields> scales,
        List<WordFields> words,
        List<String> remarks) {
    public ColumnsForm {
        files = List.copyOf(files);
        options = List.copyOf(options);
        kinds = List.copyOf(kinds);
        scales = List.copyOf(scales);
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
    }

    /// How many columns a person should look at.
    public long doubts() {
        return files.stream().flatMap(file -> file.kept().stream()).filter(Row::doubt).count();
    }

    /// A file.
    ///
    /// @param kept columns that are used, or that a person should look at
    /// @param left columns that are left out, without doubt
    public record FileTable(ProposedFile file, List<Row> kept, List<Row> left) {
        public FileTable {
            kept = List.copyOf(kept);
            left = List.copyOf(left);
        }
    }

    /// A column.
    ///
    /// @param field the name of its field
    /// @param chosen the option that is chosen
    /// @param doubt whether a person should look
    /// @param why what is wrong with what was chosen
    public record Row(
            String field, ProposedColumn column, String chosen, boolean doubt, List<String> why) {
        public Row {
            why = List.copyOf(why);
        }

        /// Whether it tells who it is as far as the program can see, which a person should confirm.
        public boolean tellsWho() {
            return column.use() == Use.MATCH;
        }
    }

    /// Something a column can be.
    ///
    /// @param value as the form sends it
    /// @param use the key of its words
    /// @param label the question of a rating; empty otherwise
    public record Option(String value, String use, String label) {}

    /// Two fields for the ends of a scale.
    ///
    /// @param id the item; empty where all questions share one scale
    /// @param label the question; empty where all share one
    /// @param low what stands in the field of the lowest rating
    /// @param high what stands in the field of the highest rating
    /// @param doubt whether the scale is only guessed
    public record ScaleFields(
            String id, String label, String low, String high, boolean doubt, List<String> why) {
        public ScaleFields {
            why = List.copyOf(why);
        }

        /// What follows `low` and `high` in the names of the fields.
        public String ending() {
            return id.isEmpty() ? "" : "." + id;
        }
    }

    /// Fields for the numbers of answers in words.
    ///
    /// @param label the question
    /// @param answers one field each
    public record WordFields(String label, List<WordField> answers) {
        public WordFields {
            answers = List.copyOf(answers);
        }
    }

    /// A field for the number of an answer in words.
    public record WordField(String field, String answer, String number, List<String> why) {
        public WordField {
            why = List.copyOf(why);
        }
    }

    /// The form as it stands with what was chosen so far.
    static ColumnsForm of(Proposal proposal, Choices choices, List<Fault> faults) {
        List<ProposedItem> items = proposal.items();
        return new ColumnsForm(
                proposal.files().stream().map(file -> table(file, choices, faults)).toList(),
                options(items),
                Stream.of(MatchKind.values()).map(MatchKind::id).toList(),
                choices.typed("kind").orElse(""),
                scales(items, choices, faults),
                words(items, choices, faults),
                proposal.remarks());
    }

    private static FileTable table(ProposedFile file, Choices choices, List<Fault> faults) {
        List<Row> kept = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        for (ProposedColumn column : file.columns()) {
            String field = "column." + file.wave() + "." + column.index();
            Optional<String> typed = choices.typed(field);
            boolean doubt = typed.isEmpty() && column.sureness() == Sureness.UNSURE;
            List<String> why = why(file.file(), column, faults);
            Row row = new Row(field, column, typed.orElseGet(() -> value(column)), doubt, why);
            boolean out = column.use() == Use.LEAVE_OUT || column.use() == Use.IDENTITY;
            (out && !doubt && why.isEmpty() ? left : kept).add(row);
        }
        return new FileTable(file, kept, left);
    }

    private static List<String> why(String file, ProposedColumn column, List<Fault> faults) {
        String named = "column \"" + column.name() + "\"";
        return faults.stream()
                .filter(fault -> fault.file().equals(file) && fault.column().equals(named))
                .map(fault -> fault.what() + ". " + fault.remedy())
                .toList();
    }

    private static String value(ProposedColumn column) {
        String use = Written.of(column.use());
        return switch (column.use()) {
            case ITEM, THEN -> use + ":" + column.target();
            case MATCH, DATE, GROUP, CONSENT, IDENTITY, LEAVE_OUT -> use;
        };
    }

    private static List<Option> options(List<ProposedItem> items) {
        List<Option> options = new ArrayList<>();
        for (Use use : List.of(Use.MATCH, Use.DATE, Use.GROUP, Use.CONSENT)) {
            options.add(new Option(Written.of(use), Written.of(use), ""));
        }
        items.forEach(item -> options.add(new Option("item:" + item.id(), "item", item.label())));
        options.add(new Option("item", "item.own", ""));
        items.forEach(item -> options.add(new Option("then:" + item.id(), "then", item.label())));
        options.add(new Option("identity", "identity", ""));
        options.add(new Option("leave-out", "leave-out", ""));
        return options;
    }

    private static List<ScaleFields> scales(
            List<ProposedItem> items, Choices choices, List<Fault> faults) {
        boolean alike =
                items.stream()
                                .map(item -> item.scale().min() + " " + item.scale().max())
                                .distinct()
                                .count()
                        == 1;
        if (alike) {
            boolean doubt =
                    choices.typed("low").isEmpty()
                            && items.stream().anyMatch(i -> i.scaleSureness() == Sureness.UNSURE);
            return List.of(scale("", "", items.getFirst(), doubt, choices, faults));
        }
        return items.stream()
                .map(item ->
                        scale(
                                item.id(),
                                item.label(),
                                item,
                                choices.typed("low." + item.id()).isEmpty()
                                        && item.scaleSureness() == Sureness.UNSURE,
                                choices,
                                faults))
                .toList();
    }

    private static ScaleFields scale(
            String id,
            String label,
            ProposedItem item,
            boolean doubt,
            Choices choices,
            List<Fault> faults) {
        String ending = id.isEmpty() ? "" : "." + id;
        List<String> why = new ArrayList<>(whyField(faults, "low" + ending));
        why.addAll(whyField(faults, "high" + ending));
        return new ScaleFields(
                id,
                label,
                choices.typed("low" + ending).orElse(item.scale().min().toPlainString()),
                choices.typed("high" + ending).orElse(item.scale().max().toPlainString()),
                doubt,
                why);
    }

    private static List<String> whyField(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.file().isEmpty() && fault.column().equals(field))
                .map(Fault::what)
                .toList();
    }

    private static List<WordFields> words(
            List<ProposedItem> items, Choices choices, List<Fault> faults) {
        List<WordFields> questions = new ArrayList<>();
        for (ProposedItem item : items) {
            List<WordField> answers = new ArrayList<>();
            for (int n = 0; n < item.words().size(); n++) {
                String field = "word." + item.id() + "." + n;
                answers.add(
                        new WordField(
                                field,
                                item.words().get(n).answer(),
                                choices.typed(field).orElse(""),
                                whyField(faults, field)));
            }
            if (!answers.isEmpty()) {
                questions.add(new WordFields(item.label(), answers));
            }
        }
        return questions;
    }
}
