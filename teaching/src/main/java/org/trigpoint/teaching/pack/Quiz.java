package org.trigpoint.teaching.pack;

import java.util.List;

/// Questions with explained answers, for the learner alone.
///
/// @param file the path inside the pack
public record Quiz(String file, List<Question> questions) {

    public Quiz {
        questions = List.copyOf(questions);
    }

    /// How a question is answered.
    public enum Kind {
        ONE,
        SEVERAL,
        TRUE_FALSE
    }

    /// @param line where it stands in the file
    public record Question(
            Key id,
            String text,
            Kind kind,
            List<AnswerOption> options,
            List<SourceId> sources,
            long line) {

        public Question {
            options = List.copyOf(options);
            sources = List.copyOf(sources);
        }
    }
}
