package org.trigpoint.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.server.messages.DeliveryReport.Outcome;

/// Reading what mail servers send back, and what somebody made up to do harm.
class DeliveryReportTest {
    static final String ID = "<3f1c5a52-4e6d-4d0a-9a3e-1c2f3a4b5c6d@example.org>";

    /// A report as RFC 3464 has it.
    ///
    /// @param action what the report says was done: `failed`
    static String report(String action, String status, String messageId) {
        return """
        From: MAILER-DAEMON@mail.example.net
        To: training@example.org
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="==parted=="

        This is a MIME-encapsulated message.

        --==parted==
        Content-Description: Notification
        Content-Type: text/plain; charset=utf-8

        I'm sorry to have to inform you that your message could not be delivered.

        --==parted==
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.net
        Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000 (GMT)

        Final-Recipient: rfc822; zoe@example.org
        Original-Recipient: rfc822;zoe@example.org
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 %s <zoe@example.org>:
            Recipient address rejected

        --==parted==
        Content-Description: Undelivered Message
        Content-Type: message/rfc822

        From: training@example.org
        To: zoe@example.org
        Subject: Your place in Spring
        Message-ID: %s
        MIME-Version: 1.0
        Content-Type: text/plain

        Hello Zoe
        --==parted==--
        """
                .formatted(action, status, status, messageId)
                .replace("\n", "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, FAILED",
        "Failed, 5.7.26, FAILED",
        "failed (final), 5.2.2, FAILED",
        "failed, '', FAILED",
        "failed, 4.4.7, GIVEN_UP",
        "delayed, 4.4.1, NO_FAILURE",
        "delivered, 2.0.0, NO_FAILURE",
        "relayed, 2.1.9, NO_FAILURE",
        "expanded, 2.1.5, NO_FAILURE",
        "'', 5.1.1, FAILED",
        "'', 4.4.1, NO_FAILURE"
    })
    void aReportSaysWhatBecameOfTheLetter(String action, String status, Outcome outcome) {
        DeliveryReport read = DeliveryReport.read(report(action, status, ID));
        assertThat(read.outcome()).isEqualTo(outcome);
        assertThat(read.about()).containsExactly(ID);
        assertThat(read.status()).isEqualTo(status);
    }

    @Test
    void aReportWithTheHeadOfTheLetterAloneOrSplitOverLinesIsReadToo() {
        String headOnly =
                report("failed", "5.1.10", ID).replace("message/rfc822", "text/rfc822-headers");
        assertThat(DeliveryReport.read(headOnly).about()).containsExactly(ID);
        String folded = report("failed", "5.1.1", "\n " + ID);
        assertThat(DeliveryReport.read(folded).about()).containsExactly(ID);
        String unixLines = report("failed", "5.1.1", ID).replace("\r\n", "\n");
        assertThat(DeliveryReport.read(unixLines).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(DeliveryReport.read(unixLines).about()).containsExactly(ID);
    }

    @Test
    void aReportWithoutTheLetterNamesItInWhatItAnswers() {
        String whole = report("failed", "5.1.1", ID);
        int letter = whole.indexOf("--==parted==\r\nContent-Description: Undelivered Message");
        String without =
                "In-Reply-To: " + ID + "\r\n" + whole.substring(0, letter) + "--==parted==--\r\n";
        assertThat(DeliveryReport.read(without).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(DeliveryReport.read(without).about()).containsExactly(ID);
    }

    @Test
    void theAnswerOfAPersonOrOfAnAbsentOneIsNoReport() {
        String answer =
                """
                From: zoe@example.org
                To: training@example.org
                Subject: Automatic reply: failed, Status: 5.1.1
                In-Reply-To: %s
                Content-Type: text/plain

                Action: failed
                Status: 5.1.1
                I am away until Monday.
                """
                        .formatted(ID);
        DeliveryReport read = DeliveryReport.read(answer);
        assertThat(read.outcome()).isEqualTo(Outcome.NO_REPORT);
        assertThat(read.about()).containsExactly(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0",
                "no mail at all",
                "Content-Type: multipart/report",
                "Content-Type: multipart/report; boundary=\n\n--\n--\n",
                "Content-Type: multipart/report; boundary=\"a\"\n\n--a\n",
                "Content-Type: multipart/report; boundary=\"a\"\n\n--a\nContent-Type: ;;;\n\n--a--",
                "Content-Type: message/delivery-status\n\n",
                "Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n!!!!\n",
                "Content-Type: message/delivery-status\nContent-Transfer-Encoding: nonsense\n\nAction: failed\n",
                "Content-Type: multipart/mixed; boundary=\"a\"; charset=\"\uFFFF\"\n\n--a\n\n--a--",
                "Message-ID: <>\nReferences: <<<<>>>> <a b> <\n\n"
            })
    void whatIsNoMailOrHalfOfOneIsAboutNoMessage(String mail) {
        assertThat(DeliveryReport.read(mail).about()).isEmpty();
    }

    @Test
    void partsWithinPartsAndPartsWithoutEndEndSoon() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b");
            deep.append(i).append('\n');
        }
        deep.append("Content-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\n");
        assertThat(DeliveryReport.read(deep.toString()).outcome()).isNotEqualTo(Outcome.FAILED);

        StringBuilder wide =
                new StringBuilder("Content-Type: multipart/report; boundary=\"w\"\n\n");
        for (int i = 0; i < 20_000; i++) {
            wide.append("--w\nContent-Type: text/plain\n\nx\n");
        }
        wide.append("--w\nContent-Type: message/delivery-status\n\nAction: failed\n\n--w--\n");
        assertThat(DeliveryReport.read(wide.toString()).outcome()).isNotEqualTo(Outcome.FAILED);

        String longLine = "x".repeat(2_000_000);
        assertThat(DeliveryReport.read(report("failed", "5.1.1", "<" + longLine + "@a>")).about())
                .as("an id longer than any")
                .isEmpty();
        assertThat(DeliveryReport.read("Subject: " + longLine + "\n\n" + longLine).outcome())
                .isEqualTo(Outcome.NO_REPORT);
        assertThat(DeliveryReport.read(new byte[DeliveryReport.LARGEST + 1]).outcome())
                .isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void nothingOfAStatusButItsNumbersIsTaken() {
        assertThat(
                        DeliveryReport.read(report("failed", "5.1.1<script>alert(1)</script>", ID))
                                .status())
                .isEqualTo("5.1.1");
        assertThat(DeliveryReport.read(report("failed", "'; drop table message", ID)).status())
                .isEmpty();
        assertThat(DeliveryReport.read(report("failed", "5.1.1", (ID + " ").repeat(500))).about())
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void reportsWithBytesChangedAtRandomAreReadOrRefusedAndNeverFail() {
        byte[] whole = report("failed", "5.1.1", ID).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            byte[] spoilt = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int n = random.nextInt(20); n > 0; n--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            assertThat(DeliveryReport.read(spoilt).outcome()).isNotNull();
        }
    }
}
