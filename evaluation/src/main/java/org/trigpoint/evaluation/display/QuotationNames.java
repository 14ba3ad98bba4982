package org.trigpoint.evaluation.display;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.StudyFolder;

/// What quoted people are called in a report: words for ground and weather, never those of the
/// study's own pseudonyms, so that a quotation cannot be looked up in a data export.
///
/// Names depend on the wording of the transcripts, which no export and no report holds, and on
/// nothing else: the same folder gives the same names, and nobody can work them out from a digest
/// that is printed.
final class QuotationNames {
    private static final List<String> WORDS =
            List.of(
                    "Basalt",
                    "Beck",
                    "Boulder",
                    "Breeze",
                    "Cairn",
                    "Chalk",
                    "Cirrus",
                    "Cobalt",
                    "Copper",
                    "Corrie",
                    "Crag",
                    "Drizzle",
                    "Dune",
                    "Estuary",
                    "Feldspar",
                    "Flint",
                    "Foothill",
                    "Fjord",
                    "Granite",
                    "Gravel",
                    "Gully",
                    "Hailstone",
                    "Headland",
                    "Hillock",
                    "Hoarfrost",
                    "Islet",
                    "Knoll",
                    "Lagoon",
                    "Limestone",
                    "Loam",
                    "Marble",
                    "Marl",
                    "Meander",
                    "Mist",
                    "Moonrise",
                    "Moorland",
                    "Mudstone",
                    "Ochre",
                    "Outcrop",
                    "Pebble",
                    "Plateau",
                    "Pumice",
                    "Quartz",
                    "Quartzite",
                    "Raincloud",
                    "Rapids",
                    "Ravine",
                    "Ridge",
                    "Ripple",
                    "Rivulet",
                    "Sandbank",
                    "Sandstone",
                    "Scree",
                    "Shale",
                    "Shingle",
                    "Slate",
                    "Snowdrift",
                    "Spindrift",
                    "Summit",
                    "Tarn",
                    "Tideline",
                    "Tor",
                    "Upland",
                    "Waterfall");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private final Map<ParticipantId, String> names = new LinkedHashMap<>();

    private QuotationNames() {}

    /// Names for people, in an order that tells nothing of theirs.
    ///
    /// @param people who is to be named, each once
    /// @param known every pseudonym of the study; no name is part of one, or the other way round
    static QuotationNames of(
            Interviews interviews, Collection<ParticipantId> people, List<ParticipantId> known) {
        QuotationNames all = new QuotationNames();
        if (people.isEmpty()) {
            return all;
        }
        String secret = secret(interviews);
        List<String> taken = known.stream().map(QuotationNames::letters).toList();
        List<String> free =
                WORDS.stream()
                        .filter(word -> {
                            String plain = letters(word);
                            return taken.stream().noneMatch(id -> resembles(plain, id));
                        })
                        .toList();
        List<String> drawn = new ArrayList<>(mixed(free.isEmpty() ? WORDS : free, secret));
        for (int round = 2; drawn.size() < people.size(); round++) {
            for (String word : List.copyOf(drawn)) {
                drawn.add(word + " " + drawn.get((drawn.indexOf(word) + round) % drawn.size()));
            }
        }
        List<ParticipantId> order =
                people.stream()
                        .sorted(Comparator.comparing(id -> digest(secret, id.value())))
                        .toList();
        for (int i = 0; i < order.size(); i++) {
            all.names.put(order.get(i), drawn.get(i));
        }
        return all;
    }

    private static boolean resembles(String word, String id) {
        return id.length() > 2 && (id.contains(word) || word.contains(id));
    }

    private static String letters(ParticipantId id) {
        return letters(id.value());
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> mixed(List<String> words, String secret) {
        return words.stream().sorted(Comparator.comparing(word -> digest(secret, word))).toList();
    }

    /// A digest of the texts themselves, apart from the digests that provenance prints.
    private static String secret(Interviews interviews) {
        StringBuilder words = new StringBuilder("names of the quoted\n");
        for (Interview interview : interviews.all()) {
            for (TextVersion version : interview.versions()) {
                words.append(version.text().text()).append('\n');
            }
        }
        return StudyFolder.sha256(words.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String secret, String what) {
        return StudyFolder.sha256((secret + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }

    /// What a person is called; empty for whom there is no name.
    Optional<String> of(ParticipantId person) {
        return Optional.ofNullable(names.get(person));
    }

    /// All names there are, by person.
    Map<ParticipantId, String> all() {
        return Map.copyOf(names);
    }
}
