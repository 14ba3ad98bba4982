package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.LearnerId;

/// The promise of messages: none is lost, each goes once, and a kill in the very moment of sending
/// may repeat one with the same Message-ID, marked.
class MessagesArriveOnceTest {
    private static final int EACH = 13;
    private static final int PROCESSES = 4;
    private static final Plan PLAN = new Plan(2, 3, 9);

    /// Ends a sender the way a kill does: nothing after it runs, nothing is tidied up.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// A mail server on the way to which the sender's process is killed, and clocks jump.
    private static final class Perils implements Post {
        private final Post real;
        private final SetClock clock;
        private final Random random;
        private final double chance;
        private final AtomicInteger left;
        private final Set<String> openAtAKill = ConcurrentHashMap.newKeySet();
        private final Set<String> takenAtAKill = ConcurrentHashMap.newKeySet();

        Perils(Post real, SetClock clock, Random random, int kills, double chance) {
            this.real = real;
            this.clock = clock;
            this.random = random;
            this.chance = chance;
            this.left = new AtomicInteger(kills);
        }

        private boolean kill() {
            return random.nextDouble() < chance
                    && left.getAndUpdate(kills -> Math.max(0, kills - 1)) > 0;
        }

        @Override
        public Standing standing() {
            return Standing.SET;
        }

        @Override
        public Line open() throws PostException {
            if (kill()) {
                throw new Killed();
            }
            Line line = real.open();
            return new Line() {
                @Override
                public void send(Letter letter, String headerId, Message.Repeat repeat)
                        throws PostException {
                    if (kill()) {
                        openAtAKill.add(headerId);
                        throw new Killed();
                    }
                    line.send(letter, headerId, repeat);
                    if (random.nextInt(400) == 0) {
                        clock.jump(Duration.ofMinutes(random.nextInt(-180, 181)));
                    }
                    if (kill()) {
                        openAtAKill.add(headerId);
                        takenAtAKill.add(headerId);
                        throw new Killed();
                    }
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        }
    }

    /// A process that sends, until it is killed.
    private record Dispatch(Sender sender, Beats beats) {
        static Dispatch of(Office office, Post post, AtomicLong nanos) {
            String id = UUID.randomUUID().toString();
            return new Dispatch(new Sender(id, post, office.parts), new Beats(id, nanos::get));
        }
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(Named.of("SQLite", RunningServer.embedded()), 816, 100, 0.007),
                Arguments.of(Named.of("PostgreSQL", RunningServer.postgres()), 80, 20, 0.02));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void everyMessageArrivesThoughTheSenderIsKilledAndClocksJump(
            RunningServer server, int people, int kills, double chance) throws Exception {
        SetClock clock = new SetClock(Instant.parse("2027-03-01T07:30:00Z"));
        Random random = new Random(20270328);
        Map<String, Cohort> cohorts = new HashMap<>();
        try (Office office = new Office(server, clock)) {
            for (int i = 0; i < 8; i++) {
                // over both changes of clocks: 28 March and 31 October 2027
                Cohort cohort = office.cohort(LocalDate.of(2027, 3, 20).plusDays(5L * i));
                office.database.write(sql -> {
                    office.wordings.setPlan(sql, office.lead, cohort.id(), PLAN);
                    return true;
                });
                cohorts.put(cohort.id().value(), cohort);
                office.agree(office.enrol(cohort, "p" + i + "-", people / 8));
            }
            Perils perils = new Perils(office.post(), clock, random, kills, chance);
            live(office, perils, clock, random, Instant.parse("2028-02-01T12:00:00Z"));

            assertThat(perils.left.get()).isZero();
            List<Message> all = office.all();
            assertThat(incomplete(all, people / 8)).isEmpty();
            // where clocks jump on, a wave may close before its last reminder: that one is not due
            List<Message> others = all.stream().filter(one -> one.kind() != Kind.REMINDER).toList();
            assertThat(others).hasSize(5 * (people / 8 * 8));
            assertThat(all).hasSizeLessThanOrEqualTo(people / 8 * 8 * EACH);
            List<Message> sent = all.stream().filter(one -> one.state() == State.SENT).toList();
            assertThat(sent).containsAll(others);
            remindedWhileOpen(sent, cohorts);
            leftOutWhenClosed(
                    all.stream().filter(one -> one.state() != State.SENT).toList(), cohorts);
            arrivedOnce(office, perils, sent);
            atDecentHours(office);
            daysApart(sent);
        }
    }

    /// Whoever had fewer reminders than planned had none due: after their last message the wave
    /// closed before the days between, a weekend and the longest jump of the clock were over.
    private static void remindedWhileOpen(List<Message> all, Map<String, Cohort> cohorts) {
        Map<List<String>, List<Message>> asked =
                all.stream()
                        .filter(message -> message.kind().asksToAnswer())
                        .collect(
                                Collectors.groupingBy(message ->
                                        List.of(
                                                message.learner().value(),
                                                message.cohort().value(),
                                                message.wave().value())));
        asked.forEach((key, messages) -> {
            if (messages.size() <= 2) {
                LocalDate last =
                        messages.stream()
                                .map(one -> day(one.sentAt().orElseThrow()))
                                .max(Comparator.naturalOrder())
                                .orElseThrow();
                LocalDate closes = closing(key.get(1), new WaveId(key.get(2)), cohorts);
                assertThat(last.plusDays(PLAN.daysApart() + 2L + 3L)).isAfterOrEqualTo(closes);
            }
        });
    }

    /// A reminder that is not sent was left out because its wave closed after it was planned and
    /// before the weekend and the longest jump of the clock were over.
    private static void leftOutWhenClosed(List<Message> left, Map<String, Cohort> cohorts) {
        assertThat(left)
                .allSatisfy(message -> {
                    assertThat(message.state()).isEqualTo(State.DROPPED);
                    assertThat(message.reason()).isEqualTo(Reason.CLOSED);
                    assertThat(closing(message.cohort().value(), message.wave().wave(), cohorts))
                            .isBetween(
                                    day(message.madeAt()), day(message.dueAt()).plusDays(2L + 3L));
                });
    }

    private static LocalDate day(long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), Cohorts.ZONE);
    }

    private static LocalDate closing(String cohort, WaveId wave, Map<String, Cohort> cohorts) {
        return Objects.requireNonNull(cohorts.get(cohort)).opening(wave).orElseThrow().closesOn();
    }

    /// Cohorts and waves in which not everyone was written to, with how many were, by reminder.
    private static Map<List<String>, Long> incomplete(List<Message> all, int each) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                message ->
                                        List.of(
                                                message.cohort().value(),
                                                message.wave().value(),
                                                message.kind().name(),
                                                Long.toString(message.number())),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != each)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Lives through a year, in steps of hours, forwards and now and then back.
    private static void live(
            Office office, Perils perils, SetClock clock, Random random, Instant until) {
        AtomicLong nanos = new AtomicLong();
        List<Dispatch> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(Dispatch.of(office, perils, nanos));
        }
        while (clock.instant().isBefore(until)) {
            office.planner.plan();
            while (office.due() > 0 && sendUntilKilled(office, perils, processes, nanos)) {
                processes.forEach(process -> beat(office, process.beats()));
                nanos.addAndGet(Beats.DEAD_AFTER.toNanos());
                processes.forEach(process -> beat(office, process.beats()));
            }
            int jump = random.nextInt(40);
            clock.jump(
                    jump == 0
                            ? Duration.ofHours(-20)
                            : jump == 1
                                    ? Duration.ofHours(50)
                                    : Duration.ofMinutes(random.nextInt(240, 600)));
        }
    }

    /// All processes send at once until nothing is left or they are killed; those are replaced.
    ///
    /// @return whether any was killed
    private static boolean sendUntilKilled(
            Office office, Post post, List<Dispatch> processes, AtomicLong nanos) {
        Queue<Dispatch> dead = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Dispatch process : processes) {
                threads.execute(() -> {
                    try {
                        sendAll(process.sender());
                    } catch (Killed _) {
                        dead.add(process);
                    }
                });
            }
        }
        processes.removeAll(dead);
        dead.forEach(_ -> processes.add(Dispatch.of(office, post, nanos)));
        return !dead.isEmpty();
    }

    private static void sendAll(Sender sender) {
        Sender.Round round = Sender.Round.DONE;
        while (round == Sender.Round.DONE) {
            round = sender.round();
        }
        assertThat(round).isEqualTo(Sender.Round.NOTHING);
    }

    private static void beat(Office office, Beats beats) {
        office.database.write(sql -> {
            beats.beat(sql);
            return true;
        });
    }

    private static void arrivedOnce(Office office, Perils perils, List<Message> all)
            throws Exception {
        Map<String, List<MimeMessage>> arrived =
                Stream.of(office.mail.getReceivedMessages())
                        .collect(Collectors.groupingBy(MessagesArriveOnceTest::headerId));
        assertThat(arrived.keySet())
                .isEqualTo(all.stream().map(Message::headerId).collect(Collectors.toSet()));
        Set<String> twice =
                arrived.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        assertThat(twice).isEqualTo(perils.takenAtAKill).isNotEmpty();
        for (List<MimeMessage> copies : arrived.values()) {
            if (copies.size() > 1) {
                assertThat(copies.getLast().getHeader("X-Trigpoint-Repeat"))
                        .containsExactly("possible");
            }
        }
        assertThat(
                        all.stream()
                                .filter(message -> message.repeat() == Message.Repeat.POSSIBLE)
                                .map(Message::headerId)
                                .collect(Collectors.toSet()))
                .isEqualTo(perils.openAtAKill);
    }

    private static String headerId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void atDecentHours(Office office) {
        List<Long> moments =
                office.database.read(sql ->
                        sql.sql("select first_tried_at from message").query(Long.class).list());
        assertThat(moments)
                .allSatisfy(at -> {
                    ZonedDateTime there = Instant.ofEpochMilli(at).atZone(Cohorts.ZONE);
                    assertThat(there.getHour()).isBetween(8, 19);
                    assertThat(there.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                });
    }

    private static void daysApart(List<Message> all) {
        Map<List<String>, List<Message>> waves =
                all.stream()
                        .filter(message -> message.kind().asksToAnswer())
                        .collect(
                                Collectors.groupingBy(message ->
                                        List.of(
                                                message.learner().value(),
                                                message.wave().value())));
        assertThat(waves.values())
                .allSatisfy(wave -> {
                    List<LocalDate> days =
                            wave.stream()
                                    .sorted(
                                            Comparator.comparingLong((Message message) ->
                                                    message.kind() == Kind.REMINDER
                                                            ? message.number()
                                                            : 0))
                                    .map(message ->
                                            LocalDate.ofInstant(
                                                    Instant.ofEpochMilli(
                                                            message.sentAt().orElseThrow()),
                                                    Cohorts.ZONE))
                                    .toList();
                    for (int i = 1; i < days.size(); i++) {
                        assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                                .isGreaterThanOrEqualTo(PLAN.daysApart());
                    }
                });
    }

    static Stream<Named<RunningServer>> both() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    @ParameterizedTest
    @MethodSource("both")
    void fourServersAtOnceSendEachMessageOnce(RunningServer server) throws Exception {
        SetClock clock = new SetClock(Instant.parse("2027-03-02T10:00:00Z"));
        try (Office office = new Office(server, clock)) {
            List<LearnerId> learners =
                    office.enrol(office.cohort(LocalDate.of(2027, 6, 1)), "p", 300);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 4; i++) {
                    Sender sender = office.sender();
                    threads.execute(() -> sendAll(sender));
                }
            }
            assertThat(office.mail.getReceivedMessages()).hasSize(learners.size());
            assertThat(
                            Stream.of(office.mail.getReceivedMessages())
                                    .map(MessagesArriveOnceTest::headerId)
                                    .distinct())
                    .hasSize(learners.size());
        }
    }
}
