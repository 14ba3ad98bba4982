package org.trigpoint.evaluation.interviews.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Reads a transcript in whatever format it is; what a file is, its first bytes say, not its name.
public final class TranscriptFile {
    /// No text longer than this is kept: ten million characters, some hundred interviews.
    static final int LONGEST = 10_000_000;

    private TranscriptFile() {}

    /// Reads a file whole.
    ///
    /// @throws FaultsFoundException where it is absent, too large, damaged, protected, of another
    ///   format, without words, or reads as if it had been decoded wrongly before
    public static Transcript read(Path path) {
        String file = TextFile.nameOf(path);
        Draft draft =
                draft(
                        file,
                        path,
                        TextFile.bytesOf(path, "Save its text alone, without pictures and sound."));
        if (draft.text().length() > LONGEST) {
            throw tooLong(file);
        }
        String text =
                Normalizer.normalize(
                        draft.text()
                                .replace("\r\n", "\n")
                                .replaceAll("[\r\f\u000B\u0085\u2028\u2029]", "\n")
                                .replace("\uFEFF", ""),
                        Normalizer.Form.NFC);
        refuseWhatNobodyWrote(file, text);
        if (text.isBlank()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file, "there are no words in it", "Check that it is the right file."));
        }
        return new Transcript(file, draft.format(), text, draft.guessedEncoding(), draft.leftOut());
    }

    private static Draft draft(String file, Path path, byte[] bytes) {
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return OfficeArchive.read(file, path);
        }
        if (startsWith(bytes, "%PDF-")) {
            return PdfText.read(file, bytes);
        }
        if (startsWith(bytes, "{\\rtf")) {
            return RtfText.read(file, bytes);
        }
        if (startsWith(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this is a document of Word 97-2003 (.doc), or one with a password",
                            "Open it in Word or LibreOffice and save it as .docx without a password."));
        }
        Decoded decoded = Decoded.of(file, bytes);
        boolean cues = Captions.areIn(decoded.text());
        return cues
                ? new Draft(
                        decoded.text().stripLeading().startsWith("WEBVTT") ? "WebVTT" : "SubRip",
                        Captions.text(decoded.text()),
                        decoded.guess(),
                        Captions.leftOut(decoded.text()))
                : new Draft("plain text", decoded.text(), decoded.guess(), java.util.List.of());
    }

    private static boolean startsWith(byte[] bytes, String first) {
        return new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1)
                .startsWith(first);
    }

    private static void refuseWhatNobodyWrote(String file, String text) {
        Mojibake.in(text)
                .ifPresent(sign -> {
                    throw new FaultsFoundException(
                            Fault.ofLine(
                                    file,
                                    sign.line(),
                                    "\""
                                            + sign.written()
                                            + "\" is what becomes of "
                                            + sign.meant()
                                            + " when a text is opened in the wrong encoding and saved again",
                                    "Go back to the file as it was first exported. If there is none, replace these characters by hand, and save as UTF-8."));
                });
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\t';
            if (control) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                String.format(
                                        Locale.ROOT,
                                        "it holds the control character U+%04X, which is no text",
                                        (int) c),
                                "Save it again as .docx or as plain text in UTF-8."));
            }
        }
        try {
            SourceText.of(text);
        } catch (IllegalArgumentException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "it holds half a character (a lone surrogate)",
                            "Export it again."));
        }
    }

    static FaultsFoundException tooLong(String file) {
        return new FaultsFoundException(
                Fault.ofFile(
                        file,
                        "it unpacks to more than an interview can hold",
                        "Check that it is a transcript; save its text alone."));
    }
}
