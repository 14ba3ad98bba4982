package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;

/// Several senders on one PostgreSQL, while people leave and staff pass messages on by hand: nobody
/// waits for somebody who waits for them.
class SendersSideBySideTest {
    private static final int SENDERS = 4;
    private static final int PEOPLE = 200;
    private static final int LEAVING = 60;

    @Test
    void fourSendersNeverHoldWhatAnotherWaitsFor() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2027-03-02T10:00:00Z"));
        try (Office office = new Office(RunningServer.postgres(), clock)) {
            Cohort cohort = office.cohort(LocalDate.of(2027, 3, 8));
            office.agree(office.enrol(cohort, "p", PEOPLE));
            office.planner.plan();
            List<Learner> learners =
                    office.database.read(
                            sql -> office.server.part(Learners.class).list(sql, cohort));

            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                work.add(() -> {
                    office.sendAll();
                    return true;
                });
            }
            work.add(() -> {
                learners.subList(0, LEAVING).forEach(learner -> leave(office, cohort, learner));
                return true;
            });
            work.add(() -> handOver(office, office.all()));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> done : threads.invokeAll(work)) {
                    // the database ends one of two transactions that wait for each other
                    assertThat(done.get()).isTrue();
                }
            }

            assertThat(office.all())
                    .hasSizeGreaterThanOrEqualTo(PEOPLE)
                    .allMatch(message ->
                            message.state() == State.SENT
                                    || message.state() == State.DROPPED
                                    || message.state() == State.HANDED_OVER);
            List<String> headers = new ArrayList<>();
            for (var arrived : office.mail.getReceivedMessages()) {
                headers.add(arrived.getMessageID());
            }
            assertThat(headers).doesNotHaveDuplicates();
        }
    }

    private static void leave(Office office, Cohort cohort, Learner learner) {
        office.database.write(sql -> {
            office.server.part(Learners.class).stopMessages(sql, cohort, learner);
            return true;
        });
    }

    private static boolean handOver(Office office, List<Message> messages) {
        for (Message message : messages.reversed()) {
            office.database.write(sql ->
                    office.server.part(Messages.class).handOver(sql, office.lead, message.id()));
        }
        return true;
    }
}
