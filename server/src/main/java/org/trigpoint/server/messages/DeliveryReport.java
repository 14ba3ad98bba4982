package org.trigpoint.server.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server says has become of a letter: a mail with a report for programs in it (RFC
/// 3464), as it came back to the address that messages are sent from.
///
/// Whoever sends such a mail may write into it what they like, so nothing of it is believed but the
/// Message-ID of a letter of ours, which only those know who got it.
///
/// @param outcome what it says
/// @param about Message-IDs of the letter it may speak of, the likeliest first
/// @param status the status code (RFC 3463) such as 5.1.1; blank where there is none
record DeliveryReport(Outcome outcome, List<String> about, String status) {
    /// A larger file is no report about a letter of ours.
    static final int LARGEST = 5 << 20;

    private static final int MOST_PARTS = 60;
    private static final int DEEPEST = 5;
    private static final int LONGEST_TEXT = 256 << 10;
    private static final int MOST_IDS = 20;

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,60})[ \\t]*:(.{0,2000})");

    DeliveryReport {
        about = List.copyOf(about);
    }

    /// What a report says.
    enum Outcome {
        /// The address does not take the letter, for good.
        FAILED,
        /// It was given up, for a reason that may pass.
        GIVEN_UP,
        /// It is still tried, or it arrived.
        NO_FAILURE,
        /// It holds no report for programs: an answer of a person, of an absent one, or anything.
        NO_REPORT,
        /// It is no mail that can be read.
        UNREADABLE
    }

    /// Reads a mail, as a mail program saves it (.eml).
    static DeliveryReport read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a mail, as a mail program saves it (.eml).
    static DeliveryReport read(byte[] mail) {
        if (mail.length > LARGEST) {
            return new DeliveryReport(Outcome.UNREADABLE, List.of(), "");
        }
        Reading reading = new Reading();
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            reading.part(message, 0);
            reading.answers(message);
        } catch (MessagingException | IOException e) {
            return new DeliveryReport(Outcome.UNREADABLE, List.of(), "");
        } catch (RuntimeException e) {
            // a stranger made this mail; the library has no one word for all that can be wrong
            return new DeliveryReport(Outcome.UNREADABLE, List.of(), "");
        }
        return reading.report();
    }

    /// Goes through the parts of one mail, so many and so deep as a report has them.
    private static final class Reading {
        private final List<String> returned = new ArrayList<>();
        private final List<String> answered = new ArrayList<>();
        private final List<Map<String, String>> recipients = new ArrayList<>();
        private int parts;

        void part(Part part, int depth) throws MessagingException, IOException {
            parts++;
            if (parts > MOST_PARTS || depth > DEEPEST) {
                return;
            }
            String type = type(part);
            if (type.startsWith("multipart/")) {
                if (part.getContent() instanceof Multipart inner) {
                    for (int i = 0; i < inner.getCount() && parts <= MOST_PARTS; i++) {
                        part(inner.getBodyPart(i), depth + 1);
                    }
                }
                return;
            }
            switch (type) {
                case "message/delivery-status", "message/global-delivery-status" ->
                        groups(text(part)).stream()
                                .filter(group ->
                                        group.containsKey("action") || group.containsKey("status"))
                                .forEach(recipients::add);
                case "message/rfc822",
                        "message/global",
                        "text/rfc822-headers",
                        "message/global-headers" ->
                        groups(text(part)).stream()
                                .findFirst()
                                .map(head -> head.getOrDefault("message-id", ""))
                                .ifPresent(ids -> find(ids, returned));
                default -> {
                    // words for people
                }
            }
        }

        private static String type(Part part) throws MessagingException {
            String written = Optional.ofNullable(part.getContentType()).orElse("text/plain");
            return written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }

        private static String text(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1);
            }
        }

        /// Fields in groups that blank lines part; the first of a name counts, its lines joined.
        private static List<Map<String, String>> groups(String text) {
            List<Map<String, String>> groups = new ArrayList<>();
            for (String group : text.replace("\r\n", "\n").split("\n[ \\t]*\n", MOST_PARTS)) {
                Map<String, String> fields = new HashMap<>();
                for (String line : group.replaceAll("\n[ \\t]+", " ").split("\n", -1)) {
                    Matcher field = FIELD.matcher(line);
                    if (field.matches()) {
                        fields.putIfAbsent(
                                field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
                    }
                }
                groups.add(fields);
            }
            return groups;
        }

        /// What the mail itself answers: some servers name the letter there.
        void answers(MimeMessage message) throws MessagingException {
            for (String name : List.of("In-Reply-To", "References")) {
                String[] values = message.getHeader(name);
                for (String value : values == null ? new String[0] : values) {
                    find(value, answered);
                }
            }
        }

        private static void find(String text, List<String> into) {
            Matcher id = ID.matcher(text);
            while (id.find() && into.size() < MOST_IDS) {
                into.add(id.group());
            }
        }

        DeliveryReport report() {
            List<String> about = new ArrayList<>(returned);
            about.addAll(answered);
            Optional<Map<String, String>> failed =
                    recipients.stream().filter(Reading::isFailure).findFirst();
            if (failed.isPresent()) {
                String status = status(failed.get());
                return new DeliveryReport(
                        status.startsWith("4") ? Outcome.GIVEN_UP : Outcome.FAILED, about, status);
            }
            return new DeliveryReport(
                    recipients.isEmpty() ? Outcome.NO_REPORT : Outcome.NO_FAILURE,
                    about.stream().distinct().toList(),
                    recipients.stream().findFirst().map(Reading::status).orElse(""));
        }

        private static boolean isFailure(Map<String, String> recipient) {
            String action = recipient.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            return action.isEmpty()
                    ? status(recipient).startsWith("5")
                    : action.split("[\\s;(]", 2)[0].equals("failed");
        }

        private static String status(Map<String, String> recipient) {
            Matcher status = STATUS.matcher(recipient.getOrDefault("status", ""));
            return status.lookingAt() ? status.group() : "";
        }
    }
}
