package org.trigpoint.server.programme;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// An address as a QR code.
///
/// @param size how many squares it is wide and high, with the quiet border
/// @param path its dark squares as an SVG path, each one unit wide
public record LinkPicture(int size, String path) {
    private static final Pattern SQUARE = Pattern.compile("M([0-9]+) ([0-9]+)h1");

    /// Draws an address.
    public static LinkPicture of(String address) {
        try {
            BitMatrix squares =
                    new QRCodeWriter()
                            .encode(
                                    address,
                                    BarcodeFormat.QR_CODE,
                                    1,
                                    1,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            4));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new LinkPicture(squares.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("An address that cannot be drawn", e);
        }
    }

    /// As a PNG in Base64, to stand in a page that goes on paper.
    public String png() {
        int each = 8;
        BufferedImage picture =
                new BufferedImage(size * each, size * each, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size * each, size * each);
        pen.setColor(Color.BLACK);
        Matcher square = SQUARE.matcher(path);
        while (square.find()) {
            pen.fillRect(
                    Integer.parseInt(square.group(1)) * each,
                    Integer.parseInt(square.group(2)) * each,
                    each,
                    each);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /// As a picture file, to be printed.
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"480\" viewBox=\"0 0 "
                + size
                + " "
                + size
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\""
                + path
                + "\"/></svg>\n";
    }
}
