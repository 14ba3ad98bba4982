package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Collects the blocks of a report in order, and counts its tables and figures.
final class Contents {
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int tables;
    private int figures;

    Contents section(String title) {
        return section(Phrase.of(title));
    }

    Contents section(Phrase title) {
        return add(new Block.Heading(2, free(title.plain()), title));
    }

    Contents part(String title) {
        Phrase text = Phrase.of(title);
        return add(new Block.Heading(3, free(title), text));
    }

    /// A part of a section at a place that other parts lead to.
    Contents partAt(String id, Phrase title) {
        return add(new Block.Heading(3, id, title));
    }

    Contents paragraph(Phrase text) {
        return text.isEmpty() ? this : add(new Block.Paragraph(text));
    }

    Contents paragraph(String text) {
        return paragraph(Phrase.of(text));
    }

    Contents listing(List<Phrase> points) {
        return points.isEmpty() ? this : add(new Block.Listing(points));
    }

    Contents table(
            Phrase caption,
            List<Block.Column> columns,
            List<List<Phrase>> rows,
            List<Phrase> notes) {
        if (rows.isEmpty()) {
            return this;
        }
        tables++;
        return add(new Block.Table(free("table-" + tables), tables, caption, columns, rows, notes));
    }

    Contents joint(
            Phrase caption,
            List<Block.Share> columns,
            List<List<Block.Cell>> rows,
            List<Phrase> notes) {
        if (rows.isEmpty()) {
            return this;
        }
        tables++;
        return add(new Block.Joint(free("table-" + tables), tables, caption, columns, rows, notes));
    }

    Contents figure(String name, Phrase caption, String alternative, Drawing wide, Drawing narrow) {
        figures++;
        return add(new Block.Figure(free(name), figures, caption, alternative, wide, narrow));
    }

    Contents add(Block block) {
        blocks.add(block);
        return this;
    }

    /// The number that the next table will have.
    int nextTable() {
        return tables + 1;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /// A name for a place: lower-case letters, digits and dashes, at most 60, used once.
    private String free(String wanted) {
        String plain =
                wanted.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String start = plain.isEmpty() ? "part" : plain.substring(0, Math.min(60, plain.length()));
        String id = start;
        for (int i = 2; !ids.add(id); i++) {
            id = start + "-" + i;
        }
        return id;
    }
}
