package org.trigpoint.evaluation.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// A file of text, decoded; its byte-order mark, if it had one, is gone.
///
/// @param file the file's name, for sentences about it
/// @param text what it says
/// @param encoding the encoding it was read in, as a person would name it (`UTF-8`, `Windows-1252`
///   …)
public record TextFile(String file, String text, String encoding) {

    /// No text file larger than this is read whole: 64 MiB.
    public static final long LARGEST = 64L << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Reads a file whole.
    ///
    /// @throws FaultsFoundException where the file is absent, empty, larger than [#LARGEST], no
    ///   text, or in an encoding that `dialect` does not take
    public static TextFile read(Path path, Dialect dialect) {
        String file = nameOf(path);
        byte[] bytes = bytesOf(path, "Split it, or leave out columns that are not needed.");
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(file, strict(file, bytes, 3), "UTF-8");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(file, bytes, dialect);
        }
        refuseWhatIsNoText(file, bytes);
        if (dialect == Dialect.ANY && !isUtf8(bytes)) {
            return new TextFile(file, new String(bytes, WINDOWS_1252), "Windows-1252");
        }
        return new TextFile(file, strict(file, bytes, 0), "UTF-8");
    }

    /// A path's last part, which is what a person calls the file.
    public static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// The bytes of a file.
    ///
    /// @param remedy what to do where it is larger than [#LARGEST]
    /// @throws FaultsFoundException where it is absent, a folder, empty or too large
    public static byte[] bytesOf(Path path, String remedy) {
        String file = nameOf(path);
        try {
            if (Files.isDirectory(path)) {
                throw new FaultsFoundException(
                        Fault.ofFile(file, "this is a folder, not a file", "Name a file in it."));
            }
            long size = Files.size(path);
            if (size > LARGEST) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "the file has "
                                        + (size >> 20)
                                        + " MiB; at most "
                                        + (LARGEST >> 20)
                                        + " MiB are read",
                                remedy));
            }
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length == 0) {
                throw new FaultsFoundException(
                        Fault.ofFile(file, "the file is empty", "Export it again."));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "there is no such file", "Check the name and the folder."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static TextFile utf16(String file, byte[] bytes, Dialect dialect) {
        if (dialect == Dialect.STRICT) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "the file is in UTF-16",
                            "Save it as \"CSV UTF-8 (comma delimited)\"."));
        }
        return new TextFile(file, new String(bytes, StandardCharsets.UTF_16), "UTF-16");
    }

    private static void refuseWhatIsNoText(String file, byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this is a zip archive, such as an Excel workbook, not a text file",
                            "Save the sheet as CSV UTF-8."));
        }
        for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "this is not a text file (it holds a zero byte at position "
                                        + (i + 1)
                                        + ")",
                                "Export it as CSV UTF-8."));
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Decodes UTF-8 and, where that fails, says on which line.
    private static String strict(String file, byte[] bytes, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            long line = 1;
            for (int i = from; i < in.position(); i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            throw new FaultsFoundException(
                    Fault.ofLine(
                            file,
                            line,
                            "the file is not in UTF-8 (the byte 0x"
                                    + Integer.toHexString(bytes[in.position()] & 0xFF)
                                            .toUpperCase(Locale.ROOT)
                                    + " fits no character here)",
                            "Save it as \"CSV UTF-8\", so that accents and dashes survive."));
        }
        return out.flip().toString();
    }
}
