package org.trigpoint.server.uploads;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.identities.Edits;
import org.trigpoint.evaluation.interviews.identities.Finding;
import org.trigpoint.evaluation.interviews.identities.IdentifierKind;
import org.trigpoint.evaluation.interviews.identities.Listed;
import org.trigpoint.evaluation.interviews.identities.Review;
import org.trigpoint.evaluation.interviews.identities.Search;
import org.trigpoint.evaluation.interviews.identities.Search.Proposed;
import org.trigpoint.evaluation.interviews.identities.Search.Source;
import org.trigpoint.evaluation.interviews.identities.StandIns;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.themes.FreeTexts;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.Sealing;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Names and other tell-tale words in texts that come to a study, each with what would stand there
/// instead, and what becomes of the texts once a person has decided. The same texts and people give
/// the same findings.
final class NamesOnTray {
    private static final Pattern STAND_IN = Pattern.compile("\\[([\\p{L} -]{1,60}) \\d{1,6}\\]");
    private static final int SHOWN_PLACES = 3;
    private static final int KEY = 16;

    private final ThematicAnalysis gathered;
    private final List<Proposed> texts;
    private final List<Proposed> notes;

    private NamesOnTray(ThematicAnalysis gathered, List<Proposed> texts, List<Proposed> notes) {
        this.gathered = gathered;
        this.texts = List.copyOf(texts);
        this.notes = List.copyOf(notes);
    }

    /// @param key who is behind the pseudonyms of the study, where that is known
    /// @param others people and addresses that are known besides
    static NamesOnTray in(
            ThematicAnalysis gathered, MixedStudy study, Optional<KeyPeople> key, Listed others) {
        Set<Source> before = new HashSet<>(sources(study.analysis()));
        List<Source> fresh =
                sources(gathered).stream().filter(source -> !before.contains(source)).toList();
        Set<String> writtenBefore = new HashSet<>();
        new FreeTexts(study.analysis())
                .sources()
                .forEach(source -> writtenBefore.add(source.text().text()));
        List<Source> written =
                new FreeTexts(gathered)
                        .sources().stream()
                                .filter(source -> !writtenBefore.contains(source.text().text()))
                                .toList();
        List<Source> all = new ArrayList<>(fresh);
        all.addAll(written);
        List<String> pseudonyms =
                TextsOnTray.people(study).stream().map(Object::toString).sorted().toList();
        List<Proposed> found = new Search(key, others, taken(study.analysis()), pseudonyms).in(all);
        return new NamesOnTray(
                gathered,
                found.subList(0, fresh.size()),
                found.subList(fresh.size(), found.size()));
    }

    private static List<Source> sources(ThematicAnalysis analysis) {
        List<Source> sources = new ArrayList<>();
        for (Interview interview : analysis.interviews().all()) {
            for (TextVersion version : interview.versions()) {
                sources.add(
                        new Source(
                                InterviewFiles.nameOf(interview.id(), version.number()),
                                version.text()));
            }
        }
        return sources;
    }

    /// Stand-ins that the study has already: nobody else is given the same one.
    private static StandIns taken(ThematicAnalysis analysis) {
        StandIns standIns = new StandIns();
        for (Source source : sources(analysis)) {
            Matcher matcher = STAND_IN.matcher(source.text().text());
            while (matcher.find()) {
                standIns.keep(matcher.group(1), matcher.group(), matcher.group());
            }
        }
        return standIns;
    }

    private static String keyOf(Source source, Finding finding) {
        String words = source.text().between(finding.start(), finding.end());
        String what =
                finding.sureness() == Finding.Sureness.READ
                        ? source.name() + "\n" + finding.start() + "\n" + words
                        : finding.kind() + "\n" + finding.standIn() + "\n" + folded(words);
        return "n" + StudyFolder.sha256(what.getBytes(StandardCharsets.UTF_8)).substring(0, KEY);
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// What was found, each words once, in the order of the texts.
    List<NameFound> found() {
        Map<String, NameFound> found = new LinkedHashMap<>();
        for (Proposed text : texts) {
            for (Finding finding : text.findings()) {
                String key = keyOf(text.source(), finding);
                NameFound one = of(key, text.source(), finding);
                found.merge(key, one, NamesOnTray::together);
            }
        }
        return List.copyOf(found.values());
    }

    private static NameFound of(String key, Source source, Finding finding) {
        return new NameFound(
                key,
                finding.kind().words(),
                source.text().between(finding.start(), finding.end()).replaceAll("\\s+", " "),
                1,
                finding.why(),
                finding.sureness() == Finding.Sureness.READ
                        ? List.of()
                        : List.of(Review.inContext(source, finding)),
                finding.standIn(),
                switch (finding.sureness()) {
                    case RULE -> NameFound.Asks.NO;
                    case ASK -> NameFound.Asks.YES;
                    case READ -> NameFound.Asks.TO_READ;
                });
    }

    private static NameFound together(NameFound one, NameFound more) {
        List<String> contexts = new ArrayList<>(one.contexts());
        if (contexts.size() < SHOWN_PLACES) {
            contexts.addAll(more.contexts());
        }
        boolean asks = one.asks() == NameFound.Asks.YES || more.asks() == NameFound.Asks.YES;
        return new NameFound(
                one.key(),
                one.kind(),
                one.words(),
                one.times() + more.times(),
                one.why(),
                contexts,
                one.standIn(),
                asks ? NameFound.Asks.YES : one.asks());
    }

    /// What analysts wrote in which names may stand: where, and the words around.
    List<String> inNotes() {
        return notes.stream()
                .flatMap(note ->
                        note.findings().stream()
                                .filter(finding -> finding.kind() != IdentifierKind.STORY)
                                .map(finding -> Review.inContext(note.source(), finding)))
                .distinct()
                .toList();
    }

    /// The words of texts as a person decided.
    ///
    /// @param rulings by key
    /// @return empty where something that has to be decided is not
    Optional<ThematicAnalysis> decided(Map<String, Review.Ruling> rulings) {
        Review review = Review.none();
        for (Proposed text : texts) {
            for (Finding finding : text.findings()) {
                Review.Ruling ruling = rulings.get(keyOf(text.source(), finding));
                if (ruling != null) {
                    review = review.saying(text.source(), finding, ruling);
                }
            }
        }
        Map<String, Edits> edits = new LinkedHashMap<>();
        for (Review.Decided decided : review.over(texts)) {
            if (!decided.open().isEmpty()) {
                return Optional.empty();
            }
            edits.put(decided.source().name(), decided.edits());
        }
        return Optional.of(Sealing.of(gathered, edits).after());
    }
}
