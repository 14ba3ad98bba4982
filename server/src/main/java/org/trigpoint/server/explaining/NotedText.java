package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.teaching.explain.Feedback.Span;

/// A text with numbered notes: cut wherever one begins or ends, so that it can be shown with its
/// marks, however they overlap.
///
/// @param pieces one after the other they are the text
/// @param notes by number, from 1
public record NotedText(List<Piece> pieces, List<Note> notes) {
    public NotedText {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }

    /// A stretch with nothing beginning or ending in it.
    ///
    /// @param standing whether a note is about it
    /// @param ending numbers of the notes whose stretch ends with it
    public record Piece(String words, Standing standing, List<Integer> ending) {
        public Piece {
            ending = List.copyOf(ending);
        }

        /// Whether a note is about it.
        public boolean isMarked() {
            return standing == Standing.MARKED;
        }
    }

    /// Whether a note is about a piece.
    public enum Standing {
        MARKED,
        PLAIN
    }

    /// @param number counted from 1, in the order of the text
    /// @param title what kind of note it is, or who wrote it
    /// @param words of the text that it is about
    /// @param said what it says
    /// @param otherWay another way to say it; blank where there is none
    public record Note(
            int number,
            HomeLine.Saying title,
            String words,
            HomeLine.Saying said,
            String otherWay) {}

    /// What is said of a stretch, before it has a number.
    record Remark(Span span, HomeLine.Saying title, HomeLine.Saying said, String otherWay) {}

    /// @param remarks in any order; what reaches beyond the text is cut to it
    static NotedText of(String text, List<Remark> remarks) {
        int[] points = text.codePoints().toArray();
        List<Remark> sorted =
                remarks.stream()
                        .filter(remark -> remark.span().start() < points.length)
                        .sorted(
                                Comparator.comparingInt((Remark one) -> one.span().start())
                                        .thenComparingInt(one -> one.span().end()))
                        .toList();
        NavigableSet<Integer> cuts = new TreeSet<>(List.of(0, points.length));
        for (Remark remark : sorted) {
            cuts.add(remark.span().start());
            cuts.add(end(remark, points.length));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                pieces.add(piece(points, from, to, sorted));
            }
            from = to;
        }
        List<Note> notes = new ArrayList<>();
        for (Remark remark : sorted) {
            int start = remark.span().start();
            notes.add(
                    new Note(
                            notes.size() + 1,
                            remark.title(),
                            new String(points, start, end(remark, points.length) - start),
                            remark.said(),
                            remark.otherWay()));
        }
        return new NotedText(pieces, notes);
    }

    private static int end(Remark remark, int length) {
        return Math.min(remark.span().end(), length);
    }

    private static Piece piece(int[] points, int from, int to, List<Remark> sorted) {
        List<Integer> ending = new ArrayList<>();
        Standing standing = Standing.PLAIN;
        for (int i = 0; i < sorted.size(); i++) {
            Remark remark = sorted.get(i);
            int end = end(remark, points.length);
            if (remark.span().start() <= from && to <= end) {
                standing = Standing.MARKED;
            }
            if (end == to) {
                ending.add(i + 1);
            }
        }
        return new Piece(new String(points, from, to - from), standing, ending);
    }
}
