package org.trigpoint.evaluation.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trigpoint.evaluation.tables.TextFile;

/// Counts a plain file of whole-number ratings as it is read, byte by byte, in one pass and in
/// memory that does not grow with the number of people.
///
/// Plain means: commas, no quotation marks, ratings from 0 to 99 or blank. Anything else is left to
/// the general way of reading, which takes every CSV and says what is wrong with it: this class
/// finds no faults, it only declines.
final class RatingScanner {
    private static final int BLOCK = 1 << 18;
    private static final int PART = 1 << 22;

    private final Path file;
    private final FacetLayout layout;
    private final List<Integer> slotOfColumn;
    private final long firstRow;

    private RatingScanner(
            Path file, FacetLayout layout, List<Integer> slotOfColumn, long firstRow) {
        this.file = file;
        this.layout = layout;
        this.slotOfColumn = List.copyOf(slotOfColumn);
        this.firstRow = firstRow;
    }

    /// The counts, or nothing where the file is not plain.
    static Optional<FacetCounts> scan(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return open(file).flatMap(RatingScanner::counts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TextFile.nameOf(file), e);
        }
    }

    private static Optional<RatingScanner> open(Path file) throws IOException {
        byte[] start;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            start = new byte[(int) Math.min(BLOCK, channel.size())];
            readFully(channel, start, 0, start.length, 0);
        }
        int from = startsWithMark(start) ? 3 : 0;
        int end = from;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        String line = new String(start, from, end - from, StandardCharsets.UTF_8).strip();
        if (end == start.length || line.contains("\"") || line.contains(";")) {
            return Optional.empty();
        }
        List<String> headings = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (headings.size() < 2 || new HashSet<>(headings).size() < headings.size()) {
            return Optional.empty();
        }
        FacetLayout layout = FacetLayout.of(TextFile.nameOf(file), headings);
        List<Integer> slots = headings.stream().map(layout.columns()::indexOf).toList();
        return RowCounts.fits(layout)
                ? Optional.of(new RatingScanner(file, layout, slots, end + 1L))
                : Optional.empty();
    }

    private static boolean startsWithMark(byte[] start) {
        return start.length > 2
                && start[0] == (byte) 0xEF
                && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF;
    }

    private Optional<FacetCounts> counts() {
        try {
            List<Long> edges = partEdges();
            List<Optional<RowCounts>> parts =
                    IntStream.range(0, edges.size() - 1)
                            .parallel()
                            .mapToObj(part -> part(edges.get(part), edges.get(part + 1)))
                            .toList();
            if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            RowCounts all = parts.getFirst().orElseThrow();
            parts.stream().skip(1).forEach(part -> all.add(part.orElseThrow()));
            return Optional.of(all.finish());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TextFile.nameOf(file), e);
        }
    }

    /// Where parts begin and end: always behind a line break. There are as many as processors,
    /// fewer for a small file.
    private List<Long> partEdges() throws IOException {
        List<Long> edges = new ArrayList<>(List.of(firstRow));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long parts =
                    Math.clamp(
                            (size - firstRow) / PART,
                            1,
                            Math.min(8, Runtime.getRuntime().availableProcessors()));
            byte[] window = new byte[BLOCK];
            for (long part = 1; part < parts; part++) {
                long at = firstRow + (size - firstRow) / parts * part;
                int read = readFully(channel, window, 0, BLOCK, at);
                int edge = 0;
                while (edge < read && window[edge] != '\n') {
                    edge++;
                }
                if (edge < read && at + edge + 1 > edges.getLast()) {
                    edges.add(at + edge + 1);
                }
            }
            if (size > firstRow) {
                edges.add(size);
            }
        }
        return edges;
    }

    /// Reads and counts one part, block by block; a row that a block cuts is carried over.
    private Optional<RowCounts> part(long from, long to) {
        RowCounts counts = new RowCounts(layout);
        RowParser parser = new RowParser(slotOfColumn, layout.columns().size(), counts);
        byte[] block = new byte[BLOCK + 1];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = from;
            int kept = 0;
            while (at < to) {
                int wanted = (int) Math.min(BLOCK - kept, to - at);
                if (wanted == 0) {
                    return Optional.empty();
                }
                int read = readFully(channel, block, kept, wanted, at);
                at += read;
                int end = kept + read;
                if (at >= to && block[end - 1] != '\n') {
                    block[end++] = '\n';
                }
                int parsed = parser.parse(block, end);
                if (parsed < 0) {
                    return Optional.empty();
                }
                counts.settle();
                kept = end - parsed;
                System.arraycopy(block, parsed, block, 0, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TextFile.nameOf(file), e);
        }
        return Optional.of(counts);
    }

    private static int readFully(FileChannel channel, byte[] into, int offset, int count, long at)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, offset, count);
        int total = 0;
        while (total < count) {
            int read = channel.read(buffer, at + total);
            if (read < 0) {
                break;
            }
            total += read;
        }
        return total;
    }
}
