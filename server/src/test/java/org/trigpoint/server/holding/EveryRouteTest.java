package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.holding.RouteRights.Asks;
import org.trigpoint.server.holding.Routes.Door;
import org.trigpoint.server.holding.Routes.Route;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.Role;

/// Walks every address with every role, with nobody, and with another organisation's ids.
class EveryRouteTest {
    private static final String OTHERS = "Zirbel";
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    /// Forms that say enough for a page method to get as far as asking who is there.
    private static final Map<String, Object> FORM =
            Map.ofEntries(
                    Map.entry("name", "Somebody"),
                    Map.entry("email", "somebody@example.org"),
                    Map.entry("roles", List.of("TRAINER")),
                    Map.entry("title", "A title"),
                    Map.entry("programme", "persistent-pain/1"),
                    Map.entry("starts", "2031-05-01"),
                    Map.entry("places", "9"),
                    Map.entry("sites", "North"),
                    Map.entry("text", "A text"),
                    Map.entry("subject", "A subject"),
                    Map.entry("sending", "00000000-0000-4000-8000-000000000000"));

    private final RunningServer server = RunningServer.embedded();
    private final Map<Role, Browser> roles = new EnumMap<>(Role.class);

    @AfterEach
    void stop() {
        server.close();
    }

    private void signIn(Staff staff) {
        Arrays.stream(Role.values())
                .filter(role -> role != Role.LEARNER)
                .forEach(role -> roles.put(role, staff.with(role)));
    }

    private HttpResponse<String> ask(Browser browser, Route route, String path) {
        return route.method().equals(HttpMethod.GET) ? browser.get(path) : browser.post(path, FORM);
    }

    @Test
    void everyAddressSaysWhomItIsFor() {
        assertThat(Routes.of(server).stream().map(RouteRights::name))
                .as("RouteRights lists every address, and none that is gone")
                .containsExactlyInAnyOrderElementsOf(RouteRights.listed().keySet());
    }

    @Test
    void nobodyOfOneOrganisationReachesAnythingOfAnother() {
        Staff own = Staff.of(server, "Own");
        Things others = Things.of(Staff.of(server, OTHERS), OTHERS);
        signIn(own);
        String before = state(others.staff());
        for (Route route : Routes.of(server)) {
            if (!route.hasNames()) {
                continue;
            }
            String path = route.path(others.names(route.pattern()), UNKNOWN);
            roles.forEach((role, browser) -> {
                HttpResponse<String> response = ask(browser, route, path);
                String what = role + " " + RouteRights.name(route);
                assertThat(response.statusCode()).as(what).isLessThan(500);
                assertThat(response.body()).as(what).doesNotContain(OTHERS);
                if (route.door() == Door.STAFF) {
                    assertThat(response.statusCode()).as(what).isIn(400, 404, 415);
                }
            });
        }
        assertThat(state(others.staff())).isEqualTo(before);
        assertThat(server.browser().get("/l/" + others.link()).statusCode()).isEqualTo(200);
    }

    /// What an organisation holds, in a line: counts, and the last entry of its audit.
    private String state(Staff staff) {
        return staff.id(
                """
                select (select count(*) from account where organisation = :organisation and closed_at is null)
                    || ' ' || (select count(*) from identity where organisation = :organisation)
                    || ' ' || (select count(*) from cohort where organisation = :organisation)
                    || ' ' || (select digest from audit where organisation = :organisation order by number desc limit 1)
                """);
    }

    @Test
    void nobodyIsLedToTheSignInPageAndNothingIsTold() {
        Staff others = Staff.of(server, OTHERS);
        Browser nobody = server.browser();
        String before = state(others);
        for (Route route : Routes.of(server)) {
            String path = route.path(Map.of("id", others.cohort()), "AAAAAAAAAAAAAAAAAAAAAA");
            HttpResponse<String> response = ask(nobody, route, path);
            String what = route.method() + " " + route.pattern();
            assertThat(response.statusCode()).as(what).isLessThan(500);
            assertThat(response.body()).as(what).doesNotContain(OTHERS);
            if (route.door() == Door.STAFF) {
                assertThat(response.statusCode()).as(what).isIn(302, 303, 400, 415);
                if (response.statusCode() < 400) {
                    assertThat(response.headers().firstValue("Location"))
                            .as(what)
                            .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
                }
            }
        }
        assertThat(state(others)).isEqualTo(before);
    }

    @Test
    void onesOwnPagesOpenAsTheRightsOfTheRoleSay() {
        Things own = Things.of(Staff.of(server, "Own"), "Own");
        signIn(own.staff());
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.of(server)) {
            if (route.method().equals(HttpMethod.GET)
                    && asks(route) instanceof Asks.OfStaff(Right right, var there)) {
                roles.forEach((role, browser) -> {
                    int status = browser.get(own(own, route)).statusCode();
                    boolean opens = role.may(right) && there == RouteRights.Own.SHOWN;
                    if (status != (opens ? 200 : 404)) {
                        wrong.add(role + " " + RouteRights.name(route) + ": " + status);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        // a receipt tells who agreed to the study: whoever enrols must be evaluator too
        assertThat(
                        own.staff()
                                .browser()
                                .get("/outbox/" + own.receipt() + "/enclosure")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onesOwnFormsAreTakenAsTheRightsOfTheRoleSay() {
        Things own = Things.of(Staff.of(server, "Own"), "Own");
        signIn(own.staff());
        String before = state(own.staff());
        List<Route> forms =
                Routes.of(server).stream()
                        .filter(route -> route.method().equals(HttpMethod.POST))
                        .filter(route -> asks(route) instanceof Asks.OfStaff)
                        .toList();
        walk(own, forms, role -> right -> !role.may(right), List.of(400, 404, 415));
        assertThat(state(own.staff())).isEqualTo(before);
        // backwards: an account is closed after it was given roles
        walk(
                own,
                forms.reversed(),
                role -> right -> role.may(right) && first(right) == role,
                List.of(200, 303, 400, 415, 422));
        assertThat(state(own.staff())).isNotEqualTo(before);
    }

    private static Role first(Right right) {
        return Arrays.stream(Role.values())
                .filter(role -> role.may(right))
                .findFirst()
                .orElseThrow();
    }

    private void walk(
            Things own,
            List<Route> forms,
            Function<Role, Predicate<Right>> walks,
            List<Integer> allowed) {
        List<String> wrong = new ArrayList<>();
        for (Route route : forms) {
            if (asks(route) instanceof Asks.OfStaff(Right right, var there)) {
                roles.forEach((role, browser) -> {
                    // a right alone does not find what is not there
                    boolean finds = !role.may(right) || there == RouteRights.Own.SHOWN;
                    if (finds && walks.apply(role).test(right)) {
                        int status = ask(browser, route, own(own, route)).statusCode();
                        if (!allowed.contains(status)) {
                            wrong.add(role + " " + RouteRights.name(route) + ": " + status);
                        }
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Asks asks(Route route) {
        return Objects.requireNonNull(
                RouteRights.listed().get(RouteRights.name(route)), RouteRights.name(route));
    }

    private static String own(Things own, Route route) {
        Map<String, String> names = new HashMap<>(own.names(route.pattern()));
        names.put("wave", "before");
        names.put("key", "invitation");
        names.put("pack", "persistent-pain");
        names.put("module", "pacing");
        return route.path(names, UNKNOWN);
    }
}
