package org.trigpoint.server.programme;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// What learners agreed to. The training never depends on it.
@Component
public final class Consents {
    private final Audit audit;
    private final Happenings happenings;
    private final Clock clock;

    Consents(Audit audit, Happenings happenings, Clock clock) {
        this.audit = audit;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// What someone said to a statement.
    public enum Said {
        YES,
        NO
    }

    /// Someone decided what they agree to; a receipt is due.
    public record ConsentGiven(Cohort cohort, LearnerId learner, long sheetVersion)
            implements Happening {}

    /// Why a sheet is shown.
    public enum Standing {
        /// They have not decided yet.
        FIRST,
        /// It is the one they decided on.
        AS_DECIDED,
        /// It changed since in a way that matters, so they are asked anew.
        ANEW
    }

    /// The sheet for someone.
    ///
    /// @param changes what changed since they decided, the earliest first; empty unless they are
    ///   asked anew
    public record Shown(InformationSheet sheet, Standing standing, List<String> changes) {
        public Shown {
            changes = List.copyOf(changes);
        }
    }

    /// The sheet a learner is shown: the one they decided on, or the newest where they have not
    /// decided or it changed since in a way that matters.
    public Shown shown(JdbcClient sql, Learner learner) {
        List<InformationSheet> sheets =
                new SetUpSql(sql)
                        .sheets(learner.cohort()).stream().map(SetUpSql.Dated::value).toList();
        Optional<Long> decided = new ConsentSql(sql).latestVersion(learner.id());
        if (decided.isEmpty()) {
            return new Shown(sheets.getFirst(), Standing.FIRST, List.of());
        }
        List<String> changes =
                sheets.reversed().stream()
                        .filter(sheet -> sheet.version() > decided.get())
                        .filter(sheet -> sheet.weight() == InformationSheet.Weight.MATTERS)
                        .map(InformationSheet::changed)
                        .toList();
        if (!changes.isEmpty()) {
            return new Shown(sheets.getFirst(), Standing.ANEW, changes);
        }
        return sheets.stream()
                .filter(sheet -> sheet.version() == decided.get())
                .findFirst()
                .map(sheet -> new Shown(sheet, Standing.AS_DECIDED, List.of()))
                .orElseThrow();
    }

    /// Whether someone who decided is to be asked anew.
    public boolean isAskedAnew(JdbcClient sql, Learner learner) {
        return new ConsentSql(sql).mattersSince(learner.id()) > 0;
    }

    /// What a learner said last to each statement; statements they have not answered are absent.
    public Map<Statement, Said> of(JdbcClient sql, LearnerId learner) {
        return new ConsentSql(sql).latest(learner);
    }

    /// When a learner last said anything, as epoch milliseconds.
    public Optional<Long> at(JdbcClient sql, LearnerId learner) {
        return new ConsentSql(sql).latestAt(learner);
    }

    /// Keeps what a learner says now; what they said before stays as history.
    ///
    /// @param version of the sheet they had before them
    public void give(
            JdbcClient sql,
            Cohort cohort,
            Learner learner,
            long version,
            Map<Statement, Said> said) {
        ConsentSql consents = new ConsentSql(sql);
        Map<Statement, Said> ordered = new EnumMap<>(said);
        ordered.forEach((statement, answer) ->
                consents.add(
                        UUID.randomUUID().toString(),
                        learner.id(),
                        statement,
                        answer,
                        version,
                        clock.millis()));
        audit.record(
                sql,
                cohort.organisation(),
                learner.id().value(),
                "consent-decided",
                learner.id().value(),
                Map.of(
                        "sheet",
                        Long.toString(version),
                        "yes",
                        ordered.entrySet().stream()
                                .filter(entry -> entry.getValue() == Said.YES)
                                .map(entry -> entry.getKey().key())
                                .collect(Collectors.joining(" "))));
        happenings.tell(sql, new ConsentGiven(cohort, learner.id(), version));
    }
}
