package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.evaluation.change.AnswersBehind;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.statistics.ExactNumber;

/// The rows behind each comparison, person by person: part of the internal page alone. No browser
/// shows a hundred thousand people twenty times over: of large studies it says where the rows are.
final class RowsSection {
    /// Where the late ones are listed.
    static final String LATE = "people-late";

    /// How many people a page can still name.
    static final int MOST = 2_000;

    private final Telling telling;
    private final AnswersBehind answers;

    RowsSection(Telling telling, Study study) {
        this.telling = telling;
        this.answers = AnswersBehind.of(study);
    }

    /// Where the rows of a comparison stand.
    static String place(Comparison comparison) {
        String named =
                comparison.outcome().instrument()
                        + "-"
                        + comparison.outcome().written()
                        + "-"
                        + comparison.contrast().from()
                        + "-"
                        + comparison.contrast().to();
        return place("rows-", named);
    }

    /// A place named after something from a file: letters and digits as they are, other characters
    /// as their numbers.
    static String place(String kind, String named) {
        StringBuilder place = new StringBuilder(kind);
        named.codePoints()
                .forEach(c -> {
                    boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-');
                    place.append(
                            plain ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
                });
        return place.toString();
    }

    void addTo(Contents contents) {
        contents.section("Late and lost, by pseudonym");
        contents.partAt(LATE, Phrase.of("Late"));
        List<ParticipantId> late = answers.late();
        contents.paragraph(
                late.isEmpty()
                        ? "Nobody answered the first wave late."
                        : "Answered the first wave only after the training had begun for them: "
                                + named(late)
                                + ".");
        contents.part("Lost between waves");
        List<Phrase> lost = new ArrayList<>();
        for (Comparison comparison : telling.findings().measured()) {
            List<ParticipantId> gone = standing(comparison, AnswersBehind.Standing.LOST);
            if (!gone.isEmpty()) {
                lost.add(
                        Phrase.of(
                                comparison.label()
                                        + ", "
                                        + telling.contrast(comparison.contrast())
                                        + " ("
                                        + gone.size()
                                        + "): "
                                        + named(gone)));
            }
        }
        contents.listing(lost.isEmpty() ? List.of(Phrase.of("Nobody.")) : lost);
        contents.section("Rows behind each comparison");
        telling.findings().comparisons().forEach(comparison -> rows(comparison, contents));
    }

    private List<ParticipantId> standing(Comparison comparison, AnswersBehind.Standing standing) {
        return answers.rows(comparison.outcome(), comparison.contrast()).stream()
                .filter(row -> row.standing() == standing)
                .map(AnswersBehind.Row::person)
                .toList();
    }

    private String named(List<ParticipantId> people) {
        return areListed()
                ? Say.list(people.stream().map(ParticipantId::value).toList())
                : people.size() + " people, to be found in responses.csv of the study folder";
    }

    private boolean areListed() {
        return answers.people().size() <= MOST;
    }

    private void rows(Comparison comparison, Contents contents) {
        contents.partAt(
                place(comparison),
                Phrase.of(comparison.label() + ", " + telling.contrast(comparison.contrast())));
        if (!areListed()) {
            contents.paragraph(
                    answers.people().size()
                            + " people take part, too many to be listed on a page (the most is "
                            + MOST
                            + "). responses.csv of the study folder holds their answers by pseudonym.");
            return;
        }
        List<List<Phrase>> rows = new ArrayList<>();
        for (AnswersBehind.Row row : answers.rows(comparison.outcome(), comparison.contrast())) {
            String standing =
                    switch (row.standing()) {
                        case PAIR -> "pair";
                        case LOST -> "lost";
                        case LATER_ONLY -> "later wave only";
                        case LATE -> "late";
                        case NEITHER -> "neither";
                    };
            rows.add(
                    List.of(
                            Phrase.of(row.person().value()),
                            Phrase.of(row.before().map(RowsSection::exact).orElse("\u2013")),
                            Phrase.of(row.after().map(RowsSection::exact).orElse("\u2013")),
                            Phrase.of(
                                    row.change()
                                            .map(change ->
                                                    (change.numerator() > 0 ? "+" : "")
                                                            + exact(change))
                                            .orElse("\u2013")),
                            Phrase.of(standing)));
        }
        contents.table(
                Phrase.of(
                        comparison.label()
                                + ", "
                                + telling.contrast(comparison.contrast())
                                + ", person by person"),
                List.of(
                        Block.Column.words("Participant"),
                        Block.Column.numbers(telling.wave(comparison.contrast().from())),
                        Block.Column.numbers(telling.wave(comparison.contrast().to())),
                        Block.Column.numbers("Change"),
                        Block.Column.words("Stands as")),
                rows,
                List.of());
    }

    /// Whole numbers as they are, others with up to four decimals.
    private static String exact(ExactNumber number) {
        if (number.denominator() == 1) {
            return Long.toString(number.numerator()).replace("-", "\u2212");
        }
        return String.format(Locale.ROOT, "%.4f", number.toDouble())
                .replaceFirst("0+$", "")
                .replace("-", "\u2212");
    }
}
