package org.trigpoint.evaluation.display;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;

/// Whose words may be shown.
///
/// Quoted is who takes part in the study, agreed to be quoted, has not withdrawn, and agreed to be
/// interviewed where the study keeps that consent at all. An interview of no known participant has
/// no consent on file.
public final class QuotePermission {

    /// Why an interview is not quoted.
    public enum Refusal {
        /// The interview names no participant, so there is no consent on file.
        NO_PARTICIPANT("the interview names no participant, so there is no consent on file"),
        /// The person asked not to be contacted any more.
        WITHDRAWN("the person has withdrawn"),
        /// The person did not agree to take part, to be interviewed or to be quoted.
        NOT_AGREED("the person did not agree to be quoted");

        private final String because;

        Refusal(String because) {
            this.because = because;
        }

        /// A clause that follows "because".
        public String because() {
            return because;
        }
    }

    private final Map<ParticipantId, Participant> people = new HashMap<>();
    private final boolean keepsInterviewConsent;

    private QuotePermission(Study study) {
        study.participants().forEach(person -> people.put(person.id(), person));
        keepsInterviewConsent =
                study.participants().stream()
                        .anyMatch(person -> person.consents().contains(Consent.INTERVIEW));
    }

    /// By the consents that a study holds.
    public static QuotePermission of(Study study) {
        return new QuotePermission(study);
    }

    /// Why an interview may not be quoted; empty where it may.
    public Optional<Refusal> refusal(Interview interview) {
        Optional<Participant> person = personOf(interview);
        if (person.isEmpty()) {
            return Optional.of(Refusal.NO_PARTICIPANT);
        }
        if (person.get().withdrawal().isPresent()) {
            return Optional.of(Refusal.WITHDRAWN);
        }
        return person.get().consents().contains(Consent.QUOTE) && agreedToUse(person.get())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_AGREED);
    }

    /// Whether words of an interview may be shown in what is shared.
    public boolean mayBeQuoted(Interview interview) {
        return refusal(interview).isEmpty();
    }

    /// Whether words that somebody wrote in a questionnaire may be shown in what is shared: they
    /// take part, agreed to be quoted and have not withdrawn.
    public boolean mayBeQuoted(Participant writer) {
        return writer.withdrawal().isEmpty()
                && writer.consents().contains(Consent.STUDY)
                && writer.consents().contains(Consent.QUOTE);
    }

    /// Whether the owner's page may hold the whole text: the person agreed to the use of the
    /// interview and has not withdrawn. Where the study keeps no consent to interviews, the consent
    /// to be quoted stands for it.
    public boolean mayBeRead(Interview interview) {
        return personOf(interview)
                .filter(person -> person.withdrawal().isEmpty() && agreedToUse(person))
                .filter(person ->
                        keepsInterviewConsent || person.consents().contains(Consent.QUOTE))
                .isPresent();
    }

    private boolean agreedToUse(Participant person) {
        return person.consents().contains(Consent.STUDY)
                && (!keepsInterviewConsent || person.consents().contains(Consent.INTERVIEW));
    }

    private Optional<Participant> personOf(Interview interview) {
        return interview.participant().flatMap(id -> Optional.ofNullable(people.get(id)));
    }
}
