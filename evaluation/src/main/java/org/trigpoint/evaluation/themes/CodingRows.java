package org.trigpoint.evaluation.themes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;

/// Adds codings to codings.csv and takes them out, one row at a time.
///
/// Adding writes one row at the end and waits until the disk has it; what stands in the file is
/// neither read nor rewritten, so that it costs the same in a large study as in a small one. What
/// is taken out goes to codings-removed.csv first.
public final class CodingRows {
    /// The table of codings.
    public static final String TABLE = "codings.csv";

    /// Where codings go that are taken out; no part of the study's digest.
    public static final String REMOVED = "codings-removed.csv";

    private static final int LONGEST_HEADING = 4096;

    private CodingRows() {}

    /// The codings as codings.csv has them.
    public static String csv(List<Coding> codings) {
        return CodingsCsv.text(codings);
    }

    /// Adds a coding at the end of codings.csv, and makes the file where there is none.
    ///
    /// @param analysis what the folder holds: the coding's code may be applied, and its excerpt
    ///   lies in its text
    /// @throws FaultsFoundException where it does not fit, or the file's headings are not ours
    /// @throws IOException where the disk refuses
    public static synchronized void add(Path folder, ThematicAnalysis analysis, Coding coding)
            throws IOException {
        refuseUnfit(analysis, coding);
        while (!added(folder.resolve(TABLE), coding)) {
            // the file was replaced while we waited for it: add to the new one
        }
    }

    private static boolean added(Path file, Coding coding) throws IOException {
        try (FileChannel channel = open(file);
                FileLock _ = channel.lock()) {
            if (Files.size(file) != channel.size()) {
                return false;
            }
            List<String> columns = columns(channel);
            String row = rowUnder(columns.isEmpty() ? CodingsCsv.COLUMNS : columns, coding);
            String start = columns.isEmpty() ? CsvText.of(CodingsCsv.COLUMNS, List.of()) : "";
            write(channel, (endsMidLine(channel) ? "\n" : "") + start + row);
            return true;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        long before = channel.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            channel.position(before);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            // half a row would make the whole file unreadable
            channel.truncate(before);
            throw e;
        }
    }

    private static void refuseUnfit(ThematicAnalysis analysis, Coding coding) {
        Excerpt place = coding.excerpt();
        SourceText text =
                analysis.interviews()
                        .interview(place.interview())
                        .flatMap(interview -> interview.version(place.version()))
                        .orElseThrow(() ->
                                fault(
                                        "interviews.csv",
                                        "there is no version "
                                                + place.version()
                                                + " of an interview "
                                                + place.interview(),
                                        "Mend the name; `trigpoint check` says how many there are."))
                        .text();
        if (place.end() > text.length()) {
            throw fault(
                    TABLE,
                    "the excerpt "
                            + place.start()
                            + " to "
                            + place.end()
                            + " does not lie within the text of "
                            + text.length()
                            + " characters",
                    "Offsets are Unicode code points, start included, end not.");
        }
        Code code =
                analysis.codebook()
                        .code(coding.code())
                        .orElseThrow(() ->
                                fault(
                                        "codebook.yaml",
                                        "there is no code " + coding.code(),
                                        "Add it to codebook.yaml first."));
        if (code.codable() == Codable.FOLDER) {
            throw fault(
                    "codebook.yaml",
                    "\"" + code.name() + "\" holds other codes and is not applied itself",
                    "Use one of its codes, or delete `codable: false`.");
        }
    }

    private static FaultsFoundException fault(String file, String what, String remedy) {
        return new FaultsFoundException(Fault.ofFile(file, what, remedy));
    }

    /// The headings in the file's order; none where the file is empty.
    private static List<String> columns(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(LONGEST_HEADING);
        while (head.hasRemaining() && channel.read(head, head.position()) > 0) {
            // reads on until the buffer is full or the file ends
        }
        String text = new String(head.array(), 0, head.position(), StandardCharsets.UTF_8);
        String line = text.lines().findFirst().orElse("").replace("\uFEFF", "");
        if (line.isBlank()) {
            return List.of();
        }
        Table table =
                CsvFile.parse(new TextFile(TABLE, line + "\n", "UTF-8"), Dialect.STRICT).table();
        CodingsCsv.COLUMNS.forEach(table::require);
        return table.columns();
    }

    private static boolean endsMidLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }

    private static String rowUnder(List<String> columns, Coding coding) {
        List<String> cells = CodingsCsv.row(coding);
        List<String> ordered =
                columns.stream()
                        .map(CodingsCsv.COLUMNS::indexOf)
                        .map(index -> index < 0 ? "" : cells.get(index))
                        .toList();
        String text = CsvText.of(columns, List.of(ordered));
        return text.substring(CsvText.of(columns, List.of()).length());
    }

    /// Takes a coding out of codings.csv and keeps it in codings-removed.csv, with when and by
    /// whom.
    ///
    /// @param by initials or a role; may be blank
    /// @return the coding
    /// @throws FaultsFoundException where there is no such coding, or something rests on it
    /// @throws IOException where the disk refuses
    public static synchronized Coding remove(
            Path folder, ThematicAnalysis analysis, CodingId id, String by, Instant at)
            throws IOException {
        Coding coding =
                Optional.ofNullable(analysis.codingsById().get(id))
                        .orElseThrow(() ->
                                fault(
                                        TABLE,
                                        "there is no coding " + id,
                                        "`trigpoint code list` shows their guids."));
        refuseWhereUsed(analysis, id);
        Path file = folder.resolve(TABLE);
        try (FileChannel channel = open(file);
                FileLock _ = channel.lock()) {
            keep(folder.resolve(REMOVED), coding, by, at);
            Table table = CsvFile.read(file, Dialect.STRICT).table();
            int guid = table.require("guid");
            List<List<String>> rows =
                    table.rows().stream()
                            .filter(row -> !row.cell(guid).equals(id.value()))
                            .map(Table.Row::cells)
                            .toList();
            replace(file, CsvText.of(table.columns(), rows));
        }
        return coding;
    }

    private static void refuseWhereUsed(ThematicAnalysis analysis, CodingId id) {
        boolean quoted =
                analysis.display().rows().stream()
                        .anyMatch(row ->
                                row.quotations().contains(id) || row.dissenting().contains(id));
        if (quoted) {
            throw fault(
                    "themes.yaml",
                    "the joint display quotes the coding " + id,
                    "Take it out of `joint_display` first.");
        }
        boolean discussed =
                analysis.memos().stream()
                        .anyMatch(memo ->
                                memo.about() instanceof Memo.About.OfCoding(CodingId about)
                                        && about.equals(id));
        if (discussed) {
            throw fault(
                    "memos.yaml",
                    "a memo is about the coding " + id,
                    "Delete the memo, or make it about the code.");
        }
    }

    private static void keep(Path file, Coding coding, String by, Instant at) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("removed_at", at.toString());
        row.put("removed_by", by);
        List<String> cells = CodingsCsv.row(coding);
        for (String column : CodingsCsv.COLUMNS) {
            row.put(column, cells.get(row.size() - 2));
        }
        List<String> columns = new ArrayList<>(row.keySet());
        String heading = CsvText.of(columns, List.of());
        String whole = CsvText.of(columns, List.of(List.copyOf(row.values())));
        try (FileChannel channel = open(file)) {
            boolean fresh = channel.size() == 0;
            write(channel, fresh ? whole : whole.substring(heading.length()));
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling("." + TABLE + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, text);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
