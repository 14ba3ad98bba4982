package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.Workshop;
import org.trigpoint.server.programme.WorkshopId;
import org.trigpoint.server.workshops.Meeting;
import org.trigpoint.server.workshops.Meetings;

/// What a mail server gets when a workshop is planned, changed and cancelled.
class WorkshopLettersTest {
    private static Meeting plan(String place) {
        return new Meeting(
                new WorkshopId("none"),
                0,
                "first",
                "Listening",
                Instant.now().plusSeconds(30 * 86_400),
                120,
                place,
                "",
                OptionalLong.empty(),
                Meeting.Standing.PLANNED,
                List.of());
    }

    private static String calendar(MimeMessage message) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        var last = parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getContentType()).startsWith("text/calendar").contains("method=");
        String file = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher method = Pattern.compile("METHOD:([A-Z]+)").matcher(file);
        assertThat(method.find()).isTrue();
        assertThat(last.getContentType()).contains("method=" + method.group(1));
        return file.replace("\r\n ", "");
    }

    private static String with(List<MimeMessage> messages, String line) throws Exception {
        for (MimeMessage message : messages) {
            String file = calendar(message);
            if (file.contains(line)) {
                return file;
            }
        }
        throw new AssertionError("No entry with " + line);
    }

    private static String uid(String file) {
        Matcher uid = Pattern.compile("UID:(.+)\r\n").matcher(file);
        assertThat(uid.find()).isTrue();
        return uid.group(1);
    }

    @Test
    void aCalendarIsAskedUpdatedAndCleared() throws Exception {
        // ten on a working day that is to come: messages rest at no such hour
        SetClock clock =
                new SetClock(
                        LocalDate.now(ZoneOffset.UTC)
                                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                                .atTime(10, 0)
                                .toInstant(ZoneOffset.UTC));
        try (RunningServer server = RunningServer.embedded();
                Office office = new Office(server, clock)) {
            Cohort cohort = office.cohort(LocalDate.now(ZoneOffset.UTC).plusDays(3));
            Meetings meetings = server.part(Meetings.class);
            Register register = server.part(Register.class);
            Learners learners = server.part(Learners.class);
            office.database.write(sql ->
                    learners.enrol(
                            sql,
                            cohort,
                            new Person("Lea Hill", "lea@example.org"),
                            Optional.empty(),
                            "test"));
            WorkshopId id =
                    office.database.write(
                            sql -> meetings.plan(sql, office.lead, cohort, plan("Town hall")));
            Workshop workshop =
                    office.database.read(sql -> register.workshop(sql, cohort, id).orElseThrow());
            office.database.write(
                    sql -> meetings.change(sql, office.lead, cohort, workshop, plan("Library")));
            // whoever comes late gets what holds now
            office.database.write(sql ->
                    learners.enrol(
                            sql,
                            cohort,
                            new Person("Max Moor", "max@example.org"),
                            Optional.empty(),
                            "test"));
            office.database.write(sql -> meetings.cancel(sql, office.lead, cohort, workshop));
            office.sendAll();
            List<MimeMessage> toLea =
                    List.of(office.mail.getReceivedMessages()).stream()
                            .filter(one -> to(one).equals("lea@example.org"))
                            .filter(WorkshopLettersTest::isOfWorkshop)
                            .toList();
            assertThat(toLea).hasSize(3);
            String asked = with(toLea, "SEQUENCE:0");
            String changed = with(toLea, "SEQUENCE:1");
            String cancelled = with(toLea, "SEQUENCE:2");
            assertThat(asked)
                    .contains(
                            "METHOD:REQUEST",
                            "SEQUENCE:0",
                            "LOCATION:Town hall",
                            "BEGIN:VTIMEZONE");
            assertThat(changed).contains("METHOD:REQUEST", "SEQUENCE:1", "LOCATION:Library");
            assertThat(cancelled).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
            assertThat(List.of(uid(asked), uid(changed), uid(cancelled))).containsOnly(uid(asked));
            assertThat(asked).contains("mailto:lea@example.org");
            List<MimeMessage> toMax =
                    List.of(office.mail.getReceivedMessages()).stream()
                            .filter(one -> to(one).equals("max@example.org"))
                            .filter(WorkshopLettersTest::isOfWorkshop)
                            .toList();
            assertThat(toMax).hasSize(2);
            assertThat(with(toMax, "SEQUENCE:1")).contains("LOCATION:Library");
        }
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", "");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfWorkshop(MimeMessage message) {
        try {
            return message.getSubject().contains("Listening");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
