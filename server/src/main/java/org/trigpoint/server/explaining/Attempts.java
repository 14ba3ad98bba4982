package org.trigpoint.server.explaining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.learning.PrivateDoor;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.explain.Feedback.Span;

/// Explanations written for practice: sealed, and private unless one is sent to the trainers, who
/// answer in the margin.
@Component
final class Attempts {
    /// Code points in one explanation.
    static final int LONGEST = 5000;

    private final SealedTexts texts;
    private final Audit audit;
    private final Clock clock;

    Attempts(SealedTexts texts, Audit audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What of someone's explanations opens where they read.
    ///
    /// @param open the earliest first
    /// @param closed how many stay closed here
    record Own(List<Attempt> open, long closed) {
        Own {
            open = List.copyOf(open);
        }

        Optional<Attempt> with(String id) {
            return open.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
        }
    }

    Own own(JdbcClient sql, Visit visit, String vignette, PrivateDoor.Reader reader) {
        List<Attempt> all = new AttemptSql(sql, texts).of(visit.learner().id(), vignette);
        List<Attempt> open =
                all.stream().filter(attempt -> reader.opens(attempt.device())).toList();
        return new Own(open, all.size() - (long) open.size());
    }

    /// Keeps what was written. The same words as the last time are not kept twice.
    ///
    /// @return its id
    String keep(JdbcClient sql, Visit visit, String vignette, DeviceId device, String text) {
        AttemptSql attempts = new AttemptSql(sql, texts);
        List<Attempt> before = attempts.of(visit.learner().id(), vignette);
        if (!before.isEmpty()
                && before.getLast().text().equals(text)
                && before.getLast().device().equals(device)) {
            return before.getLast().id();
        }
        Attempt fresh =
                new Attempt(
                        UUID.randomUUID().toString(),
                        visit.learner().id(),
                        vignette,
                        device,
                        text,
                        clock.instant());
        attempts.add(fresh);
        record(sql, visit, "explanation-practised", fresh.id());
        return fresh.id();
    }

    /// Whether the trainers can read it.
    boolean isSent(JdbcClient sql, Attempt attempt) {
        return new AttemptSql(sql, texts).isSent(attempt.id());
    }

    void send(JdbcClient sql, Visit visit, Attempt attempt) {
        if (!isSent(sql, attempt)) {
            new AttemptSql(sql, texts).send(attempt.id(), 1, clock.millis());
            record(sql, visit, "explanation-sent", attempt.id());
        }
    }

    void takeBack(JdbcClient sql, Visit visit, Attempt attempt) {
        if (isSent(sql, attempt)) {
            new AttemptSql(sql, texts).send(attempt.id(), 0, clock.millis());
            record(sql, visit, "explanation-taken-back", attempt.id());
        }
    }

    private void record(JdbcClient sql, Visit visit, String what, String id) {
        audit.record(
                sql,
                visit.cohort().organisation(),
                visit.learner().pseudonym().value(),
                what,
                id,
                Map.of());
    }

    /// What the trainers of a cohort can read now, the newest first.
    List<Attempt> sent(JdbcClient sql, Cohort cohort) {
        return new AttemptSql(sql, texts).sent(cohort.id());
    }

    /// What was said of it in the margin, in the order of the text.
    List<MarginNote> notes(JdbcClient sql, Attempt attempt) {
        return new AttemptSql(sql, texts).notes(attempt.id());
    }

    /// Says something in the margin.
    void answer(JdbcClient sql, SignedIn by, Attempt attempt, Span span, String text) {
        MarginNote note =
                new MarginNote(
                        UUID.randomUUID().toString(), by.name(), span, text, clock.instant());
        new AttemptSql(sql, texts).addNote(note, attempt.id(), by.account());
        audit.record(
                sql,
                by.organisation(),
                by.account().value(),
                "explanation-answered",
                attempt.id(),
                Map.of());
    }

    /// Whether someone knows how people of a cohort write, for they answered them.
    boolean answered(JdbcClient sql, Cohort cohort, SignedIn who) {
        return new AttemptSql(sql, texts).answered(cohort.id(), who.account());
    }
}
