package org.trigpoint.evaluation.study;

import java.time.LocalDate;
import java.util.Optional;

/// What the study is about, in words for the head of a report.
///
/// @param title its title
/// @param setting where it took place; may be empty
/// @param programme the training; may be empty
/// @param dates when, in words; may be empty
/// @param start the first day of the training, from which the waves' days are counted; where known
/// @param ethics the decision on what kind of work this is; where recorded
/// @param synthetic a sentence that says the people are invented; empty for a real study
/// @param withdrawn how many people withdrew their data and are not in the folder
public record About(
        String title,
        String setting,
        String programme,
        String dates,
        Optional<LocalDate> start,
        Optional<Ethics> ethics,
        String synthetic,
        int withdrawn) {
    public About {
        if (withdrawn < 0) {
            throw new IllegalArgumentException("withdrawn counts people, got " + withdrawn);
        }
    }
}
