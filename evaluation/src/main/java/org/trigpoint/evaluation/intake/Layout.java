package org.trigpoint.evaluation.intake;

/// Whose export a file is, told from its headings.
enum Layout {
    MICROSOFT_FORMS("Microsoft Forms"),
    GOOGLE_FORMS("Google Forms"),
    QUALTRICS("Qualtrics"),
    LIMESURVEY("LimeSurvey"),
    REDCAP("REDCap"),
    PLAIN("a plain table");

    private final String words;

    Layout(String words) {
        this.words = words;
    }

    /// The layout as a sentence names it.
    String words() {
        return words;
    }
}
