package org.trigpoint.evaluation.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters of figures: how wide words are, and their outlines.
///
/// Liberation Sans, whose letters are as wide as those of Arial and Helvetica. It is read from its
/// file, without the fonts that a machine may or may not have, so the same words are as wide
/// everywhere.
final class Lettering {
    /// What a reader's own font may be wider than ours.
    private static final double SLACK = 1.06;

    private static final String ELLIPSIS = "\u2026";

    private final Face regular;
    private final Face bold;

    /// One weight.
    private static final class Face {
        private final TrueTypeFont font;
        private final CmapLookup glyphs;
        private final double unitsPerEm;
        private final Map<Integer, Double> advances = new HashMap<>();
        private final Map<Integer, GeneralPath> outlines = new HashMap<>();

        Face(String resource) {
            try (InputStream file = Lettering.class.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new IllegalStateException(
                            "The font is not on the class path: " + resource);
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                glyphs = font.getUnicodeCmapLookup();
                unitsPerEm = font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + resource, e);
            }
        }

        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }

        /// In ems; reads the file once for each letter.
        synchronized double advance(int codePoint) {
            return advances.computeIfAbsent(codePoint, this::readAdvance);
        }

        private double readAdvance(int codePoint) {
            try {
                return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read a letter's width", e);
            }
        }

        /// In units of the font, never to be changed.
        synchronized GeneralPath outline(int codePoint) {
            return outlines.computeIfAbsent(codePoint, this::readOutline);
        }

        private GeneralPath readOutline(int codePoint) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
                return glyph == null ? new GeneralPath() : glyph.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read a letter's outline", e);
            }
        }
    }

    Lettering() {
        regular = new Face("/liberation/LiberationSans-Regular.ttf");
        bold = new Face("/liberation/LiberationSans-Bold.ttf");
    }

    private Face face(Drawing.Weight weight) {
        return switch (weight) {
            case REGULAR -> regular;
            case BOLD -> bold;
        };
    }

    /// How wide words are at most, in the unit of `size`.
    double width(String text, double size, Drawing.Weight weight) {
        return SLACK * exactWidth(text, size, weight);
    }

    private double exactWidth(String text, double size, Drawing.Weight weight) {
        Face face = face(weight);
        return text.codePoints().mapToDouble(face::advance).sum() * size;
    }

    /// The outlines of words placed as a drawing says.
    GeneralPath outline(Drawing.Words words) {
        Face face = face(words.weight());
        double width = exactWidth(words.text(), words.size(), words.weight());
        double x =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        GeneralPath all = new GeneralPath();
        double scale = words.size() / face.unitsPerEm;
        for (int codePoint : words.text().codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, words.y());
            all.append(place.createTransformedShape(face.outline(codePoint)), false);
            x += face.advance(codePoint) * words.size();
        }
        return all;
    }

    /// Words broken into lines no wider than `width`; what does not fit in `most` lines ends in an
    /// ellipsis, and so does a single word too long for a line.
    List<String> lines(String text, double width, double size, Drawing.Weight weight, int most) {
        List<String> lines = new ArrayList<>();
        String open = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = open.isEmpty() ? word : open + " " + word;
            if (width(longer, size, weight) <= width || open.isEmpty()) {
                open = longer;
            } else {
                lines.add(open);
                open = word;
            }
        }
        lines.add(open);
        if (lines.size() > most) {
            lines.set(most - 1, lines.get(most - 1) + ELLIPSIS);
            lines.subList(most, lines.size()).clear();
        }
        lines.replaceAll(line -> shortened(line, width, size, weight));
        return lines;
    }

    /// Words shortened with an ellipsis until they fit.
    String shortened(String text, double width, double size, Drawing.Weight weight) {
        String kept = text;
        while (!kept.isEmpty()
                && width(kept.equals(text) ? kept : kept + ELLIPSIS, size, weight) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.equals(text) ? text : kept.stripTrailing() + ELLIPSIS;
    }

    /// Text in which pictographs that the font lacks stand as their names: `[bell]` for an emoji.
    /// What only changes the look of the one before is left out; letters of other scripts stay.
    String spelledOut(String text) {
        if (text.codePoints().allMatch(c -> c < 0x2000 || regular.has(c))) {
            return text;
        }
        StringBuilder spelled = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(c -> spell(c, spelled));
        return spelled.toString();
    }

    private void spell(int codePoint, StringBuilder spelled) {
        boolean changesLook =
                codePoint == 0x200D
                        || (Character.getType(codePoint) == Character.NON_SPACING_MARK
                                && codePoint >= 0xFE00)
                        || Character.isEmojiModifier(codePoint);
        if (codePoint < 0x2000 || regular.has(codePoint)) {
            spelled.appendCodePoint(codePoint);
        } else if (!changesLook) {
            String name = Character.getName(codePoint);
            boolean picture = Character.isEmoji(codePoint) && name != null;
            spelled.append(
                    picture
                            ? "[" + name.toLowerCase(Locale.ROOT) + "]"
                            : Character.toString(codePoint));
        }
    }
}
