package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.trigpoint.evaluation.study.Ethics;
import org.trigpoint.evaluation.study.EthicsKind;

/// "Research or service evaluation?", as those responsible decided it.
///
/// @param kind what was decided
/// @param decidedOn the day
/// @param decidedBy a body or a role, never a person's name
/// @param reference where the decision is filed
public record EthicsRecord(
        EthicsKind kind, LocalDate decidedOn, String decidedBy, String reference) {

    /// As it stands in study.yaml.
    public Ethics ethics() {
        return new Ethics(
                kind, Optional.of(decidedOn), reference + " (decided by " + decidedBy + ")");
    }
}
