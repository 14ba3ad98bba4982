package org.trigpoint.evaluation.report;

import java.util.List;

/// A part of a report, the same in every format.
sealed interface Block {

    /// A heading.
    ///
    /// @param level 2 for a section, 3 for a part of one; the title of the report is 1
    /// @param id the place other parts can lead to
    record Heading(int level, String id, Phrase text) implements Block {}

    record Paragraph(Phrase text) implements Block {}

    /// What a reader must not miss.
    record Notice(Tone tone, Phrase title, Phrase text) implements Block {}

    /// Why a notice stands there.
    enum Tone {
        /// The people in the study are invented.
        SYNTHETIC,
        /// The data call for caution.
        CAUTION
    }

    record Listing(List<Phrase> points) implements Block {
        public Listing {
            points = List.copyOf(points);
        }
    }

    /// Names and what they mean.
    record Terms(List<Term> terms) implements Block {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    record Term(Phrase name, Phrase meaning) {}

    /// A table; the first cell of each row names the row.
    ///
    /// @param id the place other parts can lead to
    /// @param number counted from 1 through the report
    /// @param caption without its number
    /// @param columns at least one
    /// @param rows as many cells each as there are columns
    /// @param notes below the table
    record Table(
            String id,
            int number,
            Phrase caption,
            List<Column> columns,
            List<List<Phrase>> rows,
            List<Phrase> notes)
            implements Block {
        private static final int MOST_UNCUT = 24;

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
            for (List<Phrase> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of "
                                    + row.size()
                                    + " cells in a table of "
                                    + columns.size()
                                    + " columns: "
                                    + caption);
                }
            }
        }

        /// Whether it fits on a page and should not be cut.
        boolean isShort() {
            return rows.size() <= MOST_UNCUT;
        }
    }

    /// @param heading what its cells hold
    /// @param kind how they are set
    record Column(Phrase heading, Kind kind) {
        static Column words(String heading) {
            return new Column(Phrase.of(heading), Kind.WORDS);
        }

        static Column numbers(Phrase heading) {
            return new Column(heading, Kind.NUMBERS);
        }

        /// Estimates with their intervals, whose level stands in a second line.
        static Column estimates(Phrase heading, String level) {
            return numbers(Phrase.lines(heading, Phrase.of("[" + level + "\u00a0CI]")));
        }

        static Column numbers(String heading) {
            return numbers(Phrase.of(heading));
        }
    }

    /// What the cells of a column hold.
    enum Kind {
        WORDS,
        NUMBERS
    }

    /// A figure.
    ///
    /// @param name of its file, without an ending
    /// @param number counted from 1 through the report
    /// @param caption what is shown and how to read it, without its number
    /// @param alternative the same in words, for readers who do not see it
    /// @param wide for pages and print
    /// @param narrow for small screens
    record Figure(
            String name,
            int number,
            Phrase caption,
            String alternative,
            Drawing wide,
            Drawing narrow)
            implements Block {
        public Figure {
            alternative = Markup.harmless(alternative);
        }
    }

    /// What someone said, set apart.
    ///
    /// @param words in one line, however long
    /// @param source who said it
    record Quote(Phrase words, Phrase source) implements Block {}

    /// A line of a transcript: on the owner's page alone.
    ///
    /// @param places that quotations lead to; may be empty
    /// @param text with the quoted words marked
    record Turn(List<String> places, Phrase text) implements Block {
        public Turn {
            places = List.copyOf(places);
        }
    }

    /// A table in whose cells numbers and words meet.
    ///
    /// @param id the place other parts can lead to
    /// @param number counted with the tables
    /// @param caption without its number
    /// @param columns at least one; a column's share is of the width of a page
    /// @param rows as many cells each as there are columns; the first names the row
    /// @param notes below it
    record Joint(
            String id,
            int number,
            Phrase caption,
            List<Share> columns,
            List<List<Cell>> rows,
            List<Phrase> notes)
            implements Block {
        public Joint {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.size() + " cells under " + columns.size() + " headings");
                }
            }
        }

        /// The columns' shares of the width, which add up to 1.
        List<Double> shares() {
            double all = columns.stream().mapToDouble(Share::share).sum();
            return columns.stream().map(column -> column.share() / all).toList();
        }
    }

    /// @param heading what the cells of a column hold
    /// @param share of the width, beside the other columns' shares; above 0
    record Share(String heading, double share) {}

    /// What stands in a cell, from top to bottom.
    record Cell(List<Part> parts) {
        public Cell {
            parts = List.copyOf(parts);
        }

        static Cell of(Part... parts) {
            return new Cell(List.of(parts));
        }

        /// How many letters it holds.
        int letters() {
            return parts.stream()
                    .mapToInt(part ->
                            switch (part) {
                                case Part.Line(Hand _, Phrase text) -> text.plain().length();
                                case Part.Said(Phrase words, Phrase _) -> words.plain().length();
                                case Part.Strip _ -> 0;
                            })
                    .sum();
        }
    }

    /// A part of a cell.
    sealed interface Part {
        /// @param hand how it is set
        record Line(Hand hand, Phrase text) implements Part {}

        /// Words of someone, with their source below.
        record Said(Phrase words, Phrase source) implements Part {}

        /// A small picture.
        ///
        /// @param name unique in the document
        /// @param alternative the same in words
        record Strip(String name, Drawing drawing, String alternative) implements Part {
            public Strip {
                alternative = Markup.harmless(alternative);
            }
        }
    }

    /// How a line of a cell is set.
    enum Hand {
        PLAIN,
        /// What the row is about.
        NAME,
        /// What was measured: moss.
        NUMBER,
        /// What was made of words: heather.
        THEME,
        /// Of less weight.
        ASIDE,
        /// One word in a frame.
        TAG
    }
}
