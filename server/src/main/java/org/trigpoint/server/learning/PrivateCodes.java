package org.trigpoint.server.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Happenings;
import org.trigpoint.server.web.Mistake;

/// One-time codes that open private writing on a device. Each is mailed to the address on file, is
/// of use on the device that asked alone, and only for a while.
@Component
public final class PrivateCodes {
    /// How long a code can be used.
    public static final Duration LASTS = Duration.ofHours(1);

    private static final int MOST_TRIES = 5;
    private static final int MOST_A_DAY = 5;
    private static final int NUMBERS = 100_000_000;

    private final SealedTexts texts;
    private final Happenings happenings;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    PrivateCodes(
            SealedTexts texts,
            Happenings happenings,
            Audit audit,
            RandomGenerator random,
            Clock clock) {
        this.texts = texts;
        this.happenings = happenings;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// A code as a table keeps it.
    record Kept(long number, Sealed sealed, long madeAt, long tries) {}

    /// Makes a code for a device and has it mailed.
    ///
    /// @throws Mistake where too many were asked for today
    void ask(JdbcClient sql, Cohort cohort, Learner learner, DeviceId device) {
        PrivateDoorSql door = new PrivateDoorSql(sql);
        new OneAtATimeSql(sql).hold(learner.id());
        long now = clock.millis();
        if (door.codesSince(learner.id(), now - Duration.ofDays(1).toMillis()) >= MOST_A_DAY) {
            throw new Mistake(Mistake.Kind.TOO_OFTEN);
        }
        long number = door.highestCode(learner.id()) + 1;
        String code = String.format(Locale.ROOT, "%08d", random.nextInt(NUMBERS));
        door.addCode(
                learner.id(), number, device, texts.seal(code, row(learner.id(), number)), now);
        audit.record(
                sql,
                cohort.organisation(),
                learner.pseudonym().value(),
                "private-code-asked-for",
                learner.id().value(),
                Map.of());
        happenings.tell(sql, new CodeAsked(cohort, learner.id(), number));
    }

    /// How typing a code went.
    enum Typed {
        RIGHT,
        WRONG,
        /// There is none that could be typed: it ran out, was used, or was tried too often.
        NONE
    }

    /// Takes what was typed on a device.
    Typed typed(JdbcClient sql, Learner learner, DeviceId device, String typed) {
        PrivateDoorSql door = new PrivateDoorSql(sql);
        new OneAtATimeSql(sql).hold(learner.id());
        Optional<Kept> kept =
                door.newestCode(learner.id(), device)
                        .filter(code ->
                                clock.millis() - code.madeAt() <= LASTS.toMillis()
                                        && code.tries() < MOST_TRIES);
        if (kept.isEmpty()) {
            return Typed.NONE;
        }
        door.countTry(learner.id(), kept.get().number());
        String code = kept.get().sealed().open(texts, row(learner.id(), kept.get().number()));
        String digits = typed.replaceAll("[^0-9]", "");
        if (!MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8))) {
            return Typed.WRONG;
        }
        door.useCode(learner.id(), kept.get().number(), clock.millis());
        return Typed.RIGHT;
    }

    /// A code as it stands in a letter, in two groups; empty where it is of no use any more.
    public Optional<String> inForce(JdbcClient sql, LearnerId learner, long number) {
        return new PrivateDoorSql(sql)
                .code(learner, number)
                .filter(code -> clock.millis() - code.madeAt() <= LASTS.toMillis())
                .map(code -> code.sealed().open(texts, row(learner, number)))
                .map(code -> code.substring(0, 4) + " " + code.substring(4));
    }

    private static String row(LearnerId learner, long number) {
        return learner.value() + ":code:" + number;
    }
}
