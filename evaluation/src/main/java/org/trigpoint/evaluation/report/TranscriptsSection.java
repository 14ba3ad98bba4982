package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.display.Quotation;
import org.trigpoint.evaluation.display.QuotePermission;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.ParticipantId;

/// The interviews that are quoted, with the quoted words marked: on the owner's page alone.
///
/// Interviews that nothing is quoted from are left out, and so are those of people who did not
/// agree to the use of their interview.
final class TranscriptsSection {
    private final Voices voices;
    private final QuotePermission permission;

    TranscriptsSection(Voices voices) {
        this.voices = voices;
        this.permission = QuotePermission.of(voices.study());
    }

    void addTo(Contents contents) {
        Map<Interview, List<Quotation>> quoted = quoted();
        if (quoted.isEmpty()) {
            return;
        }
        contents.section("Interviews that are quoted");
        contents.paragraph(
                "Each quotation leads here, to its place, where its words are marked. Interviews that nothing is quoted from are not on this page.");
        quoted.forEach((interview, quotations) -> {
            Set<Integer> versions = new LinkedHashSet<>();
            quotations.forEach(quotation -> versions.add(quotation.excerpt().version()));
            for (int number : versions) {
                interview
                        .version(number)
                        .ifPresent(version -> text(interview, version, quotations, contents));
            }
        });
    }

    private Map<Interview, List<Quotation>> quoted() {
        Map<Interview, List<Quotation>> quoted = new LinkedHashMap<>();
        List<Quotation> all = voices.display().quotations().distinct().toList();
        for (Interview interview : voices.analysis().interviews().all()) {
            List<Quotation> own =
                    all.stream()
                            .filter(quotation ->
                                    quotation.excerpt().interview().equals(interview.id()))
                            .toList();
            if (!own.isEmpty() && permission.mayBeRead(interview)) {
                quoted.put(interview, own);
            }
        }
        return quoted;
    }

    private static void text(
            Interview interview,
            TextVersion version,
            List<Quotation> quotations,
            Contents contents) {
        List<Quotation> own =
                quotations.stream()
                        .filter(quotation -> quotation.excerpt().version() == version.number())
                        .toList();
        contents.part(heading(interview, version, own.getFirst()));
        SourceText text = version.text();
        Set<String> placed = new LinkedHashSet<>();
        int start = 0;
        for (String line : text.text().split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                contents.add(turn(text, start, end, own, placed));
            }
            start = end + 1;
        }
    }

    private static String heading(Interview interview, TextVersion version, Quotation quotation) {
        return "Interview "
                + interview.id()
                + interview.participant().map(ParticipantId::value).map(", "::concat).orElse("")
                + " (in the report: "
                + quotation.name()
                + ")"
                + (version.number() == interview.latest().number()
                        ? ""
                        : ", version " + version.number());
    }

    /// One line, cut where quotations begin and end.
    private static Block.Turn turn(
            SourceText text, int start, int end, List<Quotation> quotations, Set<String> placed) {
        Set<Integer> cuts = new LinkedHashSet<>(List.of(start, end));
        List<String> places = new ArrayList<>();
        for (Quotation quotation : quotations) {
            Excerpt excerpt = quotation.excerpt();
            if (excerpt.start() < end && start < excerpt.end()) {
                cuts.add(Math.max(start, excerpt.start()));
                cuts.add(Math.min(end, excerpt.end()));
                String place = Quoted.place(quotation.coding());
                if (placed.add(place)) {
                    places.add(place);
                }
            }
        }
        List<Integer> at = cuts.stream().sorted().toList();
        List<Phrase.Run> runs = new ArrayList<>();
        for (int i = 0; i + 1 < at.size(); i++) {
            int from = at.get(i);
            int to = at.get(i + 1);
            boolean marked =
                    quotations.stream()
                            .map(Quotation::excerpt)
                            .anyMatch(excerpt -> excerpt.start() < to && from < excerpt.end());
            runs.add(
                    new Phrase.Run(
                            text.between(from, to),
                            marked ? Phrase.Style.MARKED : Phrase.Style.PLAIN,
                            Optional.empty()));
        }
        return new Block.Turn(places, new Phrase(runs));
    }
}
