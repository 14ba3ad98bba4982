package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.messages.Course.Next;
import org.trigpoint.server.messages.MessageSql.Told;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.LearnerId;

class CourseTest {
    /// Open Monday 1 March to Sunday 21 March 2027.
    private static final Course COURSE =
            new Course(
                    new Cohort.Opening(
                            new WaveId("after"),
                            LocalDate.of(2027, 3, 1),
                            LocalDate.of(2027, 3, 21)),
                    Kind.OPENING,
                    new Plan(2, 4, 9),
                    QuietHours.USUAL,
                    Cohorts.ZONE);

    private static Told told(Kind kind, State state, long number, String at) {
        return new Told(
                new LearnerId("l"),
                kind,
                state,
                number,
                at.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Instant.parse(at).toEpochMilli()));
    }

    private static final Told INVITED =
            told(Kind.INVITATION, State.SENT, 1, "2027-02-01T09:00:00Z");
    private static final Told OPENED = told(Kind.OPENING, State.SENT, 1, "2027-03-01T09:00:00Z");

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void wordGoesAtItsHourOnTheDayAWaveOpens() {
        assertThat(COURSE.next(List.of(INVITED), at("2027-03-01T08:59:59Z"))).isEmpty();
        assertThat(COURSE.next(List.of(INVITED), at("2027-03-01T09:00:00Z")))
                .contains(new Next(Kind.OPENING, 1, at("2027-03-01T09:00:00Z")));
    }

    @Test
    void anInvitationThatWentOutWhileTheWaveIsOpenIsWordEnough() {
        Told late = told(Kind.INVITATION, State.SENT, 1, "2027-03-02T15:00:00Z");
        assertThat(COURSE.next(List.of(late), at("2027-03-03T09:00:00Z"))).isEmpty();
        assertThat(COURSE.next(List.of(late), at("2027-03-08T09:00:00Z")))
                .contains(new Next(Kind.REMINDER, 1, at("2027-03-08T09:00:00Z")));
    }

    @Test
    void aReminderNeverOvertakesWhatItRemindsOf() {
        Told waiting = told(Kind.OPENING, State.WAITING, 1, "");
        assertThat(COURSE.next(List.of(INVITED, waiting), at("2027-03-12T09:00:00Z"))).isEmpty();
    }

    @Test
    void aClockThatJumpsBringsOneReminderNotTwo() {
        assertThat(COURSE.next(List.of(INVITED, OPENED), at("2027-03-19T12:00:00Z")))
                .contains(new Next(Kind.REMINDER, 1, at("2027-03-19T12:00:00Z")));
        Told reminded = told(Kind.REMINDER, State.SENT, 1, "2027-03-19T12:00:00Z");
        assertThat(COURSE.next(List.of(INVITED, OPENED, reminded), at("2027-03-19T12:01:00Z")))
                .isEmpty();
        // and back again
        assertThat(COURSE.next(List.of(INVITED, OPENED, reminded), at("2027-03-10T12:01:00Z")))
                .isEmpty();
    }

    @Test
    void remindersComeToAnEnd() {
        Told first = told(Kind.REMINDER, State.SENT, 1, "2027-03-05T09:00:00Z");
        Told second = told(Kind.REMINDER, State.SENT, 2, "2027-03-09T09:00:00Z");
        assertThat(COURSE.next(List.of(OPENED, first), at("2027-03-09T09:00:00Z")))
                .contains(new Next(Kind.REMINDER, 2, at("2027-03-09T09:00:00Z")));
        assertThat(COURSE.next(List.of(OPENED, first, second), at("2027-03-18T09:00:00Z")))
                .isEmpty();
    }

    @Test
    void whoseAddressIsRefusedIsWrittenToNoMore() {
        Told refused = told(Kind.INVITATION, State.FAILED, 1, "");
        assertThat(COURSE.next(List.of(refused), at("2027-03-02T09:00:00Z"))).isEmpty();
    }

    @Test
    void nothingIsPlannedForAfterTheLastDay() {
        // Saturday: quiet until Monday, and then the wave is closed
        assertThat(COURSE.next(List.of(INVITED, OPENED), at("2027-03-20T09:00:00Z"))).isEmpty();
        assertThat(COURSE.next(List.of(INVITED), at("2027-03-22T09:00:00Z"))).isEmpty();
    }
}
