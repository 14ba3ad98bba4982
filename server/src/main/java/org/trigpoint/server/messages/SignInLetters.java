package org.trigpoint.server.messages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.LinkWay;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Words;

/// Links to sign in that staff ask for and get by mail. They are of use for a quarter of an hour,
/// so none is sent later than that. A link is made in the moment it is sent: no table ever holds
/// it.
@Component
public final class SignInLetters {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLetters.class);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;

    private final Database database;
    private final Accounts accounts;
    private final Identities identities;
    private final Wordings wordings;
    private final Audit audit;
    private final Post post;
    private final Settings settings;
    private final Clock clock;
    private final Words words = Words.in(Locale.UK);

    SignInLetters(
            Database database,
            Accounts accounts,
            Identities identities,
            Wordings wordings,
            Audit audit,
            Post post,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.identities = identities;
        this.wordings = wordings;
        this.audit = audit;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether links can be had by mail.
    public enum Standing {
        MAIL,
        NO_MAIL
    }

    /// Whether links can be had by mail: not without a mail server.
    public Standing standing() {
        return post.standing() == Post.Standing.SET ? Standing.MAIL : Standing.NO_MAIL;
    }

    /// Asks for a link.
    ///
    /// @param account whose; empty where nobody has the address, which takes as long
    public void ask(JdbcClient sql, Optional<AccountId> account) {
        new SignInLetterSql(sql).add(account, clock.millis());
    }

    /// Sends what was asked for.
    void round() {
        if (!database.read(sql -> new SignInLetterSql(sql).isAny())) {
            return;
        }
        long now = clock.millis();
        List<SignInLetterSql.Asked> taken =
                database.write(sql ->
                        new SignInLetterSql(sql)
                                .take(now, now - TRIED_AGAIN_AFTER.toMillis(), AT_ONCE));
        List<SignInLetterSql.Asked> due =
                taken.stream().filter(asked -> isDue(asked, now)).toList();
        if (due.isEmpty()) {
            return;
        }
        try (Post.Line line = post.open()) {
            for (SignInLetterSql.Asked asked : due) {
                send(line, asked);
            }
        } catch (PostException e) {
            LOG.warn("The mail server does not take links to sign in: {}", e.reason());
        }
    }

    /// Lets go of what nobody gets: for an address that nobody has, or too late to be of use.
    private boolean isDue(SignInLetterSql.Asked asked, long now) {
        boolean late = now - asked.askedAt() > LinkWay.MAILED.lasts().toMillis();
        if (asked.account().isPresent() && !late) {
            return true;
        }
        database.write(sql -> {
            new SignInLetterSql(sql).drop(asked.id());
            asked.account().ifPresent(account -> record(sql, account, "sign-in-link-not-mailed"));
            return true;
        });
        return false;
    }

    private void record(JdbcClient sql, AccountId account, String what) {
        new SignInLetterSql(sql)
                .owner(account)
                .ifPresent(owner ->
                        audit.record(
                                sql,
                                owner.organisation(),
                                Audit.CLOCK,
                                what,
                                account.value(),
                                Map.of()));
    }

    private void send(Post.Line line, SignInLetterSql.Asked asked) throws PostException {
        Optional<Letter> letter =
                database.write(sql -> asked.account().flatMap(account -> written(sql, account)));
        String what = "sign-in-link-mailed";
        try {
            if (letter.isPresent()) {
                line.send(letter.get(), headerId(asked), Message.Repeat.NO);
            }
        } catch (PostException e) {
            if (e.reason() != Reason.ADDRESS_REFUSED && e.reason() != Reason.CONTENT_REFUSED) {
                throw e;
            }
            what = "sign-in-link-refused";
        }
        String said = what;
        database.write(sql -> {
            new SignInLetterSql(sql).drop(asked.id());
            asked.account().ifPresent(account -> record(sql, account, said));
            return true;
        });
    }

    private String headerId(SignInLetterSql.Asked asked) {
        return "<" + asked.id() + "@" + Messages.host(settings) + ">";
    }

    private Optional<Letter> written(JdbcClient sql, AccountId account) {
        return new SignInLetterSql(sql)
                .owner(account)
                .flatMap(owner ->
                        identities
                                .reveal(sql, owner.identity())
                                .map(person ->
                                        letter(
                                                person,
                                                wordings.organisation(sql, owner.organisation()),
                                                accounts.makeLink(sql, account, LinkWay.MAILED))));
    }

    private Letter letter(Person person, String organisation, Token link) {
        String base = settings.get(Setting.PUBLIC_URL);
        String shown = base.isEmpty() ? "http://localhost:" + settings.port() : base;
        String address =
                (shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown)
                        + "/sign-in/"
                        + link.value();
        String name = person.name().isBlank() ? words.say("message.no-name") : person.name();
        String subject = words.say("sign-in.letter.subject");
        String text = words.say("sign-in.letter.body", name, address);
        return new Letter(
                person,
                subject,
                text + "\n\n-- \n" + organisation + "\n",
                HtmlTwin.of(words.language(), subject, text, organisation, address),
                "",
                Optional.empty());
    }
}
