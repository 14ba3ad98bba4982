package org.trigpoint.server.programme;

import java.time.LocalDate;
import org.trigpoint.server.web.Chrome;

/// A cohort in one line: what it is called, what it teaches, when it begins or began, how many
/// places it has.
///
/// @param begins in which time its beginning is told
public record CohortHead(Cohort cohort, Begins begins) {
    /// Where its first day is, seen from today.
    public enum Begins {
        AHEAD("cohorts.line"),
        TODAY("cohorts.line.today"),
        PAST("cohorts.line.past");

        private final String key;

        Begins(String key) {
            this.key = key;
        }
    }

    static CohortHead of(Cohort cohort, LocalDate today) {
        int past = today.compareTo(cohort.startsOn());
        return new CohortHead(
                cohort, past < 0 ? Begins.AHEAD : past == 0 ? Begins.TODAY : Begins.PAST);
    }

    /// All of it but the title, in words.
    public String line(Chrome chrome) {
        return chrome.say(
                begins.key,
                cohort.programme().title(),
                chrome.day(cohort.startsOn()),
                cohort.places());
    }
}
