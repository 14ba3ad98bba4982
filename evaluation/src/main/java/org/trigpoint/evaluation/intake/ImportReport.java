package org.trigpoint.evaluation.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.ParticipantId;

/// What the import did, line by line, as Markdown. It quotes identities, so it lies beside the key
/// file and not in the study folder, with the same permission.
///
/// @param mapping what each column was taken for
/// @param reading how answers were understood
/// @param rows which rows count
/// @param found who is who
/// @param people everyone by pseudonym
/// @param request what was asked for
record ImportReport(
        Mapping mapping,
        Reading reading,
        Duplicates rows,
        People.Outcome found,
        Map<ParticipantId, Person> people,
        ImportRequest request) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# Import report\n\n");
        text.append(
                "This file names people. Keep it with the key file, away from the study folder.\n\n");
        columns(text);
        section(text, "Rows that do not count", "Every row counts.", reading.leftOut());
        section(
                text,
                "More than one row by one person",
                "Nobody filled in a wave twice.",
                rows.resolved());
        if (!rows.resolved().isEmpty()) {
            text.append("Rule: ").append(request.duplicates().words()).append(".\n\n");
        }
        section(
                text,
                "Answers that had to be understood",
                "All ratings were bare numbers or blank.",
                reading.interpretations().sentences());
        matching(text);
        return text.toString();
    }

    private void columns(StringBuilder text) {
        text.append("## Columns\n\n");
        for (WavePlan wave : mapping.waves()) {
            text.append("### ")
                    .append(wave.label())
                    .append(": ")
                    .append(wave.export().file())
                    .append(", ")
                    .append(wave.export().layout().words())
                    .append("\n\n| column | taken as | note |\n|---|---|---|\n");
            for (ColumnUse use : wave.uses()) {
                text.append("| ")
                        .append(cell(use.column().name()))
                        .append(" | ")
                        .append(use.use().words())
                        .append(use.target().isEmpty() ? "" : ": " + cell(use.target()))
                        .append(" | ")
                        .append(cell(use.note()))
                        .append(" |\n");
            }
            text.append('\n');
        }
        section(text, "Notes", "None.", mapping.remarks());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void matching(StringBuilder text) {
        text.append("## Who is who\n\nMatched by ").append(mapping.kind().words()).append(".\n\n");
        text.append("| wave | people | also seen at another wave | by a person's decision |\n");
        text.append("|---|---|---|---|\n");
        for (WavePlan wave : mapping.waves()) {
            long here = 0;
            long linked = 0;
            long reviewed = 0;
            for (Person person : people.values()) {
                if (person.rowAt(wave.wave()).isPresent()) {
                    here++;
                    linked += person.sightings().size() > 1 ? 1 : 0;
                    reviewed +=
                            person.sightings().values().stream()
                                            .anyMatch(seen -> seen.link() == LinkKind.REVIEWED)
                                    ? 1
                                    : 0;
                }
            }
            text.append("| ")
                    .append(wave.label())
                    .append(" | ")
                    .append(here)
                    .append(" | ")
                    .append(linked)
                    .append(" | ")
                    .append(reviewed)
                    .append(" |\n");
        }
        text.append('\n');
        if (mapping.kind() == MatchKind.NAME) {
            text.append(
                    "Equal names are taken for one person. Two people of one name cannot be told apart.\n\n");
        }
        if (mapping.kind() == MatchKind.CODE) {
            text.append(alike()).append("\n\n");
        }
        section(text, "Certain although written differently", "None.", found.certain());
        section(
                text,
                "Doubtful couples",
                "None.",
                found.review().stream().map(ImportReport::review).toList());
        section(text, "Without a partner", "Nobody.", found.alone());
        if (!found.alone().isEmpty()) {
            text.append(
                    """
                    To join two of these by hand, add a row to the review file with `same` under
                    decision and the pair's mark under pair, and run the import again.

                    """);
        }
    }

    /// How many people a code could hide among: nobody, where every code differs.
    private String alike() {
        Map<String, Long> shared =
                people.values().stream()
                        .flatMap(person -> person.versions().stream().limit(1))
                        .collect(Collectors.groupingBy(Identifier::normal, Collectors.counting()));
        long own = shared.values().stream().filter(count -> count == 1).count();
        return own
                + " of "
                + people.size()
                + " people have a code that nobody else has. Whoever knows the facts behind a code can"
                + " find the person, so codes are kept with the key and not in the study folder.";
    }

    private static String review(ReviewRow row) {
        return String.join(" · ", row.earlier())
                + " ("
                + row.earlierWave()
                + ") and "
                + String.join(" · ", row.later())
                + " ("
                + row.wave()
                + "): "
                + switch (row.decision()) {
                    case SAME -> "decided the same";
                    case DIFFERENT -> "decided different";
                    case UNDECIDED -> "undecided, " + row.why();
                };
    }

    private static void section(
            StringBuilder text, String title, String otherwise, List<String> lines) {
        text.append("## ").append(title).append("\n\n");
        if (lines.isEmpty()) {
            text.append(otherwise).append('\n');
        }
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append('\n');
    }
}
