package org.trigpoint.server.uploads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a brought file is for.
enum Part {
    /// A transcript.
    INTERVIEW,
    /// Another program's project or codebook.
    PROJECT,
    /// A file of a study folder: codebook.yaml, codings.csv, themes.yaml, memos.yaml.
    ANALYSIS,
    /// A filled-in worksheet of the joint display.
    WORKSHEET;

    /// The field of the form that brings it.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String field) {
        return Arrays.stream(values()).filter(part -> part.field().equals(field)).findFirst();
    }
}
