package org.trigpoint.server.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Settings;
import org.trigpoint.server.learning.PrivateCodes;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Words;
import org.trigpoint.server.workshops.Meeting;

/// Writes letters: fills the words of a message with what is known this moment.
@Component
final class Letters {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Database database;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final LearnerLinks links;
    private final PrivateCodes codes;
    private final Wordings wordings;
    private final Settings settings;
    private final MeetingLines meetings;

    Letters(
            Database database,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            LearnerLinks links,
            PrivateCodes codes,
            Wordings wordings,
            Settings settings,
            MeetingLines meetings) {
        this.database = database;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.links = links;
        this.codes = codes;
        this.wordings = wordings;
        this.settings = settings;
        this.meetings = meetings;
    }

    /// The letter of a message; empty where it is not known any more who the learner is.
    Optional<Letter> write(Message message) {
        LearnerLinks.Pair pair = pair(message);
        return database.read(sql -> {
            Cohort cohort =
                    cohorts.find(sql, message.organisation(), message.cohort()).orElseThrow();
            return learners.find(sql, cohort, message.learner())
                    .filter(learner -> learner.withdrewDataAt().isEmpty())
                    .flatMap(Learner::identity)
                    .flatMap(identity -> identities.reveal(sql, identity))
                    .map(person -> letter(sql, message, cohort, person, pair));
        });
    }

    /// A learner enrolled before links were kept gets a new one.
    private LearnerLinks.Pair pair(Message message) {
        return database.read(sql -> links.of(sql, message.learner()))
                .orElseGet(() ->
                        database.write(sql -> {
                            Token fresh = learners.replaceLink(sql, message.learner());
                            return links.of(sql, message.learner())
                                    .orElseGet(() -> new LearnerLinks.Pair(fresh, fresh));
                        }));
    }

    private Letter letter(
            JdbcClient sql, Message message, Cohort cohort, Person person, LearnerLinks.Pair pair) {
        Words words =
                learners.language(sql, message.learner())
                        .map(Words::in)
                        .orElseGet(() -> Words.in(Words.LANGUAGES.getFirst()));
        Map<Placeholder, String> with = new EnumMap<>(Placeholder.class);
        with.put(Placeholder.NAME, greeted(words, person.name()));
        with.put(Placeholder.COHORT, cohort.title());
        with.put(Placeholder.ORGANISATION, wordings.organisation(sql, message.organisation()));
        String page = message.kind() == Kind.NUDGE ? "/tried" : "";
        with.put(Placeholder.LINK, at("/l/" + pair.personal().value() + page));
        if (message.wave().isPresent()) {
            with.put(Placeholder.WAVE, label(cohort, message));
            cohort.opening(message.wave().wave())
                    .ifPresent(opening ->
                            with.put(Placeholder.CLOSES, day(words, opening.closesOn())));
        }
        if (message.kind() == Kind.CODE) {
            with.put(
                    Placeholder.CODE,
                    codes.inForce(sql, message.learner(), message.number())
                            .orElseGet(() -> words.say("message.code.over")));
        }
        Optional<Receipt> receipt =
                message.kind() == Kind.RECEIPT
                        ? new ReceiptSql(sql)
                                .receipt(message.learner(), message.cohort(), message.about())
                        : Optional.empty();
        receipt.ifPresent(one -> with.put(Placeholder.AGREED, agreed(words, one)));
        Optional<Meeting> meeting = meetings.of(sql, message);
        meeting.ifPresent(one -> meetings.fill(one, cohort, words, with));
        return filled(
                words,
                wordings.of(sql, message.organisation(), message.kind(), words),
                with,
                person,
                at("/stop/" + pair.stop().value()),
                meeting.map(one -> meetings.enclosure(sql, one, cohort, person))
                        .or(() -> receipt.map(one -> enclosure(words, one, cohort, with))));
    }

    /// A letter as someone made up would get it.
    Letter sample(
            JdbcClient sql,
            Message.WaveName wave,
            Kind kind,
            Words words,
            Wording wording,
            Cohort cohort) {
        Map<Placeholder, String> with = new EnumMap<>(Placeholder.class);
        with.put(Placeholder.NAME, words.say("message.sample.name"));
        with.put(Placeholder.COHORT, cohort.title());
        with.put(Placeholder.ORGANISATION, wordings.organisation(sql, cohort.organisation()));
        with.put(Placeholder.LINK, at("/l/…"));
        if (kind.known().contains(Placeholder.WAVE)) {
            with.put(Placeholder.WAVE, wave.value());
        }
        with.put(Placeholder.CLOSES, day(words, cohort.startsOn()));
        with.put(Placeholder.AGREED, words.say("message.sample.agreed"));
        with.put(Placeholder.CODE, "1234 5678");
        with.put(Placeholder.WORKSHOP, words.say("message.sample.workshop"));
        with.put(
                Placeholder.WHEN,
                words.say("message.hours", day(words, cohort.startsOn()) + ", 14:00", "16:00"));
        with.put(Placeholder.PLACE, words.say("message.sample.place"));
        return filled(
                words,
                wording,
                with,
                new Person("", "sample@example.org"),
                at("/stop/…"),
                Optional.empty());
    }

    private static String day(Words words, LocalDate day) {
        return DAY.withLocale(words.locale()).format(day);
    }

    private static Letter filled(
            Words words,
            Wording wording,
            Map<Placeholder, String> with,
            Person to,
            String stop,
            Optional<Letter.Enclosure> enclosure) {
        String subject =
                Wording.filled(wording.subject(), with).replaceAll("\\p{Cntrl}+", " ").strip();
        String text = Wording.filled(wording.body(), with);
        String organisation = with.getOrDefault(Placeholder.ORGANISATION, "");
        String foot = words.say("message.foot", organisation, stop);
        String link = with.getOrDefault(Placeholder.LINK, "");
        return new Letter(
                to,
                subject,
                text + "\n\n-- \n" + foot + "\n",
                HtmlTwin.of(words.language(), subject, text, foot, link, stop),
                stop,
                enclosure);
    }

    /// The name, unless it was made to look like something else: whoever enrols by themselves can
    /// type anything, and it is sent to any address they type.
    private static String greeted(Words words, String name) {
        boolean odd =
                name.length() > 60
                        || name.matches(".*[\\p{Cntrl}/:@<>\\[\\]\\\\].*")
                        || name.toLowerCase(Locale.ROOT).contains("www.");
        return name.isBlank() || odd ? words.say("message.no-name") : name;
    }

    private static String label(Cohort cohort, Message message) {
        return cohort.programme()
                .wave(message.wave().wave())
                .map(wave -> wave.label())
                .orElse(message.wave().value());
    }

    private static String agreed(Words words, Receipt receipt) {
        return receipt.said().entrySet().stream()
                .map(entry ->
                        words.say("consent." + entry.getKey().key())
                                + "\n"
                                + words.say(entry.getValue() == Consents.Said.YES ? "yes" : "no"))
                .collect(Collectors.joining("\n\n"));
    }

    private static Letter.Enclosure enclosure(
            Words words, Receipt receipt, Cohort cohort, Map<Placeholder, String> with) {
        ZoneId zone = cohort.zone();
        ZonedDateTime at = Instant.ofEpochMilli(receipt.at()).atZone(zone);
        LocalDate day = at.toLocalDate();
        String when = words.say("message.moment", words.day(day), HOUR.format(at));
        return Letter.Enclosure.paper(
                words.say("receipt.file", day.toString()),
                ReceiptPdf.of(
                        receipt,
                        words,
                        cohort.title(),
                        with.getOrDefault(Placeholder.ORGANISATION, ""),
                        when));
    }

    private String at(String path) {
        return settings.address(path);
    }
}
