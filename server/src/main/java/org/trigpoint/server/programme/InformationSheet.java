package org.trigpoint.server.programme;

/// What people are told before they decide; each organisation edits its own.
///
/// @param version from 1
/// @param text paragraphs, parted by blank lines
public record InformationSheet(long version, String text) {

    /// The text a new cohort begins with.
    static final String OFFERED =
            """
            We would like to learn what this training changes. If you agree, we use your answers to short questionnaires, before the training, after it and in the months that follow.

            Taking part is your choice. The training, your certificate and your hours are yours whatever you decide, and nobody who trains or employs you learns what you decided or answered.

            Your answers are kept under a made-up name. Your real name and address are kept encrypted and apart, only to write to you.

            You can stop at any time by your personal link: stop messages, or take your answers out of everything that is not yet finished.
            """;
}
