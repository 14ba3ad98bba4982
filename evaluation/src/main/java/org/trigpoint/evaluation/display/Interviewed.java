package org.trigpoint.evaluation.display;

import java.util.HashSet;
import java.util.Set;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.study.ParticipantId;

/// How many people were interviewed, and how many of them are not quoted.
///
/// @param interviews how many interviews there are
/// @param people how many participants they belong to
/// @param notQuoted how many of these did not agree to be quoted, or have withdrawn
/// @param ofNobody interviews that name no participant; none is quoted
public record Interviewed(int interviews, int people, int notQuoted, int ofNobody) {

    static Interviewed of(Interviews interviews, QuotePermission permission) {
        Set<ParticipantId> people = new HashSet<>();
        Set<ParticipantId> refused = new HashSet<>();
        int ofNobody = 0;
        for (Interview interview : interviews.all()) {
            interview.participant().ifPresent(people::add);
            if (!permission.mayBeQuoted(interview)) {
                interview.participant().ifPresent(refused::add);
            }
            ofNobody += interview.participant().isEmpty() ? 1 : 0;
        }
        return new Interviewed(interviews.all().size(), people.size(), refused.size(), ofNobody);
    }

    /// `3 interviewees did not agree to be quoted and are not.`, with what else is to be said;
    /// blank where everyone is quotable.
    public String sentence() {
        StringBuilder said = new StringBuilder();
        if (notQuoted > 0) {
            said.append(notQuoted)
                    .append(notQuoted == 1 ? " interviewee" : " interviewees")
                    .append(" did not agree to be quoted")
                    .append(notQuoted == 1 ? " and is not." : " and are not.");
        }
        if (ofNobody > 0) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(ofNobody)
                    .append(ofNobody == 1 ? " interview names" : " interviews name")
                    .append(" no participant; without a consent on file ")
                    .append(ofNobody == 1 ? "it is not quoted." : "they are not quoted.");
        }
        return said.toString();
    }
}
