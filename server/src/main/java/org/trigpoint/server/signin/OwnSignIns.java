package org.trigpoint.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.signin.OwnSignInRefusedException.Why;
import org.trigpoint.server.storage.Database;

/// Signing in where an organisation's people sign in anyway. Only who was invited here comes in:
/// the first time they are found by the address that the provider vouches for, from then on by who
/// they are there, whatever becomes of the address.
@Component
final class OwnSignIns {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String PURPOSE = "own sign-in";

    private final Database database;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInDoor door;
    private final SealedTokens seals;
    private final Audit audit;
    private final Settings settings;
    private final RandomGenerator random;
    private final Clock clock;
    private final List<OwnProvider> providers;
    private final Map<OrganisationId, OwnConversation> conversations = new ConcurrentHashMap<>();

    OwnSignIns(
            Database database,
            Accounts accounts,
            SignIns signIns,
            SignInDoor door,
            SealedTokens seals,
            Audit audit,
            Settings settings,
            RandomGenerator random,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.signIns = signIns;
        this.door = door;
        this.seals = seals;
        this.audit = audit;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
        this.providers = OwnProvider.of(settings);
    }

    /// An organisation whose people may sign in at their own provider.
    record Offer(OrganisationId organisation, String name) {}

    /// All of them, for the sign-in page.
    List<Offer> offers() {
        return providers.isEmpty() ? List.of() : database.read(this::offers);
    }

    private List<Offer> offers(JdbcClient sql) {
        OwnSignInSql organisations = new OwnSignInSql(sql);
        return byOrganisation(sql).keySet().stream()
                .flatMap(id ->
                        organisations.organisation(id).map(name -> new Offer(id, name)).stream())
                .sorted(Comparator.comparing(Offer::name))
                .toList();
    }

    /// One that the settings give no organisation is the only organisation's.
    private Map<OrganisationId, OwnProvider> byOrganisation(JdbcClient sql) {
        Optional<OrganisationId> only = new OwnSignInSql(sql).onlyOrganisation();
        Map<OrganisationId, OwnProvider> found = new HashMap<>();
        for (OwnProvider provider : providers) {
            provider.organisation().or(() -> only).ifPresent(id -> found.put(id, provider));
        }
        return found;
    }

    /// Where to send a browser.
    ///
    /// @param sealed what the browser keeps until it comes back
    record Away(String address, String sealed) {}

    /// Sends someone to their organisation's own sign-in; empty where there is none.
    ///
    /// @param base this server's own address
    Optional<Away> away(OrganisationId organisation, String base) {
        return conversation(organisation, base)
                .map(conversation -> {
                    OwnConversation.Question question =
                            new OwnConversation.Question(fresh(), fresh(), fresh() + fresh());
                    return new Away(conversation.address(question), sealed(organisation, question));
                });
    }

    private String fresh() {
        return Token.fresh(random).value();
    }

    private Optional<OwnConversation> conversation(OrganisationId organisation, String base) {
        Optional<OwnConversation> known = Optional.ofNullable(conversations.get(organisation));
        if (known.isPresent()) {
            return known;
        }
        Optional<OwnConversation> begun =
                database.read(sql -> Optional.ofNullable(byOrganisation(sql).get(organisation)))
                        .map(provider -> OwnConversation.with(provider, back(organisation, base)));
        begun.ifPresent(conversation -> conversations.put(organisation, conversation));
        return begun;
    }

    private String back(OrganisationId organisation, String base) {
        String set = settings.get(Setting.PUBLIC_URL);
        String shown = set.isEmpty() ? base : set;
        return (shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown)
                + "/sign-in/with/"
                + organisation.value()
                + "/back";
    }

    private String sealed(OrganisationId organisation, OwnConversation.Question question) {
        long expires = clock.millis() + LASTS.toMillis();
        String text =
                String.join(
                        " ",
                        question.state(),
                        question.nonce(),
                        question.verifier(),
                        Long.toString(expires),
                        organisation.value());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seals.seal(new Token(text), PURPOSE));
    }

    private OwnConversation.Question opened(OrganisationId organisation, String sealed) {
        try {
            String[] parts =
                    seals.open(Base64.getUrlDecoder().decode(sealed), PURPOSE)
                            .value()
                            .split(" ", -1);
            if (Long.parseLong(parts[3]) > clock.millis()
                    && parts[4].equals(organisation.value())) {
                return new OwnConversation.Question(parts[0], parts[1], parts[2]);
            }
        } catch (IllegalArgumentException | IllegalStateException _) {
            throw new OwnSignInRefusedException(Why.BROKEN_OFF);
        }
        throw new OwnSignInRefusedException(Why.BROKEN_OFF);
    }

    /// Lets someone in who comes back.
    ///
    /// @param sealed what the browser kept
    /// @throws OwnSignInRefusedException where they are not let in
    SignInDoor.Standing.In back(
            OrganisationId organisation, String base, String sealed, String code, String state) {
        OwnConversation.Question question = opened(organisation, sealed);
        if (!question.state().equals(state) || code.isBlank()) {
            throw new OwnSignInRefusedException(Why.BROKEN_OFF);
        }
        OidcUser user =
                conversation(organisation, base)
                        .orElseThrow(() -> new OwnSignInRefusedException(Why.BROKEN_OFF))
                        .whoCameBack(question, code, state);
        return database.write(sql -> {
            SignedIn who = whose(sql, organisation, user);
            return door.in(sql, who, "own");
        });
    }

    private SignedIn whose(JdbcClient sql, OrganisationId organisation, OidcUser user) {
        String issuer = Optional.ofNullable(user.getIssuer()).map(Object::toString).orElse("");
        String subject = Optional.ofNullable(user.getSubject()).orElse("");
        Optional<AccountId> bound = new OwnSignInSql(sql).account(organisation, issuer, subject);
        AccountId account = bound.orElseGet(() -> bind(sql, organisation, issuer, subject, user));
        return signIns.signedIn(sql, account)
                .filter(who -> who.organisation().equals(organisation))
                .orElseThrow(() -> new OwnSignInRefusedException(Why.NOT_INVITED));
    }

    private AccountId bind(
            JdbcClient sql,
            OrganisationId organisation,
            String issuer,
            String subject,
            OidcUser user) {
        String email = Optional.ofNullable(user.getEmail()).orElse("");
        if (email.isBlank() || !isProven(sql, organisation, user)) {
            throw new OwnSignInRefusedException(Why.NO_PROVEN_ADDRESS);
        }
        AccountId account =
                accounts.withAddress(sql, organisation, email)
                        .orElseThrow(() -> new OwnSignInRefusedException(Why.NOT_INVITED));
        if (!new OwnSignInSql(sql).bind(organisation, account, issuer, subject, clock.millis())) {
            throw new OwnSignInRefusedException(Why.SOMEBODY_ELSE);
        }
        audit.record(
                sql,
                organisation,
                account.value(),
                "own-sign-in-bound",
                account.value(),
                user.hasClaim(StandardClaimNames.EMAIL_VERIFIED)
                        ? Map.of()
                        : Map.of("address", "of-directory"));
        return account;
    }

    /// Whether an address is surely the person's: the provider says so, or it never says and
    /// whoever runs this server does. What the provider denies, no setting makes true.
    private boolean isProven(JdbcClient sql, OrganisationId organisation, OidcUser user) {
        if (user.hasClaim(StandardClaimNames.EMAIL_VERIFIED)) {
            return Boolean.TRUE.equals(user.getEmailVerified());
        }
        return Optional.ofNullable(byOrganisation(sql).get(organisation))
                .filter(provider -> provider.addresses() == OwnProvider.Addresses.DIRECTORY)
                .isPresent();
    }

    /// Whether an organisation's people may sign in at their own provider.
    boolean isOffered(JdbcClient sql, OrganisationId organisation) {
        return !providers.isEmpty() && byOrganisation(sql).containsKey(organisation);
    }

    /// When someone first came that way, epoch milliseconds.
    Optional<Long> boundAt(JdbcClient sql, AccountId account) {
        return new OwnSignInSql(sql).boundAt(account);
    }
}
