package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.server.messages.QuietHours.Weekends;

class QuietHoursTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        // a Tuesday in winter, then in summer
        "2027-03-02T10:00:00Z, 2027-03-02T10:00:00Z",
        "2027-03-02T20:00:00Z, 2027-03-03T08:00:00Z",
        "2027-03-02T07:59:59Z, 2027-03-02T08:00:00Z",
        "2027-06-01T07:00:00Z, 2027-06-01T07:00:00Z",
        "2027-06-01T19:00:00Z, 2027-06-02T07:00:00Z",
        // Friday night to Monday over the change to summer time: eight o'clock is an hour earlier
        "2027-03-26T21:00:00Z, 2027-03-29T07:00:00Z",
        // and back to winter time
        "2027-10-30T12:00:00Z, 2027-11-01T08:00:00Z"
    })
    void whatFallsIntoThemGoesWhenTheyAreOver(String at, String next) {
        assertThat(QuietHours.USUAL.next(Instant.parse(at), LONDON)).isEqualTo(Instant.parse(next));
    }

    @Test
    void anHourThatClocksSkipIsTheOneAfterIt() {
        // on 28 March 2027 there is no 01:30 in London
        assertThat(
                        new QuietHours(24, 1, Weekends.LIKE_OTHER_DAYS)
                                .next(Instant.parse("2027-03-28T00:30:00Z"), LONDON))
                .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void hoursThatNeverEndAreRefused() {
        assertThatThrownBy(() -> new QuietHours(8, 8, Weekends.QUIET))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
