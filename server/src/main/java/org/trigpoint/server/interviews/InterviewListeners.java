package org.trigpoint.server.interviews;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.programme.Consents.ConsentGiven;
import org.trigpoint.server.programme.Learners.DataWithdrawn;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;

/// What happens elsewhere and ends an invitation, in the same transaction.
@Configuration(proxyBeanMethods = false)
class InterviewListeners {
    private record Hearing<H extends Happening>(Class<H> kind, BiConsumer<JdbcClient, H> deed)
            implements Happenings.Listener<H> {
        @Override
        public void on(JdbcClient sql, H happening) {
            deed.accept(sql, happening);
        }
    }

    /// Whoever withdraws their data is not kept here either: no time, no profession, no step.
    @Bean
    Happenings.Listener<DataWithdrawn> forgetInterviews() {
        return new Hearing<>(
                DataWithdrawn.class,
                (sql, withdrawn) -> new InterviewSql(sql).forget(withdrawn.learner()));
    }

    /// Whoever takes back their consent gives their time back.
    @Bean
    Happenings.Listener<ConsentGiven> endInterviews(Audit audit, Clock clock) {
        return new Hearing<>(
                ConsentGiven.class,
                (sql, given) -> {
                    InterviewSql interviews = new InterviewSql(sql);
                    Optional<Invited> open =
                            interviews
                                    .of(given.learner())
                                    .filter(_ -> !interviews.agrees(given.learner()))
                                    .filter(one ->
                                            one.standing() == Standing.INVITED
                                                    || one.standing() == Standing.BOOKED);
                    open.ifPresent(one -> {
                        interviews.giveBack(one.id());
                        interviews.addStep(
                                one,
                                Step.DECLINED,
                                Optional.empty(),
                                OptionalLong.empty(),
                                given.learner().value(),
                                clock.millis());
                        audit.record(
                                sql,
                                given.cohort().organisation(),
                                given.learner().value(),
                                "interview-declined",
                                one.id().value(),
                                Map.of("cohort", given.cohort().id().value()));
                    });
                });
    }
}
