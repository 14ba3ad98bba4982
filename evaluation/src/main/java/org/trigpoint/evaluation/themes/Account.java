package org.trigpoint.evaluation.themes;

import java.util.List;
import java.util.Optional;

/// How the analysis was done, in the analysts' words. Texts may be blank.
///
/// @param approach which kind of thematic analysis; empty where nobody has said
/// @param reason why that kind
/// @param positionality who the analysts are in relation to what they study
/// @param informationPower why these interviews are enough (Malterud et al., 2016)
/// @param stopping the rule by which new codes would end the interviews; empty where there is none
/// @param phases dated notes on the phases, which may recur
/// @param decisions dated decisions: splits, merges, changes of mind
public record Account(
        Optional<Approach> approach,
        String reason,
        String positionality,
        String informationPower,
        Optional<StoppingRule> stopping,
        List<DatedNote> phases,
        List<DatedNote> decisions) {
    public Account {
        phases = List.copyOf(phases);
        decisions = List.copyOf(decisions);
    }

    /// Of an analysis nobody has described yet.
    public static Account none() {
        return new Account(Optional.empty(), "", "", "", Optional.empty(), List.of(), List.of());
    }
}
