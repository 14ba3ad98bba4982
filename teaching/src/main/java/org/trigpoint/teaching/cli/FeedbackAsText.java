package org.trigpoint.teaching.cli;

import java.util.Arrays;
import java.util.Locale;
import org.trigpoint.teaching.explain.Feedback;
import org.trigpoint.teaching.explain.Feedback.Idea;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;
import org.trigpoint.teaching.explain.Feedback.Mark;
import org.trigpoint.teaching.explain.Feedback.Move;
import org.trigpoint.teaching.explain.Feedback.PassedOver;
import org.trigpoint.teaching.explain.Feedback.Span;
import org.trigpoint.teaching.explain.Feedback.TalkingMove;
import org.trigpoint.teaching.pack.Written;
import org.trigpoint.teaching.words.Readability;
import org.trigpoint.teaching.words.ReadingAge;

/// Feedback on an explanation as a person reads it in a terminal.
final class FeedbackAsText {
    private final String text;
    private final StringBuilder out = new StringBuilder();

    private FeedbackAsText(String text) {
        this.text = text;
    }

    static String of(String text, Feedback feedback) {
        FeedbackAsText writing = new FeedbackAsText(text);
        writing.readability(feedback);
        writing.marks(feedback);
        writing.ideasAndMoves(feedback);
        writing.out.append('\n').append(feedback.question()).append("\n\n");
        feedback.cannotJudge().forEach(line -> writing.out.append(line).append('\n'));
        return writing.out.toString();
    }

    private void readability(Feedback feedback) {
        Readability readability = feedback.readability();
        if (readability.fleschKincaid().isEmpty()) {
            out.append("There are no words.\n");
            return;
        }
        double grade = readability.fleschKincaid().getAsDouble();
        out.append(
                String.format(
                        Locale.ROOT,
                        "Reads at ages %s (Flesch–Kincaid grade %.1f, SMOG %.1f), %.1f words a"
                                + " sentence.%n",
                        ReadingAge.ofGrade(grade).years(),
                        grade,
                        readability.smog().orElse(0),
                        feedback.wordsPerSentence().orElse(0)));
        if (readability.cautions().contains(Readability.Caution.FEW_WORDS)) {
            out.append("It is short: one long word moves the grade.\n");
        }
        for (Span span : feedback.longSentences()) {
            out.append("  line ").append(line(span)).append(": a long sentence\n");
        }
    }

    private void marks(Feedback feedback) {
        out.append(feedback.marks().isEmpty() ? "\nNo phrase was marked.\n" : "\nTo look at\n");
        for (Mark mark : feedback.marks()) {
            out.append(
                    String.format(
                            "  line %d, %s \"%s\": %s%n",
                            line(mark.span()),
                            Written.of(mark.kind()),
                            shown(mark.words()),
                            mark.reason()));
            if (!mark.otherWay().isEmpty()) {
                out.append("    Another way: ").append(mark.otherWay()).append('\n');
            }
        }
        for (PassedOver passed : feedback.passedOver()) {
            out.append(
                    String.format(
                            "  line %d \"%s\" was let through: %s%n",
                            line(passed.span()), shown(passed.words()), Written.of(passed.why())));
        }
    }

    private void ideasAndMoves(Feedback feedback) {
        out.append("\nKey ideas\n");
        for (KeyIdea idea : KeyIdea.values()) {
            String words =
                    feedback.ideas().stream()
                            .filter(found -> found.idea() == idea)
                            .map(Idea::words)
                            .findFirst()
                            .map(found -> "\"" + shown(found) + "\"")
                            .orElse("not found");
            out.append(String.format("  %-16s %s%n", Written.of(idea), words));
        }
        out.append("Ways of talking\n");
        for (TalkingMove move : Arrays.asList(TalkingMove.values())) {
            String words =
                    feedback.moves().stream()
                            .filter(found -> found.move() == move)
                            .map(Move::words)
                            .findFirst()
                            .map(found -> "\"" + shown(found) + "\"")
                            .orElse("not found");
            out.append(String.format("  %-16s %s%n", Written.of(move), words));
        }
    }

    private static String shown(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private long line(Span span) {
        return 1 + text.codePoints().limit(span.start()).filter(letter -> letter == '\n').count();
    }
}
