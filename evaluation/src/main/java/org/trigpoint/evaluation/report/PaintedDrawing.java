package org.trigpoint.evaluation.report;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Paints drawings: as pixels for Word, as shapes for the PDF. Words are painted as outlines, which
/// needs no font of the machine.
final class PaintedDrawing {
    /// Pixels a unit: a drawing as wide as the text of an A4 page comes to about 210 dots an inch.
    private static final int PIXELS = 2;

    private final Lettering lettering;

    PaintedDrawing(Lettering lettering) {
        this.lettering = lettering;
    }

    /// The drawing as a PNG file.
    byte[] png(Drawing drawing) {
        int width = (int) Math.ceil(drawing.width() * PIXELS);
        int height = (int) Math.ceil(drawing.height() * PIXELS);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.decode(Ink.PAPER.light()));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(PIXELS, PIXELS);
        paint(drawing, graphics);
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a picture", e);
        }
    }

    /// Paints the marks, a unit a unit.
    void paint(Drawing drawing, Graphics2D graphics) {
        drawing.marks().forEach(mark -> paint(mark, graphics));
    }

    private void paint(Drawing.Mark mark, Graphics2D graphics) {
        switch (mark) {
            case Drawing.Line line -> {
                graphics.setStroke(stroke(line));
                painted(
                        graphics,
                        line.ink(),
                        line.opacity(),
                        () ->
                                graphics.draw(
                                        new Line2D.Double(
                                                line.x1(), line.y1(), line.x2(), line.y2())));
            }
            case Drawing.Box box ->
                    painted(
                            graphics,
                            box.ink(),
                            box.opacity(),
                            () ->
                                    graphics.fill(
                                            new Rectangle2D.Double(
                                                    box.x(), box.y(), box.width(), box.height())));
            case Drawing.Frame frame -> {
                RoundRectangle2D outline =
                        new RoundRectangle2D.Double(
                                frame.x(), frame.y(), frame.width(), frame.height(), 8, 8);
                painted(graphics, Ink.PAPER, 1, () -> graphics.fill(outline));
                graphics.setStroke(new BasicStroke(1.2f));
                painted(graphics, frame.ink(), 1, () -> graphics.draw(outline));
            }
            case Drawing.Point point ->
                    painted(
                            graphics,
                            point.ink(),
                            point.opacity(),
                            () -> graphics.fill(shape(point)));
            case Drawing.Words words ->
                    painted(
                            graphics,
                            words.ink(),
                            1,
                            () -> graphics.fill(lettering.outline(words)));
        }
    }

    private static void painted(Graphics2D graphics, Ink ink, double opacity, Runnable painting) {
        Composite before = graphics.getComposite();
        graphics.setColor(Color.decode(ink.light()));
        if (opacity < 1) {
            graphics.setComposite(
                    AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        }
        painting.run();
        graphics.setComposite(before);
    }

    private static BasicStroke stroke(Drawing.Line line) {
        float thickness = (float) line.thickness();
        return switch (line.dash()) {
            case SOLID -> new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED ->
                    new BasicStroke(
                            thickness,
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND,
                            10,
                            new float[] {3, 3},
                            0);
        };
    }

    private static Shape shape(Drawing.Point point) {
        double r = point.radius();
        return switch (point.shape()) {
            case CIRCLE -> new Ellipse2D.Double(point.x() - r, point.y() - r, 2 * r, 2 * r);
            case SQUARE -> new Rectangle2D.Double(point.x() - r, point.y() - r, 2 * r, 2 * r);
            case DIAMOND, TRIANGLE -> {
                GeneralPath path = new GeneralPath();
                for (SvgDrawing.Corner corner : SvgDrawing.corners(point)) {
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(corner.x(), corner.y());
                    } else {
                        path.lineTo(corner.x(), corner.y());
                    }
                }
                path.closePath();
                yield path;
            }
        };
    }
}
