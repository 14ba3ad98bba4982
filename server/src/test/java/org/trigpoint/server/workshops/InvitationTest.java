package org.trigpoint.server.workshops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.programme.WorkshopId;

/// What calendars are sent.
class InvitationTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");

    private static Meeting at(String local, ZoneId zone) {
        return new Meeting(
                new WorkshopId("w-1"),
                3,
                "first",
                "Listening, and words; more",
                LocalDateTime.parse(local).atZone(zone).toInstant(),
                120,
                "Town hall, room 2 at the very end of the corridor behind the green door, Caffi’r Bont",
                "",
                OptionalLong.empty(),
                Meeting.Standing.PLANNED,
                List.of());
    }

    private static String file(Meeting meeting, ZoneId zone) {
        return new Invitation(meeting, zone, "")
                .file(new Invitation.Parties("from@example.org", "to@example.org"), NOW);
    }

    @Test
    void aSummerWorkshopCarriesTheClockChangesAroundIt() {
        assertThat(file(at("2027-06-10T14:00", LONDON), LONDON))
                .contains(
                        "METHOD:REQUEST\r\n",
                        "TZID:Europe/London\r\n",
                        "BEGIN:DAYLIGHT\r\nDTSTART:20270328T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT\r\n",
                        "BEGIN:STANDARD\r\nDTSTART:20271031T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n",
                        "DTSTART;TZID=Europe/London:20270610T140000\r\n",
                        "DTEND;TZID=Europe/London:20270610T160000\r\n",
                        "UID:w-1@trigpoint\r\nSEQUENCE:3\r\n",
                        "ORGANIZER:mailto:from@example.org\r\n");
    }

    @Test
    void aWorkshopOverTheNightTheClocksChangeLastsAsLongAsItWasPlanned() {
        // 00:30 in winter time; two hours later it is 03:30 in summer time
        assertThat(file(at("2027-03-28T00:30", LONDON), LONDON))
                .contains(
                        "DTSTART;TZID=Europe/London:20270328T003000\r\n",
                        "DTEND;TZID=Europe/London:20270328T033000\r\n",
                        "BEGIN:DAYLIGHT\r\nDTSTART:20270328T010000\r\n",
                        "BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\n");
    }

    @Test
    void aZoneThatNeverChangesItsClockHasOneRule() {
        ZoneId zone = ZoneId.of("Etc/GMT-5");
        String file = file(at("2027-06-10T14:00", zone), zone);
        assertThat(file)
                .contains(
                        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\n")
                .doesNotContain("DAYLIGHT");
        ZoneId odd = ZoneId.of("Asia/Kathmandu");
        assertThat(file(at("2027-06-10T14:00", odd), odd)).contains("TZOFFSETTO:+0545\r\n");
    }

    @Test
    void linesAreFoldedAndTextsKeepTheirCommas() {
        String file = file(at("2027-06-10T14:00", LONDON), LONDON);
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        String whole = file.replace("\r\n ", "");
        assertThat(whole)
                .contains(
                        "SUMMARY:Listening\\, and words\\; more\r\n",
                        "LOCATION:Town hall\\, room 2 at the very end of the corridor behind the green door\\, Caffi’r Bont\r\n",
                        "PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:to@example.org\r\n");
    }

    @Test
    void whatIsCalledOffIsTakenOutUnderTheSameName() {
        Meeting off = at("2027-06-10T14:00", LONDON).cancelled();
        assertThat(file(off.as(off.workshop(), 4), LONDON))
                .contains(
                        "METHOD:CANCEL\r\n",
                        "UID:w-1@trigpoint\r\nSEQUENCE:4\r\n",
                        "STATUS:CANCELLED\r\n");
    }
}
