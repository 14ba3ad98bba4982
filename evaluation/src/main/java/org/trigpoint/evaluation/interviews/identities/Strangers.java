package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;
import org.trigpoint.evaluation.interviews.identities.Word.Place;

/// Gathers names nobody listed, by the words around them and by being common given names. They are
/// put to a person, never replaced by rule. Works in UTF-16 units.
final class Strangers {
    private static final String RELATION =
            "husband|wife|partner|fianc[eé]e?|boyfriend|girlfriend|son|daughter|mum|mam|mom|mother|dad|father|sister|brother|aunt|auntie|uncle|nan|gran|grandad|grandmother|grandfather|cousin|niece|nephew|friend|mate|colleague|manager|supervisor|boss|neighbour|doctor|GP|nurse|physio|physiotherapist|psychologist|therapist|counsellor|receptionist|pharmacist|consultant|midwife|patient|client|lady|gentleman|man|woman|chap|guy|lad|girl|boy|trainer|tutor|mentor|coach|carer|volunteer|link worker|social worker|support worker|care coordinator|prescriber";
    private static final String A_NAME =
            "(?=\\p{Lu}|(?:de|da|di|van|von|al|el|bin|ibn|ap|ab|le|la) \\p{Lu})";
    private static final List<Pattern> CUES =
            List.of(
                    Pattern.compile("(?i:\\bnames?(?:'s|’s| is| was|d)?,? )" + A_NAME),
                    Pattern.compile(
                            "(?i:\\b(?:called|named|nicknamed|known as)(?: me| her| him)? )"
                                    + A_NAME),
                    Pattern.compile(
                            "\\b(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Doctor|Nurse|Sister|Sir|Dame|Auntie|Aunt|Uncle|Nanny|Reverend|Rev|Father|Councillor)\\.? "
                                    + A_NAME),
                    Pattern.compile("(?i:\\b(?:" + RELATION + ")s?,? )" + A_NAME),
                    Pattern.compile(
                            "(?i:\\b(?:I'm|I’m|I am|this is|here is|it's|it’s|thanks,?|thank you,?|hello,?|hi,?|dear) )"
                                    + A_NAME),
                    Pattern.compile(
                            "(?i:\\b(?:spoke to|talked to|talking to|speaking to|rang|phoned|emailed|met|saw|ask|asked|told|with) )"
                                    + A_NAME));

    /// A label before what someone says: `Anna Smith:`, `Anna Smith 00:03:12:`, `<v Anna Smith>`.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?m)^(?:\\[[\\d:.]+\\] ?|[\\d:.]+ )?(?:<v )?(?=\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*){0,2}(?: ?\\(?\\[?[\\d:.]+\\]?\\)?)? ?[:>])");

    private final Lexicon lexicon;
    private final NameIndex known;
    private final Map<String, String> gathered = new LinkedHashMap<>();

    /// Names of several words by each of their words.
    private final Map<String, List<String>> longerBy = new HashMap<>();

    Strangers(Lexicon lexicon, NameIndex known) {
        this.lexicon = lexicon;
        this.known = known;
    }

    /// Adds the names of a text.
    void gather(String text, List<Word> words) {
        Map<Integer, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            at.put(words.get(i).start(), i);
        }
        for (Pattern cue : CUES) {
            after(cue, text, words, at);
        }
        after(LABEL, text, words, at);
        for (int i = 0; i < words.size(); i++) {
            String folded = Word.folded(words.get(i).withoutPossessive());
            if (words.get(i).capitalised() && lexicon.givenNames().contains(folded)) {
                take(text, words, i);
            }
        }
    }

    private void after(Pattern cue, String text, List<Word> words, Map<Integer, Integer> at) {
        Matcher matcher = cue.matcher(text);
        while (matcher.find()) {
            Integer word = at.get(matcher.end());
            if (word != null) {
                take(text, words, word);
            }
        }
    }

    /// Takes the words from there on that look like one name, at most four.
    private void take(String text, List<Word> words, int first) {
        int last = first;
        while (last + 1 < words.size() && KnownName.PARTICLES.contains(words.get(last).text())) {
            last++;
        }
        if (!lexicon.looksLikeName(words.get(last))) {
            return;
        }
        while (last - first < 3 && last + 1 < words.size()) {
            Word next = words.get(last + 1);
            boolean joined = text.substring(words.get(last).end(), next.start()).matches("[ -]");
            boolean particle = KnownName.PARTICLES.contains(next.text());
            boolean name = lexicon.looksLikeName(next) && next.place() == Place.WITHIN;
            if (!joined || !(name || particle) || ends(words.get(last))) {
                break;
            }
            last++;
        }
        while (last > first && !words.get(last).capitalised()) {
            last--;
        }
        boolean allKnown = true;
        for (int i = first; i <= last; i++) {
            allKnown &= known.match(words.get(i)).isPresent();
        }
        if (!allKnown) {
            Word end = words.get(last);
            String name =
                    text.substring(
                            words.get(first).start(),
                            end.start() + end.withoutPossessive().length());
            if (gathered.putIfAbsent(Word.folded(name), name) == null && name.indexOf(' ') >= 0) {
                for (String part : name.split("[ -]", -1)) {
                    longerBy.computeIfAbsent(Word.folded(part), _ -> new ArrayList<>()).add(name);
                }
            }
        }
    }

    private static boolean ends(Word word) {
        return word.withoutPossessive().length() < word.text().length();
    }

    /// The names, each with its stand-in; a single word is taken for the longer name it is part of
    /// where only one is.
    Collection<KnownName> names(StandIns standIns) {
        List<KnownName> names = new ArrayList<>();
        gathered.values().forEach(name -> names.addAll(of(longest(name), name, standIns)));
        return names;
    }

    /// The stand-in of a name that is not known.
    String standIn(String name, StandIns standIns) {
        return standIns.of(IdentifierKind.PERSON.words(), longest(name));
    }

    private static List<KnownName> of(String whole, String name, StandIns standIns) {
        return KnownName.of(
                        name,
                        IdentifierKind.PERSON,
                        standIns.of(IdentifierKind.PERSON.words(), whole),
                        Sureness.ASK)
                .toList();
    }

    private String longest(String name) {
        List<String> longer = longerBy.getOrDefault(Word.folded(name), List.of());
        return name.indexOf(' ') < 0 && longer.size() == 1 ? longer.getFirst() : name;
    }
}
