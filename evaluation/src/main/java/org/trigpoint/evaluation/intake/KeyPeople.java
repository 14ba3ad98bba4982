package org.trigpoint.evaluation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// The people of a key file, as others may ask for them: who is behind which pseudonym.
///
/// @param kind what they are known by
/// @param people in the file's order, each once
public record KeyPeople(MatchKind kind, List<KeyPerson> people) {
    private static final Pattern RUNS = Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    public KeyPeople {
        people = List.copyOf(people);
    }

    /// Someone of a key file.
    ///
    /// @param pseudonym what the study calls the person
    /// @param identifiers every spelling of the identifier that was seen, its parts joined by
    ///   spaces; none blank
    public record KeyPerson(String pseudonym, List<String> identifiers) {
        public KeyPerson {
            identifiers = List.copyOf(identifiers);
        }
    }

    /// Reads a key file.
    ///
    /// @throws FaultsFoundException where there is none or it is no key file; the faults quote
    ///   nothing of it
    public static KeyPeople read(Path path) {
        KeyFile file =
                KeyFile.read(path)
                        .orElseThrow(() ->
                                new FaultsFoundException(
                                        Fault.ofFile(
                                                TextFile.nameOf(path),
                                                "there is no such key file, or nobody is in it",
                                                "Name the file that `trigpoint import` wrote with --key, or run with --no-key and name people in --list.")));
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        for (KeyFile.Sighting sighting : file.sightings()) {
            Set<String> seen =
                    spellings.computeIfAbsent(sighting.participant(), _ -> new LinkedHashSet<>());
            String identifier = String.join(" ", sighting.parts()).strip();
            if (!identifier.isEmpty()) {
                seen.add(identifier);
            }
        }
        List<KeyPerson> people = new ArrayList<>();
        spellings.forEach(
                (pseudonym, seen) -> people.add(new KeyPerson(pseudonym, List.copyOf(seen))));
        return new KeyPeople(file.kind(), people);
    }

    /// By what someone is found again who is looked for in the words of the spreadsheets: every
    /// spelling without case, accents and what stands between words, leading zeros left out; of a
    /// name, its words in alphabetical order.
    public Set<String> forms(KeyPerson person) {
        return person.identifiers().stream()
                .map(written -> kind == MatchKind.NAME ? named(written) : plain(written))
                .filter(form -> form.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What of [#forms] someone may be found by who is looked for so.
    ///
    /// @param typed as it stands in a spreadsheet; its columns parted by anything but letters and
    ///   digits
    public static Set<String> formsOf(String typed) {
        return Stream.of(plain(typed), named(typed))
                .filter(form -> form.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder("-");
        for (String word : Spelling.words(written)) {
            for (String run : RUNS.split(word, -1)) {
                plain.append(LEADING_ZEROS.matcher(run).replaceFirst(""));
            }
        }
        return plain.toString();
    }

    private static String named(String written) {
        String words = String.join(" ", Spelling.words(written).stream().sorted().toList());
        return words.isEmpty() ? "" : "=" + words;
    }
}
