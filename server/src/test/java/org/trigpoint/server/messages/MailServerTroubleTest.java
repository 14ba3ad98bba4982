package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.messages.Message.Repeat;
import org.trigpoint.server.messages.Sender.Round;

/// Mail servers that refuse, put off, or hang up: nothing is lost, and what is refused is shown.
class MailServerTroubleTest {
    private final SetClock clock = new SetClock(Instant.parse("2027-03-02T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such person, FAILED, ADDRESS_REFUSED, NO, DONE",
        "RCPT, 450 4.2.0 come later, WAITING, LATER, NO, DONE",
        "RCPT, 530 5.7.0 sign in first, WAITING, NOT_LET_IN, NO, TROUBLE",
        "MAIL, 550 5.7.1 not from you, WAITING, NOT_LET_IN, NO, TROUBLE",
        "., 554 5.6.0 what is this, FAILED, CONTENT_REFUSED, NO, DONE",
        "., hang up, WAITING, BROKEN_OFF, POSSIBLE, TROUBLE"
    })
    void whatTheMailServerSaysDecides(
            String word, String answer, State state, Reason reason, Repeat repeat, Round round) {
        try (Office office = new Office(RunningServer.embedded(), clock);
                ScriptedMailServer server = new ScriptedMailServer(Map.of(word, answer))) {
            office.enrol(office.cohort(LocalDate.of(2027, 6, 1)), "p", 1);
            Post post = new Smtp("smtp://127.0.0.1:" + server.port(), "a@example.org", clock);
            assertThat(office.sender(post).round()).isEqualTo(round);
            Message message = office.all().getFirst();
            assertThat(message.state()).isEqualTo(state);
            assertThat(message.reason()).isEqualTo(reason);
            assertThat(message.repeat()).isEqualTo(repeat);

            // as soon as the mail server is well, it is sent: unless it was refused for good
            clock.jump(Duration.ofHours(1));
            office.sendAll();
            assertThat(office.mail.getReceivedMessages()).hasSize(state == State.FAILED ? 0 : 1);
        }
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() {
        try (Office office = new Office(RunningServer.embedded(), clock)) {
            office.enrol(office.cohort(LocalDate.of(2027, 6, 1)), "p", 30);
            int port;
            try (ScriptedMailServer gone = new ScriptedMailServer(Map.of())) {
                port = gone.port();
            }
            Sender sender =
                    office.sender(new Smtp("smtp://127.0.0.1:" + port, "a@example.org", clock));
            assertThat(sender.round()).isEqualTo(Round.TROUBLE);
            assertThat(office.all().stream().collect(Collectors.groupingBy(Message::reason)))
                    .containsKey(Reason.UNREACHABLE);
            office.sendAll();
            assertThat(office.mail.getReceivedMessages()).hasSize(30);
        }
    }
}
