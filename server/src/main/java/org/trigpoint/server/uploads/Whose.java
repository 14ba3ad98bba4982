package org.trigpoint.server.uploads;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.ParticipantId;

/// What a person said about the texts on a tray, as their form sent it.
///
/// @param chosen by field: `whose-`, `asks-`, `date-`, and for a study without a cohort
///   `interview-` and `quote-`, each followed by the key of a text
record Whose(SortedMap<String, String> chosen) {
    /// Chosen for a text that is not to be kept.
    static final String OUT = "out";

    /// Whether the person has said anything yet.
    boolean isSaid() {
        return !chosen.isEmpty();
    }

    private String said(String field, String key) {
        return chosen.getOrDefault(field + "-" + key, "");
    }

    /// Whose it is; empty where it is left out.
    Optional<ParticipantId> of(String key) {
        String said = said("whose", key);
        return said.isEmpty() || said.equals(OUT)
                ? Optional.empty()
                : Optional.of(new ParticipantId(said));
    }

    /// Who asks in it; none where the person named nobody.
    List<String> asking(String key) {
        String said = said("asks", key);
        return said.isEmpty() ? List.of() : List.of(said);
    }

    Optional<LocalDate> date(String key) {
        try {
            String said = said("date", key);
            return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Whether what analysts noted comes too.
    boolean keepsNotes() {
        return !"leave".equals(chosen.get("notes"));
    }

    /// What people agreed to on paper, as the person says.
    Map<ParticipantId, Set<Consent>> declared() {
        Map<ParticipantId, Set<Consent>> declared = new HashMap<>();
        for (String field : chosen.keySet()) {
            if (field.startsWith("whose-")) {
                String key = field.substring("whose-".length());
                of(key).ifPresent(person -> {
                    Set<Consent> agreed =
                            declared.computeIfAbsent(person, _ -> EnumSet.noneOf(Consent.class));
                    if (said("interview", key).equals("yes")) {
                        agreed.add(Consent.INTERVIEW);
                    }
                    if (said("quote", key).equals("yes")) {
                        agreed.add(Consent.QUOTE);
                    }
                });
            }
        }
        return declared;
    }

    /// The keys of texts for which nothing was chosen, or someone who has not agreed to an
    /// interview.
    List<String> open(Iterable<String> keys, Set<ParticipantId> agreed) {
        List<String> open = new ArrayList<>();
        for (String key : keys) {
            String said = said("whose", key);
            boolean settled =
                    said.equals(OUT)
                            || of(key).filter(person ->
                                            agreed.contains(person)
                                                    || declared()
                                                            .getOrDefault(person, Set.of())
                                                            .contains(Consent.INTERVIEW))
                                    .isPresent();
            if (!settled) {
                open.add(key);
            }
        }
        return open;
    }
}
