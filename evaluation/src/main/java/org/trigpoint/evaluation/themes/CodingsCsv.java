package org.trigpoint.evaluation.themes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.tables.Cells;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;

/// codings.csv.
public final class CodingsCsv {
    /// Its columns, in order.
    public static final List<String> COLUMNS =
            List.of(
                    "guid",
                    "interview",
                    "version",
                    "start",
                    "end",
                    "code",
                    "coder",
                    "coded_at",
                    "layer",
                    "memo");

    private final Interviews interviews;
    private final Codebook codebook;

    private CodingsCsv(Interviews interviews, Codebook codebook) {
        this.interviews = interviews;
        this.codebook = codebook;
    }

    static List<Coding> read(Table table, Interviews interviews, Codebook codebook, Faults faults) {
        for (String column : COLUMNS) {
            faults.collect(() -> table.require(column));
        }
        CodingsCsv reading = new CodingsCsv(interviews, codebook);
        List<Coding> codings = new ArrayList<>(table.rows().size());
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> guid = cells.required("guid");
            if (guid.isPresent() && !seen.add(guid.get())) {
                cells.fault(
                        "guid",
                        "the coding " + guid.get() + " is there twice",
                        "Give each coding its own guid.");
            }
            reading.coding(cells, guid).ifPresent(codings::add);
        }
        return codings;
    }

    private Optional<Coding> coding(Cells cells, Optional<String> guid) {
        Optional<CodeId> code = code(cells);
        Optional<Excerpt> excerpt = excerpt(cells);
        Optional<Instant> codedAt = Moments.in(cells, "coded_at");
        if (guid.isEmpty() || code.isEmpty() || excerpt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Coding(
                        new CodingId(guid.get()),
                        excerpt.get(),
                        code.get(),
                        cells.text("coder").orElse(""),
                        codedAt,
                        cells.text("layer").orElse(""),
                        cells.text("memo").orElse("")));
    }

    private Optional<CodeId> code(Cells cells) {
        Optional<CodeId> id = cells.required("code").map(CodeId::new);
        if (id.isEmpty()) {
            return id;
        }
        Optional<Code> code = codebook.code(id.get());
        if (code.isEmpty()) {
            cells.fault(
                    "code",
                    id.get() + " is no code of codebook.yaml",
                    "Add the code, or mend the guid.");
        } else if (code.get().codable() == Codable.FOLDER) {
            cells.fault(
                    "code",
                    "\"" + code.get().name() + "\" holds other codes and is not applied itself",
                    "Use one of its codes, or delete `codable: false` in codebook.yaml.");
        }
        return id;
    }

    private Optional<Excerpt> excerpt(Cells cells) {
        Optional<String> interview = cells.required("interview");
        Optional<Integer> version = Moments.wholeNumber(cells, "version");
        Optional<Integer> start = Moments.wholeNumber(cells, "start");
        Optional<Integer> end = Moments.wholeNumber(cells, "end");
        if (interview.isEmpty() || version.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        InterviewId id = new InterviewId(interview.get());
        Optional<TextVersion> text =
                interviews.interview(id).flatMap(found -> found.version(version.get()));
        if (text.isEmpty()) {
            cells.fault(
                    "version",
                    "there is no text " + InterviewFiles.nameOf(id, version.get()),
                    "Every version that is coded is kept, and its interview has a row in interviews.csv.");
            return Optional.empty();
        }
        int length = text.get().text().length();
        if (start.get() >= end.get() || end.get() > length) {
            cells.fault(
                    "start",
                    "the excerpt "
                            + start.get()
                            + " to "
                            + end.get()
                            + " does not lie within the text of "
                            + length
                            + " characters",
                    "Offsets are Unicode code points, start included, end not.");
            return Optional.empty();
        }
        return Optional.of(new Excerpt(id, version.get(), start.get(), end.get()));
    }

    static String text(List<Coding> codings) {
        return CsvText.of(COLUMNS, codings.stream().map(CodingsCsv::row).toList());
    }

    /// One coding as a row under [#COLUMNS].
    static List<String> row(Coding coding) {
        Excerpt excerpt = coding.excerpt();
        return List.of(
                coding.id().value(),
                excerpt.interview().value(),
                Integer.toString(excerpt.version()),
                Integer.toString(excerpt.start()),
                Integer.toString(excerpt.end()),
                coding.code().value(),
                coding.coder(),
                coding.codedAt().map(Instant::toString).orElse(""),
                coding.layer(),
                coding.memo());
    }
}
