package org.trigpoint.evaluation.interviews.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.SpeakerLabel;

/// Transcripts written as captions: WebVTT (W3C, 2019) and SubRip, as Teams, Stream, Zoom and
/// others export them. Cues of one speaker that follow each other become one turn, whose time is
/// that of the first.
final class Captions {
    private static final Pattern TIMING =
            Pattern.compile(
                    "\\s*(?<from>(?:\\d{1,3}:)?\\d{1,2}:\\d{2})[.,]\\d{1,3}\\s*-->\\s*"
                            + "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}.*");
    private static final Pattern VOICE =
            Pattern.compile("<v(?:\\.[^\\s>]*)?[ \\t]+(?<name>[^>]{1,120})>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^<>]{0,120}>|</>");
    private static final Pattern ENTITY =
            Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\\d{1,7});");

    /// A paragraph without speakers ends at a full stop beyond so many characters.
    private static final int PARAGRAPH = 400;

    private Captions() {}

    /// A stretch of a cue by one speaker; blank where the cue names none.
    private record Said(String speaker, Duration at, String words) {}

    /// Whether a text is captions: it says so, or its first lines hold a cue's time.
    static boolean areIn(String text) {
        String head = text.stripLeading();
        return head.startsWith("WEBVTT")
                || head.lines().limit(12).anyMatch(line -> TIMING.matcher(line).matches());
    }

    /// What captions hold that is not said by anybody.
    static List<String> leftOut(String text) {
        return text.lines().anyMatch(line -> line.startsWith("NOTE"))
                ? List.of("notes between the cues")
                : List.of();
    }

    /// The turns, in the form in which texts are kept.
    static String text(String captions) {
        List<Said> said = named(cues(captions));
        StringBuilder text = new StringBuilder();
        String speaker = "";
        int begun = 0;
        for (Said part : said) {
            boolean changes = !part.speaker().isEmpty() && !part.speaker().equals(speaker);
            if (changes) {
                speaker = part.speaker();
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(new SpeakerLabel(speaker).written(Optional.of(part.at())));
                begun = text.length();
            }
            boolean paragraph =
                    speaker.isEmpty()
                            && text.length() - begun > PARAGRAPH
                            && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (paragraph) {
                begun = text.length();
            }
            text.append(text.isEmpty() ? "" : paragraph ? "\n" : " ").append(part.words());
        }
        return text.append('\n').toString();
    }

    private static List<Said> cues(String captions) {
        List<String> lines = captions.lines().toList();
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher timing = TIMING.matcher(lines.get(i));
            if (!timing.matches()) {
                continue;
            }
            StringBuilder words = new StringBuilder();
            while (i + 1 < lines.size()
                    && !lines.get(i + 1).isBlank()
                    && !TIMING.matcher(lines.get(i + 1)).matches()) {
                words.append(words.isEmpty() ? "" : "\n").append(lines.get(++i).strip());
            }
            said.addAll(parts(words.toString(), SpeakerLabel.time(timing.group("from"))));
        }
        return said;
    }

    /// The stretches of a cue: a voice tag begins one, and so does a line that begins with a dash.
    private static List<Said> parts(String cue, Duration at) {
        List<Said> parts = new ArrayList<>();
        Matcher voice = VOICE.matcher(cue);
        String speaker = "";
        int from = 0;
        while (voice.find()) {
            add(parts, speaker, at, cue.substring(from, voice.start()));
            speaker = plain(voice.group("name"));
            from = voice.end();
        }
        add(parts, speaker, at, cue.substring(from));
        return parts;
    }

    private static void add(List<Said> parts, String speaker, Duration at, String words) {
        String plain = plain(words);
        if (!plain.isEmpty()) {
            parts.add(new Said(speaker, at, plain));
        }
    }

    private static String plain(String written) {
        return ENTITY.matcher(TAG.matcher(written).replaceAll(""))
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String character(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            case "lrm", "rlm" -> "";
            default -> {
                int point = Integer.parseInt(name.substring(1));
                boolean scalar =
                        Character.isValidCodePoint(point)
                                && !(point >= Character.MIN_SURROGATE
                                        && point <= Character.MAX_SURROGATE);
                yield scalar ? Character.toString(point) : "";
            }
        };
    }

    /// Zoom and others write "Anna Smith: words" into the cue: a label counts where it is a role or
    /// a number, or comes back.
    private static List<Said> named(List<Said> said) {
        if (said.stream().anyMatch(part -> !part.speaker().isEmpty())) {
            return said;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Said part : said) {
            SpeakerLabel.at(part.words())
                    .ifPresent(label -> seen.merge(label.label().name(), 1, Integer::sum));
        }
        List<Said> named = new ArrayList<>();
        for (Said part : said) {
            Optional<SpeakerLabel.Found> found =
                    SpeakerLabel.at(part.words())
                            .filter(label ->
                                    label.label().isKnown()
                                            || seen.getOrDefault(label.label().name(), 0) > 1);
            named.add(
                    found.map(label ->
                                    new Said(
                                            label.label().name(),
                                            part.at(),
                                            part.words().substring(label.end())))
                            .orElse(part));
        }
        return named;
    }
}
