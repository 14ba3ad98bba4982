package org.trigpoint.teaching.pack;

/// Something that may be chosen as an answer.
///
/// @param why what is explained once it was chosen; may be empty where another option explains
/// @param line where it stands in its file
public record AnswerOption(String text, Standing standing, String why, long line) {

    /// Whether it is a right answer.
    public enum Standing {
        RIGHT,
        NOT_RIGHT
    }

    /// Whether it is a right answer.
    public boolean isRight() {
        return standing == Standing.RIGHT;
    }
}
