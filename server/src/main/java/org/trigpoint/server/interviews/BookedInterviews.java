package org.trigpoint.server.interviews;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;

/// Brings a learner to a booked interview in one go: what the pages do step by step. For invented
/// learners of the demonstration.
@Component
public final class BookedInterviews {
    private static final long MINUTES = 40;

    private final Interviewing interviewing;

    BookedInterviews(Interviewing interviewing) {
        this.interviewing = interviewing;
    }

    /// Invites someone; nothing comes of it where they did not agree to be interviewed.
    public void invite(JdbcClient sql, SignedIn by, Cohort cohort, Learner learner) {
        interviewing.invite(sql, by, cohort, learner);
    }

    /// Offers times, of which the learner takes the first.
    ///
    /// @param times at least one, ahead
    public void book(
            JdbcClient sql,
            SignedIn by,
            Cohort cohort,
            Learner learner,
            List<Instant> times,
            String place) {
        List<Slot> slots =
                times.stream().map(at -> new Slot(SlotId.fresh(), at, MINUTES, place)).toList();
        slots.forEach(slot -> interviewing.offer(sql, by, cohort, slot));
        interviewing.book(sql, cohort, learner, slots.getFirst().id());
    }
}
