package org.trigpoint.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.display.Interviewed;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.themes.Account;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.DatedNote;

/// How people were interviewed and how what they said was analysed, in the team's words.
final class QualitativeMethodsSection {
    private final Voices voices;
    private final String version;

    /// @param version of the program
    QualitativeMethodsSection(Voices voices, String version) {
        this.voices = voices;
        this.version = version;
    }

    void addTo(Contents contents) {
        if (voices.isEmpty()) {
            return;
        }
        contents.section("Methods: interviews and themes");
        Account account = voices.analysis().account();
        interviews(contents);
        contents.part("Analysis");
        contents.paragraph(approach(account));
        verbatim(contents, "Why this approach", account.reason());
        verbatim(contents, "Who the analysts are", account.positionality());
        verbatim(contents, "Why these interviews are enough", account.informationPower());
        contents.paragraph(coding());
        notes(contents, account);
        new CodingSection(voices).addTo(contents);
    }

    private void interviews(Contents contents) {
        List<Interview> all = voices.analysis().interviews().all();
        if (all.isEmpty()) {
            contents.paragraph("The study folder holds no interviews.");
            return;
        }
        Interviewed interviewed = voices.display().interviewed();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                Say.count(interviewed.interviews(), "interview", "interviews")
                        + " with "
                        + Say.count(interviewed.people(), "participant", "participants")
                        + held(all)
                        + ".");
        minutes(all).ifPresent(sentences::add);
        language(all).ifPresent(sentences::add);
        if (!interviewed.sentence().isEmpty()) {
            sentences.add(interviewed.sentence());
        }
        sentences.add(
                "Names of quoted people were made for this report; they differ from the pseudonyms in the data.");
        contents.paragraph(String.join(" ", sentences));
    }

    private static String held(List<Interview> all) {
        List<LocalDate> days =
                all.stream().flatMap(interview -> interview.date().stream()).sorted().toList();
        if (days.isEmpty()) {
            return "";
        }
        String first = Dates.said(days.getFirst());
        String last = Dates.said(days.getLast());
        return first.equals(last) ? " on " + first : " were held between " + first + " and " + last;
    }

    private static Optional<String> minutes(List<Interview> all) {
        LongSummaryStatistics minutes =
                all.stream()
                        .map(Interview::minutes)
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .summaryStatistics();
        if (minutes.getCount() == 0) {
            return Optional.empty();
        }
        String range =
                minutes.getMin() == minutes.getMax()
                        ? Say.count(minutes.getMin(), "minute", "minutes")
                        : minutes.getMin() + " to " + minutes.getMax() + " minutes";
        String known =
                minutes.getCount() == all.size()
                        ? ""
                        : " (known of " + minutes.getCount() + " of " + all.size() + ")";
        return Optional.of("They took " + range + known + ".");
    }

    private static Optional<String> language(List<Interview> all) {
        Map<String, Integer> languages = new LinkedHashMap<>();
        all.stream()
                .map(Interview::language)
                .filter(tag -> !tag.isBlank())
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.UK))
                .forEach(name -> languages.merge(name, 1, Integer::sum));
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        if (languages.size() == 1) {
            return Optional.of("The language was " + languages.keySet().iterator().next() + ".");
        }
        return Optional.of(
                "Languages: "
                        + Say.list(
                                languages.entrySet().stream()
                                        .map(entry -> entry.getKey() + " " + entry.getValue())
                                        .toList())
                        + ".");
    }

    private static Phrase approach(Account account) {
        if (account.approach().isEmpty()) {
            return Phrase.of("The team has not said which kind of analysis this is.");
        }
        String kind =
                switch (account.approach().get()) {
                    case REFLEXIVE -> "a reflexive thematic analysis";
                    case CODEBOOK -> "a codebook thematic analysis";
                    case CODING_RELIABILITY -> "a coding-reliability thematic analysis";
                    case FRAMEWORK -> "a framework analysis";
                };
        return Phrase.marked(
                "The analysis was {} in the terms of Braun and Clarke 2022 ({}).",
                kind,
                Phrase.doi("10.1037/qup0000196"));
    }

    private static void verbatim(Contents contents, String title, String text) {
        if (!text.isBlank()) {
            contents.add(
                    new Block.Terms(
                            List.of(new Block.Term(Phrase.of(title), Phrase.of(text.strip())))));
        }
    }

    private Phrase coding() {
        List<Coding> own =
                voices.analysis().codings().stream()
                        .filter(coding -> !coding.layer().equals(Coding.CONSENSUS))
                        .toList();
        int agreed = voices.analysis().codings().size() - own.size();
        List<Coding> codings = own.isEmpty() ? voices.analysis().codings() : own;
        long coders =
                codings.stream()
                        .map(Coding::coder)
                        .filter(coder -> !coder.isBlank())
                        .distinct()
                        .count();
        long used = codings.stream().map(Coding::code).distinct().count();
        StringBuilder said = new StringBuilder();
        if (!codings.isEmpty()) {
            said.append(
                            coders == 0
                                    ? "Codes were applied "
                                    : Say.count(coders, "coder", "coders") + " applied codes ")
                    .append(Say.count(codings.size(), "time", "times"))
                    .append("; ")
                    .append(used)
                    .append(" of the ")
                    .append(Say.count(voices.analysis().codebook().codes().size(), "code", "codes"))
                    .append(" of the codebook ")
                    .append(used == 1 ? "was" : "were")
                    .append(" used. ");
            if (agreed > 0 && !own.isEmpty()) {
                said.append("Beside these stand ")
                        .append(Say.count(agreed, "coding", "codings"))
                        .append(" on which coders settled together. ");
            }
        }
        int memos = voices.analysis().memos().size();
        if (memos > 0) {
            said.append("The analysts kept ")
                    .append(Say.count(memos, "memo", "memos"))
                    .append(". ");
        }
        said.append(
                "The program that joined codes, themes and numbers was Trigpoint "
                        + version
                        + "; it proposes neither codes, themes nor inferences.");
        return Phrase.of(said.toString());
    }

    private static void notes(Contents contents, Account account) {
        List<List<Phrase>> rows = new ArrayList<>();
        account.phases().forEach(note -> rows.add(row(note, "phase")));
        account.decisions().forEach(note -> rows.add(row(note, "decision")));
        contents.table(
                Phrase.of("Phases and decisions of the analysis, as the team noted them"),
                List.of(
                        Block.Column.words("Day"),
                        Block.Column.words("Kind"),
                        Block.Column.words("By"),
                        Block.Column.words("What")),
                rows,
                List.of());
    }

    private static List<Phrase> row(DatedNote note, String kind) {
        return List.of(
                Phrase.of(note.on().map(Dates::said).orElse("no date")),
                Phrase.of(note.phase().isBlank() ? kind : note.phase()),
                Phrase.of(note.by()),
                Phrase.of(note.text()));
    }
}
