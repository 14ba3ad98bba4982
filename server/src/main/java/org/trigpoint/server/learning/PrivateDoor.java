package org.trigpoint.server.learning;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Visit;

/// Who may read private writing. A personal link alone opens none: what was written on a device
/// opens there, and everything opens on a device that a mailed code was typed on.
///
/// Whoever keeps private writing keeps with each text the [DeviceId] that [#writing] gave, and
/// shows a text only where [Reader#opens] says so; what stays closed is named, with a link to
/// [#address].
@Component
public final class PrivateDoor {
    private static final String COOKIE = "trigpoint-device";
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final PrivateCodes codes;
    private final Audit audit;
    private final Settings settings;
    private final RandomGenerator random;
    private final Clock clock;

    PrivateDoor(
            PrivateCodes codes,
            Audit audit,
            Settings settings,
            RandomGenerator random,
            Clock clock) {
        this.codes = codes;
        this.audit = audit;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /// What a device of someone opens.
    public enum Proof {
        /// What was written on it.
        OWN_WRITING,
        /// Everything of theirs: a code was typed on it.
        CODE
    }

    /// The device someone reads on.
    ///
    /// @param device empty where they never wrote on it, or closed it
    /// @param proof what it opens, where it is known
    public record Reader(Optional<DeviceId> device, Proof proof) {
        /// Whether a text opens here.
        ///
        /// @param writtenOn the device it was written on
        public boolean opens(DeviceId writtenOn) {
            return device.filter(here -> proof == Proof.CODE || here.equals(writtenOn)).isPresent();
        }

        /// Whether everything of theirs opens here.
        public boolean opensAll() {
            return device.isPresent() && proof == Proof.CODE;
        }
    }

    /// The device that asks.
    public Reader reading(JdbcClient sql, Visit visit, HttpServletRequest request) {
        return cookie(request)
                .flatMap(device ->
                        new PrivateDoorSql(sql)
                                .device(visit.learner().id(), device)
                                .map(proof -> new Reader(Optional.of(device), proof)))
                .orElseGet(() -> new Reader(Optional.empty(), Proof.OWN_WRITING));
    }

    /// The device that writes, which from now on opens what is written on it.
    public DeviceId writing(
            JdbcClient sql, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        DeviceId device = held(request, response);
        PrivateDoorSql door = new PrivateDoorSql(sql);
        if (door.device(visit.learner().id(), device).isPresent()) {
            return device;
        }
        DeviceId own =
                door.isClosed(visit.learner().id(), device) ? fresh(request, response) : device;
        door.addDevice(visit.learner().id(), own, clock.millis());
        return own;
    }

    /// The page that opens private writing with a code.
    ///
    /// @param back the page to return to, below the personal link: `/module/pacing`
    public String address(Visit visit, String back) {
        return visit.to("/private?back=" + back);
    }

    /// Asks for a code for this device.
    void ask(
            JdbcClient sql, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        codes.ask(sql, visit.cohort(), visit.learner(), held(request, response));
    }

    /// Takes a code that was typed; where it is right, this device opens everything from now on.
    PrivateCodes.Typed typed(
            JdbcClient sql,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            String typed) {
        Optional<DeviceId> device = cookie(request);
        PrivateCodes.Typed how =
                device.map(held -> codes.typed(sql, visit.learner(), held, typed))
                        .orElse(PrivateCodes.Typed.NONE);
        if (how == PrivateCodes.Typed.RIGHT) {
            DeviceId own = writing(sql, visit, request, response);
            new PrivateDoorSql(sql).prove(visit.learner().id(), own, clock.millis());
            audit.record(
                    sql,
                    visit.cohort().organisation(),
                    visit.learner().pseudonym().value(),
                    "private-writing-opened",
                    visit.learner().id().value(),
                    Map.of());
        }
        return how;
    }

    /// Closes private writing on this device, until a code is typed again.
    void close(
            JdbcClient sql, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        cookie(request)
                .ifPresent(device -> {
                    new PrivateDoorSql(sql).close(visit.learner().id(), device, clock.millis());
                    set(request, response, "", Duration.ZERO);
                    audit.record(
                            sql,
                            visit.cohort().organisation(),
                            visit.learner().pseudonym().value(),
                            "private-writing-closed",
                            visit.learner().id().value(),
                            Map.of());
                });
    }

    private static Optional<DeviceId> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(text -> text.matches("[A-Za-z0-9_-]{22}"))
                .findFirst()
                .map(text -> new DeviceId(new Token(text).digest()));
    }

    /// The device, which is given a token where it holds none.
    private DeviceId held(HttpServletRequest request, HttpServletResponse response) {
        return cookie(request).orElseGet(() -> fresh(request, response));
    }

    private DeviceId fresh(HttpServletRequest request, HttpServletResponse response) {
        Token token = Token.fresh(random);
        set(request, response, token.value(), REMEMBERED);
        return new DeviceId(token.digest());
    }

    private void set(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        boolean secure =
                request.isSecure() || settings.get(Setting.PUBLIC_URL).startsWith("https:");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/l/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
