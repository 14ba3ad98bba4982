package org.trigpoint.server.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;

/// What people wrote in words of their own. It may name someone, so it goes into a study only after
/// a person read it.
@Component
final class Words {
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;

    Words(Cohorts cohorts, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was said about something written.
    enum Verdict {
        GOES_IN,
        STAYS_OUT
    }

    /// What was written at waves that are over, without who wrote it: first what nobody has read,
    /// in an order that follows neither people nor time.
    List<WordsLine> lines(JdbcClient sql, Cohort cohort) {
        WordsSql words = new WordsSql(sql);
        Map<String, String> verdicts = new HashMap<>();
        words.verdicts(cohort.id())
                .forEach(one ->
                        verdicts.put(
                                field(one.sending(), one.item()),
                                one.verdict() == Verdict.GOES_IN ? "in" : "out"));
        LocalDate today = cohorts.today(cohort);
        List<WordsLine> lines = new ArrayList<>();
        for (WordsSql.Sheet sheet : words.sheets(cohort.id())) {
            boolean over =
                    cohort.opening(sheet.wave())
                            .filter(opening -> opening.closesOn().isBefore(today))
                            .isPresent();
            for (FurtherItem item : cohort.programme().further(sheet.wave())) {
                String text = sheet.answers().written(item);
                if (over && !text.isEmpty()) {
                    String field = field(sheet.sending(), item.id());
                    lines.add(
                            new WordsLine(
                                    field,
                                    item.text(),
                                    cohort.programme()
                                            .wave(sheet.wave())
                                            .map(Wave::label)
                                            .orElse(""),
                                    text,
                                    verdicts.getOrDefault(field, "")));
                }
            }
        }
        lines.sort(
                Comparator.comparing((WordsLine line) -> !line.verdict().isEmpty())
                        .thenComparing(WordsLine::field));
        return lines;
    }

    private static String field(String sending, ItemId item) {
        return "v." + sending + "." + item;
    }

    /// Keeps what a form says about what is on the page; what it leaves open stays open.
    void decide(JdbcClient sql, SignedIn by, Cohort cohort, Map<String, String> form) {
        WordsSql words = new WordsSql(sql);
        Map<Verdict, Integer> counts = new HashMap<>();
        for (WordsLine line : lines(sql, cohort)) {
            String said = form.getOrDefault(line.field(), "");
            if (said.equals(line.verdict()) || !(said.equals("in") || said.equals("out"))) {
                continue;
            }
            Verdict verdict = said.equals("in") ? Verdict.GOES_IN : Verdict.STAYS_OUT;
            String[] parts = line.field().split("\\.", 3);
            words.add(
                    UUID.randomUUID().toString(),
                    parts[1],
                    new ItemId(parts[2]),
                    verdict,
                    clock.millis(),
                    by.account().value());
            counts.merge(verdict, 1, Integer::sum);
        }
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "words-read",
                cohort.id().value(),
                Map.of(
                        "in", Integer.toString(counts.getOrDefault(Verdict.GOES_IN, 0)),
                        "out", Integer.toString(counts.getOrDefault(Verdict.STAYS_OUT, 0))));
    }
}
