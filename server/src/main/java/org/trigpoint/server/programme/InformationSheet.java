package org.trigpoint.server.programme;

/// What people are told before they decide; each organisation edits its own.
///
/// @param version from 1
/// @param text paragraphs, parted by blank lines
/// @param weight whether everyone is asked anew because of it
/// @param changed what changed since the version before, in a sentence or two; blank for the first
public record InformationSheet(long version, String text, Weight weight, String changed) {

    /// Whether a change matters to what people agreed to.
    public enum Weight {
        /// A slip of the pen, a telephone number: whoever decided before keeps what they were
        /// shown.
        SMALL,
        /// What is done with answers, by whom or for how long: everyone is asked anew.
        MATTERS
    }

    /// The text a new cohort begins with.
    static String offered(Cohort.Recognition recognition) {
        return switch (recognition) {
            case LINKS -> OFFERED;
            case CODES -> OFFERED_BY_CODE;
        };
    }

    private static final String OFFERED =
            """
            We would like to learn what this training changes. If you agree, we use your answers to short questionnaires, before the training, after it and in the months that follow.

            Taking part is your choice. The training, your certificate and your hours are yours whatever you decide, and nobody who trains or employs you learns what you decided or answered.

            Your answers are kept under a made-up name. Your real name and address are kept encrypted and apart, only to write to you.

            You can stop at any time by your personal link: stop messages, or take your answers out of everything that is not yet finished.
            """;

    private static final String OFFERED_BY_CODE =
            """
            We would like to learn what this training changes. If you agree, we use your answers to short questionnaires, before the training, after it and in the months that follow.

            Taking part is your choice. The training, your certificate and your hours are yours whatever you decide, and nobody who trains or employs you learns what you decided or answered.

            We keep no name and no e-mail address. You make a code from facts that you remember, and give it again each time, so that your answers can be put side by side. Your code is kept encrypted and apart from your answers. Someone who knows these facts about you could find your answers with them.

            You can stop at any time with your code: take your answers out of everything that is not yet finished.
            """;
}
