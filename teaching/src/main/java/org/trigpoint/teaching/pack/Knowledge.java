package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;

/// Questions of knowledge, asked before and after, never with feedback before the after wave
/// closes.
///
/// @param note what is said of them: that they are ours and not validated
public record Knowledge(String note, List<Question> questions) {
    /// The file that holds them.
    public static final String FILE = "knowledge.yaml";

    public Knowledge {
        questions = List.copyOf(questions);
    }

    /// @param why the explanation that is shown once the after wave has closed
    public record Question(
            Key id,
            String text,
            List<AnswerOption> options,
            String why,
            Optional<Key> facet,
            List<SourceId> sources,
            long line) {
        public Question {
            options = List.copyOf(options);
            sources = List.copyOf(sources);
        }
    }
}
