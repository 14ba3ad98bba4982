package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.teaching.check.RoleLimit.Allowance;
import org.trigpoint.teaching.explain.Speech;
import org.trigpoint.teaching.pack.LexiconEntry;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Passage;
import org.trigpoint.teaching.words.Sentence;
import org.trigpoint.teaching.words.Sentences;

/// Phrases of the lexicon stand only where somebody is quoted, reported or contradicted, and no
/// sentence leaves a link worker's role. It knows words, not meaning: it is a second reader, not a
/// judge.
final class WordingCheck {
    /// An entry of the lexicon and how it is recognised.
    private record Phrase(LexiconEntry entry, Pattern pattern) {
        static Phrase of(LexiconEntry entry) {
            String words =
                    Arrays.stream(entry.phrase().split("[\\s-]+", -1))
                            .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q"))
                            .collect(Collectors.joining("[\\s\\-‑]+"));
            return new Phrase(
                    entry,
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE));
        }
    }

    private final List<Phrase> phrases;
    private final List<Finding> findings = new ArrayList<>();

    private WordingCheck(List<LexiconEntry> lexicon) {
        this.phrases = lexicon.stream().map(Phrase::of).toList();
    }

    static List<Finding> of(Pack pack, PackTextsSaid texts) {
        WordingCheck check = new WordingCheck(pack.lexicon());
        if (pack.lexicon().isEmpty()) {
            check.findings.add(
                    Finding.warning(
                            Rule.WORDING,
                            LexiconEntry.FILE,
                            0,
                            "there is no lexicon, so that no phrase was looked for",
                            "Write one; see the format of a pack."));
        }
        for (PackTextsSaid.Said said : texts.all()) {
            switch (said.voice()) {
                case COURSE, HANDOUT, PRAISED_CHOICE -> check.passage(said);
                case SOMEBODY -> {
                    // People say what they say.
                }
            }
        }
        return check.findings;
    }

    private void passage(PackTextsSaid.Said said) {
        Passage passage = said.passage();
        Masking masking = Masking.of(passage.markdown());
        Speech speech = Speech.of(masking.text());
        for (Sentence sentence : Sentences.of(masking.text())) {
            for (Phrase phrase : phrases) {
                Matcher matcher = phrase.pattern().matcher(sentence.text());
                while (matcher.find()) {
                    if (!isOthers(masking, speech, sentence, matcher)) {
                        findings.add(lexicon(said, sentence, matcher, phrase.entry()));
                    }
                }
            }
            for (RoleLimit limit : RoleLimit.ALL) {
                role(said, masking, speech, sentence, limit);
            }
        }
    }

    private void role(
            PackTextsSaid.Said said,
            Masking masking,
            Speech speech,
            Sentence sentence,
            RoleLimit limit) {
        Matcher matcher = limit.pattern().matcher(sentence.text());
        while (matcher.find()) {
            int from = sentence.start() + matcher.start();
            int to = sentence.start() + matcher.end();
            boolean allowed =
                    limit.allowance() == Allowance.LINK
                            ? masking.isLinked(from, to)
                            : isOthers(masking, speech, sentence, matcher);
            if (!allowed) {
                findings.add(
                        finding(
                                said,
                                sentence,
                                matcher,
                                said.voice() == Voice.PRAISED_CHOICE
                                        ? Finding.Weight.WARNING
                                        : Finding.Weight.FAULT,
                                limit.what(),
                                limit.remedy()));
            }
        }
    }

    /// Whether what was found is quoted, reported or contradicted.
    private static boolean isOthers(
            Masking masking, Speech speech, Sentence sentence, Matcher found) {
        int from = sentence.start() + found.start();
        int to = sentence.start() + found.end();
        return masking.isQuoted(from, to) || speech.isOthersOrDenied(from, to);
    }

    private static Finding lexicon(
            PackTextsSaid.Said said, Sentence sentence, Matcher matcher, LexiconEntry entry) {
        boolean amongColleagues = entry.isJargon() && said.voice() == Voice.COURSE;
        boolean light = amongColleagues || said.voice() == Voice.PRAISED_CHOICE;
        return finding(
                said,
                sentence,
                matcher,
                light ? Finding.Weight.WARNING : Finding.Weight.FAULT,
                entry.problem(),
                "Another way: "
                        + entry.alternative()
                        + (entry.alternative().matches(".*[.?!]") ? "" : "."));
    }

    private static Finding finding(
            PackTextsSaid.Said said,
            Sentence sentence,
            Matcher matcher,
            Finding.Weight weight,
            String what,
            String remedy) {
        String words = matcher.group().replaceAll("\\s+", " ");
        return new Finding(
                weight,
                Rule.WORDING,
                said.passage().file(),
                said.passage().lineAt(sentence.start() + matcher.start()),
                "\"" + words + "\": " + what.replaceFirst("\\.$", ""),
                remedy);
    }
}
