package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// What the files seem to hold, for a person to look at before anything is written.
public final class Proposal {
    private static final int HEADING_WIDTH = 46;

    private final Mapping mapping;

    Proposal(Mapping mapping) {
        this.mapping = mapping;
    }

    Mapping mapping() {
        return mapping;
    }

    /// What is not sure, a sentence each; empty where the proposal can be taken as it is.
    public List<String> doubts() {
        return mapping.doubts();
    }

    /// The files, with what each of their columns seems to be.
    public List<ProposedFile> files() {
        return mapping.waves().stream().map(ProposedFile::of).toList();
    }

    /// The questions that are rated, in the order of the first file.
    public List<ProposedItem> items() {
        return mapping.items().stream().map(item -> ProposedItem.of(item, mapping)).toList();
    }

    /// What people seem to be matched by.
    public MatchKind matchedBy() {
        return mapping.kind();
    }

    /// What a person should know besides, each a sentence without its full stop.
    public List<String> remarks() {
        return mapping.remarks();
    }

    /// The proposal as a person corrected it; nothing in it is unsure any more.
    ///
    /// @throws FaultsFoundException with everything that cannot be as it was said
    public Proposal with(Corrections corrections) {
        return new Proposal(new Corrected(mapping, corrections).mapping());
    }

    /// The proposal as a mapping file.
    public String mappingText() {
        return MappingFile.text(mapping);
    }

    /// The proposal as a table a file. A question mark stands before what is not sure.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (WavePlan wave : mapping.waves()) {
            Export export = wave.export();
            lines.add(
                    wave.label()
                            + ": "
                            + export.file()
                            + (export.sheet().isEmpty() ? "" : ", sheet " + export.sheet())
                            + ", "
                            + rows(export.submissions().size())
                            + ", "
                            + export.layout().words()
                            + " ("
                            + export.evidence()
                            + ")");
            for (ColumnUse use : wave.uses()) {
                if (use.use() != Use.LEAVE_OUT) {
                    lines.add(line(use));
                }
            }
            List<String> left =
                    wave.of(Use.LEAVE_OUT).stream()
                            .map(use -> shortened(use.column().name(), 24))
                            .toList();
            if (!left.isEmpty()) {
                lines.add("    left out: " + String.join(", ", left));
            }
            lines.add("");
        }
        lines.add("People are matched by " + mapping.kind().words() + ".");
        for (ItemPlan item : mapping.items()) {
            if (item.scaleSureness() == Sureness.UNSURE) {
                lines.add("? " + item.id() + ": the scale is only guessed, " + scale(item));
            }
        }
        lines.add("Scale: " + scales() + ".");
        mapping.remarks().forEach(remark -> lines.add("Note: " + remark + "."));
        return lines;
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static String line(ColumnUse use) {
        String heading = ending(use.column().wording());
        String note = use.note().isEmpty() ? "" : "  (" + use.note() + ")";
        return String.format(
                Locale.ROOT,
                "%s %-3s %-" + HEADING_WIDTH + "s  %s%s%s",
                use.sureness() == Sureness.SURE ? " " : "?",
                LayoutRecognition.letter(use.column().index()),
                heading,
                use.use().words(),
                use.target().isEmpty() ? "" : ": " + use.target(),
                note);
    }

    private String scales() {
        List<String> scales = mapping.items().stream().map(Proposal::scale).distinct().toList();
        return scales.size() == 1
                ? scales.getFirst() + " for every rating"
                : String.join(
                        "; ",
                        mapping.items().stream()
                                .map(item -> item.id() + " " + scale(item))
                                .toList());
    }

    private static String scale(ItemPlan item) {
        return item.scale().min().toPlainString() + " to " + item.scale().max().toPlainString();
    }

    /// The end of a long wording, which tells a question from its neighbours.
    private static String ending(String text) {
        return text.length() <= HEADING_WIDTH
                ? text
                : "…" + text.substring(text.length() - HEADING_WIDTH + 1);
    }

    private static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
