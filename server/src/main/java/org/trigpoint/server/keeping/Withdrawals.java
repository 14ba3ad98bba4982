package org.trigpoint.server.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.reports.EarlierPeople;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;

/// Keeps the ledger of withdrawals up to what the tables say, and repeats at the start what a
/// restored database does not know.
///
/// Its work follows from the tables alone and may be done again at any time: whichever way someone
/// left, they are in the ledger a few seconds later, on every server that shares the database.
@Component
public final class Withdrawals implements InitializingBean, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);

    private final Database database;
    private final DataFolder folder;
    private final Learners learners;
    private final Cohorts cohorts;
    private final EarlierPeople earlier;
    private final Audit audit;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("withdrawals").unstarted(work));
    private final ScheduledFuture<?> looking;

    Withdrawals(
            Database database,
            DataFolder folder,
            Learners learners,
            Cohorts cohorts,
            EarlierPeople earlier,
            Audit audit) {
        this.database = database;
        this.folder = folder;
        this.learners = learners;
        this.cohorts = cohorts;
        this.earlier = earlier;
        this.audit = audit;
        this.looking = thread.scheduleWithFixedDelay(this::look, 3, 3, TimeUnit.SECONDS);
    }

    /// Done before the first page is served: nobody is shown, written to or counted who has left.
    @Override
    public void afterPropertiesSet() {
        repeat();
        write();
    }

    private void look() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.error("The ledger of withdrawals was not written: {}", e.getClass().getName());
        }
    }

    /// Writes whoever left and is not in the ledger yet.
    public synchronized void write() {
        WithdrawalLedger.of(folder).add(database.read(sql -> new WithdrawalSql(sql).all()));
    }

    /// Repeats what the ledger says and the tables do not, and tells again what `trigpoint restore`
    /// has repeated.
    private void repeat() {
        Set<WithdrawalLedger.Line> lines = WithdrawalLedger.of(folder).lines();
        Repeating repeating = new Repeating(folder);
        Optional<List<String>> untold = repeating.untold();
        for (WithdrawalLedger.Line line : lines) {
            database.write(sql -> {
                switch (line.wish()) {
                    case DATA ->
                            learners.with(sql, new LearnerId(line.whom()))
                                    .filter(one -> one.withdrewDataAt().isEmpty())
                                    .ifPresent(one ->
                                            learners.withdrawData(sql, cohorts.of(sql, one), one));
                    case MESSAGES ->
                            learners.with(sql, new LearnerId(line.whom()))
                                    .filter(one -> one.leftMessagesAt().isEmpty())
                                    .ifPresent(one ->
                                            learners.stopMessages(sql, cohorts.of(sql, one), one));
                    case STUDY -> repeatOfStudy(sql, line);
                }
                return true;
            });
        }
        if (untold.isPresent()) {
            untold.get().forEach(this::tell);
            repeating.told();
        }
    }

    private void repeatOfStudy(JdbcClient sql, WithdrawalLedger.Line line) {
        String[] parts = line.whom().split("/", 2);
        if (parts.length == 2) {
            earlier.repeat(sql, new StudyId(parts[0]), new ParticipantId(parts[1]), line.at());
        }
    }

    private void tell(String id) {
        database.write(sql -> {
            Optional<Learner> learner = learners.with(sql, new LearnerId(id));
            learner.ifPresent(found -> {
                Cohort cohort = cohorts.of(sql, found);
                audit.record(
                        sql,
                        cohort.organisation(),
                        Audit.CLOCK,
                        "withdrawal-repeated",
                        found.id().value(),
                        Map.of(
                                "first",
                                Instant.ofEpochMilli(found.withdrewDataAt().orElse(0)).toString()));
                learners.tellWithdrawn(sql, cohort, found);
            });
            return true;
        });
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdownNow();
        // whoever left in the last seconds
        look();
    }
}
