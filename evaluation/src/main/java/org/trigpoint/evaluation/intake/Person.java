package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.Identifier;
import org.trigpoint.evaluation.study.LinkKind;

/// Someone, and where they were seen.
///
/// @param id a name for the person while waves are matched: the pseudonym where there is one, else
///   the first row's name
/// @param pseudonym the pseudonym from the key file, where the person is in it
/// @param sightings by wave, earliest first; waves that are being imported and waves of the key
///   file
record Person(String id, Optional<String> pseudonym, Map<String, Sighting> sightings) {
    Person {
        sightings = Collections.unmodifiableMap(new LinkedHashMap<>(sightings));
    }

    /// A person at a wave.
    ///
    /// @param parts the identifier as written
    /// @param who the same, ready for comparison
    /// @param row the row, where the wave is being imported now
    /// @param link how it was found out that the row is this person's
    record Sighting(List<String> parts, Identifier who, Optional<Filled> row, LinkKind link) {}

    /// The identifiers that say something, earliest first.
    List<Identifier> versions() {
        return sightings.values().stream().map(Sighting::who).filter(who -> !who.blank()).toList();
    }

    /// The row filled in at a wave that is being imported.
    Optional<Filled> rowAt(String wave) {
        return Optional.ofNullable(sightings.get(wave)).flatMap(Sighting::row);
    }

    Person seen(String wave, Sighting sighting) {
        Map<String, Sighting> more = new LinkedHashMap<>(sightings);
        more.put(wave, sighting);
        return new Person(id, pseudonym, more);
    }

    /// The first time the person was seen.
    Map.Entry<String, Sighting> first() {
        return new ArrayList<>(sightings.entrySet()).getFirst();
    }
}
