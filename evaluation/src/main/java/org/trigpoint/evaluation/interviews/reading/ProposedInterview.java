package org.trigpoint.evaluation.interviews.reading;

import java.util.List;
import org.trigpoint.evaluation.interviews.AwaitedInterview;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.KeptText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.interviews.Turns;

/// What would be kept of one file, shown before it is.
///
/// @param transcript the file
/// @param row what is known of the conversation
/// @param kept its text, in the form that is kept
/// @param doubts what a person should look at, sentences without a full stop
public record ProposedInterview(
        Transcript transcript, AwaitedInterview row, KeptText kept, List<String> doubts) {
    public ProposedInterview {
        doubts = List.copyOf(doubts);
    }

    /// The interview, with the text as its first version.
    public Interview interview() {
        return row.with(List.of(TextVersion.of(1, kept.text())));
    }

    /// The turns that would be found in it.
    public Turns turns() {
        Interview interview = interview();
        return Turns.of(interview, interview.latest());
    }
}
