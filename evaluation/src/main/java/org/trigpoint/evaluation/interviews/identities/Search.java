package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trigpoint.evaluation.intake.KeyPeople;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

/// Looks through texts for what may tell who someone is. It proposes; it changes nothing.
///
/// All texts of a study are searched together, so that a name that one of them introduces is
/// recognised in the others. Same texts, same lists, same findings.
public final class Search {
    private static final Pattern STAND_IN =
            Pattern.compile("\\[[\\p{L}\\p{N} -]{1,60} (?:\\d{1,6}|\\p{Lu})\\]");
    private static final Pattern BRACKET = Pattern.compile("\\[[^\\[\\]\n]{1,80}\\]");
    private static final Pattern COMPOUND =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[-_][\\p{L}\\p{N}]+)*");
    private static final int SHORTEST_TOKEN = 5;

    private final Lexicon lexicon;
    private final Listed listed;
    private final StandIns standIns;
    private final Set<String> pseudonyms;
    private final List<KnownName> known = new ArrayList<>();
    private final List<Listed.Entry> literal = new ArrayList<>();

    /// A text to look through.
    ///
    /// @param name what a person calls it
    public record Source(String name, SourceText text) {}

    /// What was found in a text.
    ///
    /// @param findings in order of place; only stories overlap others
    public record Proposed(Source source, List<Finding> findings) {
        public Proposed {
            findings = List.copyOf(findings);
        }
    }

    /// @param key the people of the key file, where there is one; codes in it are no names and are
    ///   passed over
    /// @param listed the user's own list
    /// @param standIns what earlier runs gave; new ones are added to it
    /// @param pseudonyms of the study; they are left alone even where they are made of a name
    public Search(
            Optional<KeyPeople> key,
            Listed listed,
            StandIns standIns,
            Collection<String> pseudonyms) {
        this(key, listed, standIns, pseudonyms, Lexicon.ENGLISH);
    }

    Search(
            Optional<KeyPeople> key,
            Listed listed,
            StandIns standIns,
            Collection<String> pseudonyms,
            Lexicon lexicon) {
        this.lexicon = lexicon;
        this.listed = listed;
        this.standIns = standIns;
        this.pseudonyms = new LinkedHashSet<>(pseudonyms);
        known.addAll(listed.people(standIns));
        key.ifPresent(this::learn);
    }

    private void learn(KeyPeople key) {
        for (KeyPeople.KeyPerson person : key.people()) {
            pseudonyms.add(person.pseudonym());
            for (String identifier : person.identifiers()) {
                known.addAll(names(key.kind(), identifier, person.pseudonym()));
                boolean token = key.kind() == MatchKind.TOKEN || key.kind() == MatchKind.EMAIL;
                if (token && identifier.length() >= SHORTEST_TOKEN) {
                    String standIn =
                            key.kind() == MatchKind.EMAIL
                                    ? "[e-mail of " + person.pseudonym() + "]"
                                    : person.pseudonym();
                    literal.add(new Listed.Entry(identifier, key.kind().words(), standIn));
                }
            }
        }
    }

    private static List<KnownName> names(MatchKind kind, String identifier, String pseudonym) {
        return switch (kind) {
            case NAME ->
                    KnownName.of(identifier, IdentifierKind.PARTICIPANT, pseudonym, Sureness.RULE)
                            .toList();
            case EMAIL -> fromAddress(identifier, pseudonym).toList();
            case TOKEN, CODE -> List.of();
        };
    }

    /// `anna.smith2@…` says a name, though not for certain.
    private static Stream<KnownName> fromAddress(String address, String pseudonym) {
        int at = address.indexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        List<String> words =
                Stream.of(local.split("[^\\p{L}]+", -1)).filter(word -> word.length() > 2).toList();
        return words.isEmpty()
                ? Stream.empty()
                : KnownName.of(
                        String.join(" ", words),
                        IdentifierKind.PARTICIPANT,
                        pseudonym,
                        Sureness.ASK);
    }

    /// Looks through the texts.
    public List<Proposed> in(List<Source> sources) {
        NameIndex index = new NameIndex(known, lexicon, NameIndex.Spelled.NEARLY);
        Strangers strangers = new Strangers(lexicon, index);
        List<List<Word>> words = new ArrayList<>();
        for (Source source : sources) {
            List<Word> own = Word.of(source.text().text());
            words.add(own);
            strangers.gather(source.text().text(), own);
        }
        NameIndex others =
                new NameIndex(strangers.names(standIns), lexicon, NameIndex.Spelled.EXACTLY);
        KnownPeople people =
                new KnownPeople(index, lexicon, name -> strangers.standIn(name, standIns));
        KnownPeople unknown =
                new KnownPeople(others, lexicon, name -> strangers.standIn(name, standIns));
        List<Proposed> proposed = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            proposed.add(look(sources.get(i), words.get(i), people, unknown));
        }
        return proposed;
    }

    private Proposed look(
            Source source, List<Word> words, KnownPeople people, KnownPeople unknown) {
        String text = source.text().text();
        List<Finding> all = new ArrayList<>(people.in(text, words));
        all.addAll(listed.in(text, words, lexicon, standIns));
        all.addAll(new Listed(literal).in(text, words, lexicon, standIns));
        all.addAll(new Numbers(standIns).in(text));
        all.addAll(new BirthDates(standIns).in(text));
        all.addAll(new Places(standIns).in(text));
        unknown.in(text, words).stream()
                .filter(finding -> isWritten(text, finding))
                .map(Search::asked)
                .forEach(all::add);
        List<Finding> kept = new ArrayList<>(withoutOverlaps(all, masks(text)));
        kept.addAll(new Stories().in(text));
        kept.sort(Comparator.comparingInt(Finding::start).thenComparingInt(f -> -f.end()));
        return new Proposed(
                source, kept.stream().map(finding -> counted(finding, source.text())).toList());
    }

    /// A name nobody listed counts only with its capital.
    private static boolean isWritten(String text, Finding finding) {
        return text.substring(finding.start(), finding.end())
                        .chars()
                        .anyMatch(Character::isUpperCase)
                && !finding.why().contains("wrong");
    }

    private static Finding asked(Finding finding) {
        return new Finding(
                finding.start(),
                finding.end(),
                finding.kind(),
                Sureness.ASK,
                finding.standIn(),
                "may be a name");
    }

    /// What stands for someone already: pseudonyms, and stand-ins in brackets.
    private List<Finding> masks(String text) {
        List<Finding> masks = new ArrayList<>();
        Set<String> given = standIns.given();
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            if (STAND_IN.matcher(bracket.group()).matches() || given.contains(bracket.group())) {
                masks.add(mask(bracket.start(), bracket.end()));
            }
        }
        Matcher compound = COMPOUND.matcher(text);
        while (compound.find()) {
            String word = compound.group();
            // "the Heron-27s" are the Smiths
            boolean plural =
                    word.endsWith("s") && pseudonyms.contains(word.substring(0, word.length() - 1));
            if (plural || pseudonyms.contains(word)) {
                masks.add(mask(compound.start(), compound.end()));
            }
        }
        for (String pseudonym : pseudonyms) {
            // a study may have pseudonyms of several words, such as the bird's full name
            int at = COMPOUND.matcher(pseudonym).matches() ? -1 : text.indexOf(pseudonym);
            while (at >= 0) {
                masks.add(mask(at, at + pseudonym.length()));
                at = text.indexOf(pseudonym, at + 1);
            }
        }
        return masks;
    }

    private static Finding mask(int start, int end) {
        return new Finding(start, end, IdentifierKind.PERSON, Sureness.READ, "", "");
    }

    /// The longest first; of equal ones, what a rule vouches for; then in the order of the finders.
    private static List<Finding> withoutOverlaps(List<Finding> all, List<Finding> masks) {
        List<Finding> order = new ArrayList<>(all);
        order.sort(
                Comparator.comparingInt((Finding f) -> f.start() - f.end())
                        .thenComparing(Finding::sureness));
        List<Finding> kept = new ArrayList<>();
        NavigableMap<Integer, Finding> taken = new TreeMap<>();
        masks.forEach(mask -> taken.put(mask.start(), mask));
        for (Finding finding : order) {
            var below = taken.lowerEntry(finding.end());
            if (below == null || !below.getValue().overlaps(finding)) {
                taken.put(finding.start(), finding);
                kept.add(finding);
            }
        }
        return kept;
    }

    /// The same finding in code points.
    private static Finding counted(Finding finding, SourceText text) {
        return new Finding(
                text.codePointAt(finding.start()),
                text.codePointAt(finding.end()),
                finding.kind(),
                finding.sureness(),
                finding.standIn(),
                finding.why());
    }
}
