package org.trigpoint.evaluation.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Someone who takes part in the study, known by pseudonym.
///
/// @param id pseudonym
/// @param groups values of the columns that describe people, by column; a blank cell is absent
/// @param consents what the person agreed to
/// @param withdrawal where the person asked not to be contacted any more
public record Participant(
        ParticipantId id,
        Map<String, String> groups,
        Set<Consent> consents,
        Optional<Withdrawal> withdrawal) {
    public Participant {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        consents = Set.copyOf(consents);
    }

    /// The value of a describing column.
    public Optional<String> group(String column) {
        return Optional.ofNullable(groups.get(column));
    }
}
