package org.trigpoint.server.reports;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;

/// Says of all words that wait in a cohort that somebody read them and found nobody named. For
/// invented learners of the demonstration.
@Component
public final class ReadWords {
    private final Words words;

    ReadWords(Words words) {
        this.words = words;
    }

    /// Lets what nobody has read yet go into studies.
    public void letAllIn(JdbcClient sql, SignedIn by, Cohort cohort) {
        Map<String, String> form = new HashMap<>();
        words.lines(sql, cohort).stream()
                .filter(line -> line.verdict().isEmpty())
                .forEach(line -> form.put(line.field(), "in"));
        words.decide(sql, by, cohort, form);
    }
}
