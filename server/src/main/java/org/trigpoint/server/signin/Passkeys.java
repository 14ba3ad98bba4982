package org.trigpoint.server.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.AccountId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedTokens;
import org.trigpoint.server.people.SignIns;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Database;

/// Passkeys (Web Authentication, level 3). A device asks its owner for a finger, a face or a code
/// before it signs, and we insist on that: so a passkey counts as both factors.
@Component
final class Passkeys {
    /// How many one person may have.
    static final int MOST = 20;

    private static final String TO_SIGN_IN = "passkey to sign in";
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(
                    new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
                    new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
                    new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final Database database;
    private final SealedTokens seals;
    private final SignIns signIns;
    private final SignInDoor door;
    private final SecondFactors factors;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;
    private final WebAuthnManager verifier = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(new ObjectConverter());

    Passkeys(
            Database database,
            SealedTokens seals,
            SignIns signIns,
            SignInDoor door,
            SecondFactors factors,
            Audit audit,
            RandomGenerator random,
            Clock clock) {
        this.database = database;
        this.seals = seals;
        this.signIns = signIns;
        this.door = door;
        this.factors = factors;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// What a page's form needs to ask a device.
    ///
    /// @param challenge what the device signs, base64url
    /// @param sealed the same as the form sends it back
    record Asking(String challenge, String sealed) {}

    Asking askToSignIn() {
        return asking(TO_SIGN_IN);
    }

    Asking askToAdd(AccountId account) {
        return asking(toAdd(account));
    }

    private static String toAdd(AccountId account) {
        return "passkey to add " + account.value();
    }

    private Asking asking(String purpose) {
        Challenge challenge = Challenge.fresh(random, clock.millis());
        return new Asking(challenge.value(), challenge.sealed(seals, purpose));
    }

    /// How the device is to know an account again: a made-up id, never a name.
    static String handle(AccountId account) {
        return base64(account.value().getBytes(StandardCharsets.UTF_8));
    }

    List<Passkey> of(JdbcClient sql, AccountId account) {
        return new PasskeySql(sql).of(account);
    }

    List<Passkey> of(AccountId account) {
        return database.read(sql -> of(sql, account));
    }

    /// How adding one went.
    sealed interface Added {
        /// @param codes recovery codes to be shown this once, where there were none
        record Done(List<RecoveryCode> codes) implements Added {
            public Done {
                codes = List.copyOf(codes);
            }
        }

        /// What the device sent cannot be believed, came too late, or was sent before.
        record Refused() implements Added {}
    }

    /// Adds a passkey that a device has just made.
    ///
    /// @param name as its owner calls it
    /// @param sealed what [#askToAdd] gave
    /// @param answer what the device said, as JSON
    Added add(SignedIn who, PasskeyPlace place, String name, String sealed, String answer) {
        Optional<Challenge> challenge =
                Challenge.open(seals, sealed, toAdd(who.account()), clock.millis());
        Optional<Passkey> made =
                challenge
                        .filter(_ -> DeviceAnswer.isWhole(answer, DeviceAnswer.TO_ADD))
                        .flatMap(asked -> believed(who.account(), place, name, asked, answer));
        return made.<Added>map(passkey ->
                        database.write(sql -> {
                            PasskeySql passkeys = new PasskeySql(sql);
                            boolean isNew =
                                    answer(passkeys, challenge.orElseThrow())
                                            && passkeys.find(passkey.credential()).isEmpty()
                                            && passkeys.of(who.account()).size() < MOST;
                            if (!isNew) {
                                return new Added.Refused();
                            }
                            passkeys.add(who.account(), passkey);
                            audit.record(
                                    sql,
                                    who.organisation(),
                                    who.account().value(),
                                    "passkey-added",
                                    passkey.id().value(),
                                    Map.of("backup", passkey.backup().name()));
                            return new Added.Done(factors.firstCodes(sql, who));
                        }))
                .orElseGet(Added.Refused::new);
    }

    private boolean answer(PasskeySql passkeys, Challenge challenge) {
        return passkeys.answer(
                new Token(challenge.value()).digest(), clock.millis(), challenge.expires());
    }

    private Optional<Passkey> believed(
            AccountId account, PasskeyPlace place, String name, Challenge asked, String answer) {
        try {
            RegistrationData data =
                    verifier.verifyRegistrationResponseJSON(
                            answer,
                            new RegistrationParameters(
                                    server(place, asked), ALGORITHMS, true, true));
            var device =
                    Optional.ofNullable(data.getAttestationObject())
                            .orElseThrow()
                            .getAuthenticatorData();
            AttestedCredentialData attested =
                    Optional.ofNullable(device.getAttestedCredentialData()).orElseThrow();
            return Optional.of(
                    new Passkey(
                            PasskeyId.fresh(),
                            account,
                            name,
                            base64(attested.getCredentialId()),
                            base64(keys.convert(attested)),
                            device.getSignCount(),
                            Passkey.Backup.of(device.isFlagBE(), device.isFlagBS()),
                            clock.millis(),
                            OptionalLong.empty()));
        } catch (DataConversionException | VerificationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(PasskeyPlace place, Challenge asked) {
        return ServerProperty.builder()
                .origin(new Origin(place.origin()))
                .rpId(place.host())
                .challenge(new DefaultChallenge(bytes(asked.value())))
                .build();
    }

    /// Signs in whoever a passkey belongs to.
    ///
    /// @param sealed what [#askToSignIn] gave
    /// @param answer what the device said, as JSON
    /// @return empty where it cannot be believed, came too late, or was sent before
    Optional<SignInDoor.Standing.In> signIn(PasskeyPlace place, String sealed, String answer) {
        Optional<Challenge> challenge = Challenge.open(seals, sealed, TO_SIGN_IN, clock.millis());
        return challenge
                .filter(_ -> DeviceAnswer.isWhole(answer, DeviceAnswer.TO_SIGN_IN))
                .flatMap(asked -> shown(place, asked, answer))
                .flatMap(use ->
                        database.write(sql -> {
                            PasskeySql passkeys = new PasskeySql(sql);
                            Passkey passkey = use.passkey();
                            boolean counts =
                                    answer(passkeys, challenge.orElseThrow())
                                            && passkeys.use(
                                                    passkey.id(),
                                                    use.uses(),
                                                    use.backup(),
                                                    clock.millis());
                            return counts
                                    ? signIns.signedIn(sql, passkey.account())
                                            .map(who -> door.in(sql, who, "passkey"))
                                    : Optional.empty();
                        }));
    }

    /// A passkey that was shown, and what its device said besides.
    private record Use(Passkey passkey, long uses, Passkey.Backup backup) {}

    private Optional<Use> shown(PasskeyPlace place, Challenge asked, String answer) {
        try {
            AuthenticationData data = verifier.parseAuthenticationResponseJSON(answer);
            Optional<Passkey> passkey =
                    Optional.ofNullable(data.getCredentialId())
                            .map(Passkeys::base64)
                            .flatMap(id -> database.read(sql -> new PasskeySql(sql).find(id)));
            if (passkey.isEmpty() || !isOwners(data, passkey.get())) {
                return Optional.empty();
            }
            AuthenticationData verified =
                    verifier.verify(
                            data,
                            new AuthenticationParameters(
                                    server(place, asked),
                                    record(passkey.get()),
                                    List.of(bytes(passkey.get().credential())),
                                    true,
                                    true));
            var device = Optional.ofNullable(verified.getAuthenticatorData()).orElseThrow();
            return Optional.of(
                    new Use(
                            passkey.get(),
                            device.getSignCount(),
                            Passkey.Backup.of(device.isFlagBE(), device.isFlagBS())));
        } catch (DataConversionException | VerificationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isOwners(AuthenticationData data, Passkey passkey) {
        byte[] owner = passkey.account().value().getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(data.getUserHandle())
                .map(handle -> Arrays.equals(handle, owner))
                .orElse(true);
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backup() != Passkey.Backup.NOT_ELIGIBLE,
                passkey.backup() == Passkey.Backup.BACKED_UP,
                passkey.uses(),
                keys.convert(bytes(passkey.attested())),
                null,
                null,
                null,
                Set.of());
    }

    /// Takes a passkey away.
    ///
    /// @return whether the person had it
    boolean drop(SignedIn who, PasskeyId id) {
        return database.write(sql -> {
            boolean had = new PasskeySql(sql).drop(who.account(), id);
            if (had) {
                factors.dropIdleCodes(sql, who.account());
                audit.record(
                        sql,
                        who.organisation(),
                        who.account().value(),
                        "passkey-removed",
                        id.value(),
                        Map.of());
            }
            return had;
        });
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
