package org.trigpoint.server.reports;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;

/// A study with what people agree to about interviews and quotations now; all else as it was
/// frozen.
final class Agreements {
    private static final Set<Consent> OF_WORDS = Set.of(Consent.INTERVIEW, Consent.QUOTE);

    private Agreements() {}

    /// @param agreed what everyone agrees to now
    /// @param declared what else they agreed to on paper
    static Study renewed(
            Study study,
            Map<ParticipantId, Set<Consent>> agreed,
            Map<ParticipantId, Set<Consent>> declared) {
        return new Study(
                study.about(),
                study.design(),
                study.instruments(),
                study.waves(),
                study.groups(),
                study.plan(),
                study.participants().stream()
                        .map(person -> renewed(person, agreed, declared))
                        .toList(),
                study.administrations(),
                study.missing(),
                study.attendance(),
                study.delivery(),
                study.amendments(),
                study.links());
    }

    private static Participant renewed(
            Participant person,
            Map<ParticipantId, Set<Consent>> agreed,
            Map<ParticipantId, Set<Consent>> declared) {
        Set<Consent> consents = EnumSet.noneOf(Consent.class);
        consents.addAll(person.consents());
        consents.removeAll(OF_WORDS);
        for (Consent consent : OF_WORDS) {
            if (agreed.getOrDefault(person.id(), Set.of()).contains(consent)
                    || declared.getOrDefault(person.id(), Set.of()).contains(consent)) {
                consents.add(consent);
            }
        }
        return new Participant(person.id(), person.groups(), consents, person.withdrawal());
    }
}
