package org.trigpoint.server.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.server.web.Words;

/// The words of one kind of message: plain text, with placeholders in square brackets.
///
/// @param subject one line
/// @param body paragraphs, parted by blank lines
public record Wording(String subject, String body) {
    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_BODY = 5000;

    private static final Pattern BRACKETED = Pattern.compile("\\[([a-z_-]{2,30})\\]");

    public Wording {
        subject = subject.strip();
        body = body.replace("\r\n", "\n").strip();
    }

    /// The words this program offers.
    static Wording offered(Kind kind, Words words) {
        return new Wording(
                words.say("message." + kind.key() + ".subject"),
                words.say("message." + kind.key() + ".body"));
    }

    /// What is wrong with words someone wrote.
    public sealed interface Fault {
        /// The field it is in: `subject` or `body`.
        String field();

        /// There is nothing, or too much, in a field.
        record Length(String field, int most) implements Fault {}

        /// A subject of more than one line.
        record Lines(String field) implements Fault {}

        /// Something in square brackets that nothing is filled in for.
        record Unknown(String field, String placeholder) implements Fault {}

        /// A placeholder that such a message cannot do without.
        record Absent(String field, String placeholder) implements Fault {}
    }

    /// What is wrong with these words for a kind; nothing where they can be used.
    List<Fault> faults(Kind kind) {
        List<Fault> faults = new ArrayList<>();
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            faults.add(new Fault.Length("subject", LONGEST_SUBJECT));
        }
        if (subject.lines().count() > 1) {
            faults.add(new Fault.Lines("subject"));
        }
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            faults.add(new Fault.Length("body", LONGEST_BODY));
        }
        unknown(kind, "subject", subject, faults);
        unknown(kind, "body", body, faults);
        for (Placeholder needed : Placeholder.values()) {
            if (kind.needed().contains(needed) && !body.contains(needed.text())) {
                faults.add(new Fault.Absent("body", needed.text()));
            }
        }
        return List.copyOf(faults);
    }

    private static void unknown(Kind kind, String field, String text, List<Fault> faults) {
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            Optional<Placeholder> known =
                    Placeholder.of(bracketed.group(1))
                            // a secret link does not stand in a subject line, which logs show
                            .filter(one ->
                                    kind.known().contains(one)
                                            && (field.equals("body")
                                                    || (one != Placeholder.LINK
                                                            && one != Placeholder.AGREED
                                                            && one != Placeholder.CODE)));
            if (known.isEmpty()) {
                faults.add(new Fault.Unknown(field, bracketed.group()));
            }
        }
    }

    /// Fills in what is known; in one go, so that nothing filled in is read as a placeholder.
    static String filled(String text, Map<Placeholder, String> with) {
        return BRACKETED
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                Placeholder.of(found.group(1))
                                        .flatMap(one -> Optional.ofNullable(with.get(one)))
                                        .orElse(found.group())));
    }
}
