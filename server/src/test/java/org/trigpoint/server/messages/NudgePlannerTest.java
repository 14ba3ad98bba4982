package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;

/// When someone is asked what they tried, and when not, by a clock that is set.
class NudgePlannerTest {
    /// A Monday in winter; summer time begins on Sunday 28 March 2027 and ends on 31 October.
    private static final Instant WINTER = Instant.parse("2027-03-01T12:00:00Z");

    private static final Pattern STOP = Pattern.compile("/stop/[A-Za-z0-9_-]{22}");

    static Stream<Named<Function<Clock, RunningServer>>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer::embedded),
                Named.of("PostgreSQL", RunningServer::postgres));
    }

    /// One learner of a cohort that had workshops.
    private record After(Office office, SetClock clock, String cohort, String link)
            implements AutoCloseable {
        static After workshopsOn(Function<Clock, RunningServer> kind, Instant now, String... days) {
            SetClock clock = new SetClock(now);
            Office office = new Office(kind.apply(clock), clock);
            String starts = now.toString().substring(0, 10);
            String cohort = FirstSteps.cohort(office.ada, Map.of("starts", starts));
            After after =
                    new After(
                            office,
                            clock,
                            cohort,
                            FirstSteps.enrol(office.ada, cohort, "lea@example.org"));
            for (String day : days) {
                after.workshop(day);
            }
            return after;
        }

        String workshop(String day) {
            return office.ada
                    .post(
                            cohort + "/workshops",
                            Map.of(
                                    "content", "first",
                                    "day", day,
                                    "time", "14:00",
                                    "place", "Town hall"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("[?].*", "");
        }

        After wants(String answer) {
            Browser phone = office.server.browser();
            assertThat(phone.post(link + "/tried/nudges", Map.of("wanted", answer)).statusCode())
                    .isEqualTo(303);
            return this;
        }

        /// Which nudges stand in line or went once it is that time.
        List<Long> at(String time) {
            clock.show(Instant.parse(time));
            NudgePlanner planner = office.server.part(NudgePlanner.class);
            planner.plan();
            assertThat(planner.plan()).as("a second round at " + time).isZero();
            return nudges().stream().map(Message::number).toList();
        }

        List<Message> nudges() {
            return office.all().stream().filter(one -> one.kind() == Kind.NUDGE).toList();
        }

        /// The letters that arrive now and lead to the log.
        List<MimeMessage> arrive() {
            int before = office.mail.getReceivedMessages().length;
            office.sendAll();
            return Stream.of(office.mail.getReceivedMessages())
                    .skip(before)
                    .filter(letter -> body(letter).contains("/tried"))
                    .toList();
        }

        private static String body(MimeMessage letter) {
            try {
                return new String(letter.getRawInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replace("=\r\n", "");
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            office.close();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNudgeIsDueAtTenTwoSixAndTwelveWeeksAfterTheLastWorkshopWhateverTheClocksDo(
            Function<Clock, RunningServer> kind) {
        try (After lea = After.workshopsOn(kind, WINTER, "2027-03-15", "2027-03-08").wants("yes")) {
            assertThat(lea.at("2027-03-22T10:00:00Z")).as("after the first of two").isEmpty();
            // the clocks went forward in between: ten is an hour earlier
            assertThat(lea.at("2027-03-29T08:59:59Z")).isEmpty();
            assertThat(lea.at("2027-03-29T09:00:00Z")).containsExactly(1L);
            assertThat(lea.at("2027-04-26T08:59:59Z")).containsExactly(1L);
            assertThat(lea.at("2027-04-26T09:00:00Z")).containsExactly(1L, 2L);
            assertThat(lea.at("2027-06-07T08:59:59Z")).containsExactly(1L, 2L);
            assertThat(lea.at("2027-06-07T09:00:00Z")).containsExactly(1L, 2L, 3L);
            assertThat(lea.at("2028-03-29T09:00:00Z")).as("no fourth").hasSize(3);
            assertThat(lea.nudges())
                    .extracting(message -> Instant.ofEpochMilli(message.dueAt()).toString())
                    .containsExactly(
                            "2027-03-29T09:00:00Z", "2027-04-26T09:00:00Z", "2027-06-07T09:00:00Z");
        }
    }

    @Test
    void inAutumnTenIsAnHourLater() {
        try (After lea =
                After.workshopsOn(
                                RunningServer::embedded,
                                Instant.parse("2027-10-11T12:00:00Z"),
                                "2027-10-20")
                        .wants("yes")) {
            assertThat(lea.at("2027-11-03T09:59:59Z")).isEmpty();
            assertThat(lea.at("2027-11-03T10:00:00Z")).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void onlyWhoWantsOneIsAsked(Function<Clock, RunningServer> kind) {
        try (After lea = After.workshopsOn(kind, WINTER, "2027-03-15")) {
            assertThat(lea.at("2027-03-29T12:00:00Z")).as("nobody was asked to say no").isEmpty();
            // whoever says yes late is not asked about the day that is past
            lea.wants("yes");
            assertThat(lea.at("2027-03-30T12:00:00Z")).isEmpty();
            assertThat(lea.at("2027-04-26T12:00:00Z")).containsExactly(2L);
            lea.wants("no");
            assertThat(lea.nudges()).extracting(Message::state).containsExactly(State.DROPPED);
            assertThat(lea.at("2027-06-07T12:00:00Z")).containsExactly(2L);
        }
    }

    @Test
    void aWorkshopThatIsCancelledWasNotTheLast() {
        try (After lea =
                After.workshopsOn(RunningServer::embedded, WINTER, "2027-03-15").wants("yes")) {
            String cancelled = lea.workshop("2027-03-22");
            lea.office().ada.post(cancelled + "/cancel", Map.of());
            assertThat(lea.at("2027-03-29T09:00:00Z")).containsExactly(1L);
            assertThat(lea.at("2027-04-05T09:00:00Z")).containsExactly(1L);
        }
    }

    @Test
    void aServerThatStoodStillAsksOnceAndNotAfterAWeek() {
        try (After lea =
                After.workshopsOn(RunningServer::embedded, WINTER, "2027-03-15").wants("yes")) {
            assertThat(lea.at("2027-04-05T08:59:59Z")).as("a week late, nearly").hasSize(1);
            assertThat(lea.at("2027-05-03T09:00:00Z")).as("a whole week late").hasSize(1);
            assertThat(lea.at("2027-06-07T09:00:00Z")).containsExactly(1L, 3L);
        }
    }

    @Test
    void aNudgeWaitsForMondayAndGoesOnce() {
        // Saturday, and two weeks later it is Saturday again: organisations rest on weekends
        try (After lea =
                After.workshopsOn(RunningServer::embedded, WINTER, "2027-03-13").wants("yes")) {
            assertThat(lea.at("2027-03-27T10:00:00Z")).containsExactly(1L);
            assertThat(lea.arrive()).isEmpty();
            // the Monday after the clocks went forward, at eight
            lea.clock().show(Instant.parse("2027-03-29T06:59:59Z"));
            assertThat(lea.arrive()).isEmpty();
            lea.clock().show(Instant.parse("2027-03-29T07:00:00Z"));
            assertThat(lea.arrive()).hasSize(1);
            lea.clock().jump(Duration.ofDays(1));
            assertThat(lea.at("2027-03-30T10:00:00Z")).containsExactly(1L);
            assertThat(lea.arrive()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theStopLinkOfANudgeEndsThem(Function<Clock, RunningServer> kind) throws Exception {
        try (After lea = After.workshopsOn(kind, WINTER, "2027-03-15").wants("yes")) {
            assertThat(lea.at("2027-03-29T09:00:00Z")).containsExactly(1L);
            List<MimeMessage> letters = lea.arrive();
            assertThat(letters).hasSize(1);
            Matcher stop = STOP.matcher(letters.getFirst().getHeader("List-Unsubscribe")[0]);
            assertThat(stop.find()).isTrue();
            // the second is in line when they stop
            assertThat(lea.at("2027-04-26T09:00:00Z")).containsExactly(1L, 2L);
            lea.office().server.browser().post(stop.group(), Map.of());
            assertThat(lea.arrive()).isEmpty();
            assertThat(lea.nudges())
                    .extracting(Message::state)
                    .containsExactly(State.SENT, State.DROPPED);
            assertThat(lea.at("2027-06-07T09:00:00Z")).as("none is planned").hasSize(2);
        }
    }
}
