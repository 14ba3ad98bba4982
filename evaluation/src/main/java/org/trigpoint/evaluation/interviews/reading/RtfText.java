package org.trigpoint.evaluation.interviews.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// The words of a Rich Text file (Microsoft, RTF Specification 1.9.1): control words, characters by
/// code page and by Unicode number; tables of fonts, pictures and the like are passed over.
final class RtfText {
    private static final int DEEPEST = 2_000;

    /// Destinations whose content is not what somebody said.
    private static final Set<String> ASIDE =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "object",
                    "fldinst",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "footnote",
                    "themedata",
                    "datastore",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "generator",
                    "xmlnstbl",
                    "latentstyles",
                    "colorschememapping",
                    "listtext",
                    "pntext",
                    "filetbl",
                    "nonshppict",
                    "bkmkstart",
                    "bkmkend");

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("par", "\n"),
                    Map.entry("line", "\n"),
                    Map.entry("sect", "\n"),
                    Map.entry("page", "\n"),
                    Map.entry("row", "\n"),
                    Map.entry("cell", "\t"),
                    Map.entry("tab", "\t"),
                    Map.entry("emdash", "\u2014"),
                    Map.entry("endash", "\u2013"),
                    Map.entry("bullet", "\u2022"),
                    Map.entry("lquote", "\u2018"),
                    Map.entry("rquote", "\u2019"),
                    Map.entry("ldblquote", "\u201C"),
                    Map.entry("rdblquote", "\u201D"),
                    Map.entry("emspace", " "),
                    Map.entry("enspace", " "));

    private static final Map<Integer, String> CODE_PAGES =
            Map.ofEntries(
                    Map.entry(77, "x-MacRoman"),
                    Map.entry(128, "windows-31j"),
                    Map.entry(129, "x-windows-949"),
                    Map.entry(134, "GBK"),
                    Map.entry(136, "Big5"),
                    Map.entry(161, "windows-1253"),
                    Map.entry(162, "windows-1254"),
                    Map.entry(163, "windows-1258"),
                    Map.entry(177, "windows-1255"),
                    Map.entry(178, "windows-1256"),
                    Map.entry(186, "windows-1257"),
                    Map.entry(204, "windows-1251"),
                    Map.entry(222, "x-windows-874"),
                    Map.entry(238, "windows-1250"));

    /// What holds within a group.
    private record State(
            boolean aside, boolean fonts, boolean hidden, int unicodeSkip, Charset charset) {
        State passedOver() {
            return new State(true, fonts, hidden, unicodeSkip, charset);
        }

        State withFonts() {
            return new State(true, true, hidden, unicodeSkip, charset);
        }

        State hiding(boolean now) {
            return new State(aside, fonts, now, unicodeSkip, charset);
        }

        State skipping(int characters) {
            return new State(aside, fonts, hidden, characters, charset);
        }

        State in(Charset other) {
            return new State(aside, fonts, hidden, unicodeSkip, other);
        }

        boolean isSilent() {
            return aside || hidden;
        }
    }

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Deque<State> groups = new ArrayDeque<>();
    private State state;
    private Charset ansi = Charset.forName("windows-1252");
    private int font = -1;
    private int toSkip;
    private int at;

    private RtfText(byte[] bytes) {
        source = new String(bytes, StandardCharsets.ISO_8859_1);
        state = new State(false, false, false, 1, ansi);
    }

    /// @throws FaultsFoundException where groups are not closed or nested too deeply
    static Draft read(String file, byte[] bytes) {
        RtfText rtf = new RtfText(bytes);
        if (!rtf.isRead()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "the RTF is damaged or cut off",
                            "Open it in Word or LibreOffice and save it again as .docx."));
        }
        return new Draft("RTF", rtf.text.toString(), List.copyOf(rtf.leftOut));
    }

    private boolean isRead() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '{' -> {
                    flush();
                    groups.push(state);
                    toSkip = 0;
                    if (groups.size() > DEEPEST) {
                        return false;
                    }
                }
                case '}' -> {
                    flush();
                    toSkip = 0;
                    if (groups.isEmpty()) {
                        return false;
                    }
                    state = groups.pop();
                    if (groups.isEmpty()) {
                        return true;
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> character(c);
            }
        }
        return false;
    }

    private void control() {
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> hexadecimal();
            case '*' -> state = state.passedOver();
            case '~' -> say("\u00A0");
            case '_' -> say("\u2011");
            case '\r', '\n' -> say("\n");
            case '\\', '{', '}' -> character(c);
            default -> {}
        }
    }

    private void hexadecimal() {
        if (at + 2 > source.length()) {
            return;
        }
        int high = Character.digit(source.charAt(at), 16);
        int low = Character.digit(source.charAt(at + 1), 16);
        at += 2;
        if (high >= 0 && low >= 0) {
            character((char) (high * 16 + low));
        }
    }

    private void word() {
        int from = at;
        while (at < source.length() && Character.isLetter(source.charAt(at)) && at - from < 40) {
            at++;
        }
        String name = source.substring(from, at);
        int digits = at;
        if (at < source.length() && source.charAt(at) == '-') {
            at++;
        }
        while (at < source.length() && isDigit(source.charAt(at)) && at - digits < 9) {
            at++;
        }
        String written = source.substring(digits, at);
        boolean given = !written.isEmpty() && !written.equals("-");
        int number = given ? Integer.parseInt(written) : 1;
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        obey(name, number, given);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void obey(String name, int number, boolean given) {
        String sign = SIGNS.get(name);
        if (sign != null) {
            say(sign);
            return;
        }
        if (ASIDE.contains(name)) {
            flush();
            state = name.equals("fonttbl") ? state.withFonts() : state.passedOver();
            remember(name);
            return;
        }
        switch (name) {
            case "u" -> unicode(number);
            case "uc" -> state = state.skipping(Math.clamp(number, 0, 100));
            case "bin" -> at = (int) Math.min(source.length(), (long) at + Math.max(0, number));
            case "ansicpg" -> {
                ansi = charset("windows-" + number, charset("Cp" + number, ansi));
                state = state.in(ansi);
            }
            case "mac" -> state = state.in(charset("x-MacRoman", ansi));
            case "f" -> font(number);
            case "fcharset" -> {
                if (state.fonts()) {
                    String page = CODE_PAGES.get(number);
                    if (page != null) {
                        fonts.put(font, charset(page, ansi));
                    }
                }
            }
            case "plain" -> {
                flush();
                state = state.in(ansi).hiding(false);
            }
            case "v", "deleted" -> {
                flush();
                boolean begins = !given || number != 0;
                if (begins) {
                    leftOut.add(
                            name.equals("v")
                                    ? "hidden text"
                                    : "text that was deleted with changes tracked");
                }
                state = state.hiding(begins);
            }
            default -> {}
        }
    }

    private void font(int number) {
        flush();
        if (state.fonts()) {
            font = number;
        } else {
            state = state.in(fonts.getOrDefault(number, ansi));
        }
    }

    private void remember(String destination) {
        switch (destination) {
            case "pict", "object" -> leftOut.add("pictures");
            case "footnote" -> leftOut.add("footnotes");
            case "annotation" -> leftOut.add("comments in the margin");
            default -> {}
        }
    }

    private static Charset charset(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    /// A UTF-16 unit by number; what stands after it for readers without Unicode is passed over.
    private void unicode(int number) {
        flush();
        if (!state.isSilent()) {
            text.append((char) (number & 0xFFFF));
        }
        toSkip = state.unicodeSkip();
    }

    private void say(String words) {
        flush();
        if (!state.isSilent()) {
            text.append(words);
        }
    }

    private void character(char c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!state.isSilent()) {
            bytes.write(c);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            text.append(new String(bytes.toByteArray(), state.charset()));
            bytes.reset();
        }
    }
}
