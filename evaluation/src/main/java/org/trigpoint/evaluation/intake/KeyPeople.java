package org.trigpoint.evaluation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// The people of a key file, as others may ask for them: who is behind which pseudonym.
///
/// @param kind what they are known by
/// @param people in the file's order, each once
public record KeyPeople(MatchKind kind, List<KeyPerson> people) {
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
}
