package org.trigpoint.server.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.holding.Routes.Door;
import org.trigpoint.server.holding.Routes.Route;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.Role;

/// Walks every address with every role, with nobody, and with another organisation's ids.
class EveryRouteTest {
    private static final String OTHERS = "Zirbel";

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

    /// What one's own pages ask for. A page that is not here is walked too, only not for this.
    private static final Map<String, Right> OWN_PAGES =
            Map.ofEntries(
                    Map.entry("/people", Right.MANAGE_ACCOUNTS),
                    Map.entry("/audit", Right.SEE_AUDIT),
                    Map.entry("/cohorts/new", Right.MANAGE_COHORTS),
                    Map.entry("/cohorts/{id}/set-up", Right.MANAGE_COHORTS),
                    Map.entry("/cohorts/{id}/information-sheet", Right.MANAGE_COHORTS),
                    Map.entry("/cohorts/{id}/privacy-notice", Right.MANAGE_COHORTS),
                    Map.entry("/cohorts/{id}/kind-of-work", Right.MANAGE_COHORTS),
                    Map.entry("/cohorts/{id}/preview", Right.SEE_COHORTS),
                    Map.entry("/cohorts/{id}/words", Right.MANAGE_STUDIES),
                    Map.entry("/cohorts/{id}/learners", Right.MANAGE_LEARNERS));

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
    void nobodyOfOneOrganisationReachesAnythingOfAnother() {
        Staff own = Staff.of(server, "Own");
        Staff others = Staff.of(server, OTHERS);
        String link = others.enrol(OTHERS + " Learner", OTHERS + "@example.org");
        signIn(own);
        Map<String, String> cohorts =
                Map.of(
                        "id", others.cohort(),
                        "cohort", others.cohort(),
                        "learner",
                                others.id(
                                        "select l.id from learner l join cohort c on c.id = l.cohort where c.organisation = :organisation"));
        Map<String, String> accounts = Map.of("id", others.lead().value());
        String before = state(others);
        for (Route route : Routes.of(server)) {
            if (!route.hasNames()) {
                continue;
            }
            String path =
                    route.path(
                            route.pattern().startsWith("/people") ? accounts : cohorts,
                            "00000000-0000-4000-8000-000000000000");
            roles.forEach((role, browser) -> {
                HttpResponse<String> response = ask(browser, route, path);
                String what = role + " " + route.method() + " " + route.pattern();
                assertThat(response.statusCode()).as(what).isLessThan(500);
                assertThat(response.body()).as(what).doesNotContain(OTHERS);
                if (route.door() == Door.STAFF) {
                    assertThat(response.statusCode()).as(what).isIn(400, 404, 415);
                }
            });
        }
        assertThat(state(others)).isEqualTo(before);
        assertThat(server.browser().get(link).statusCode()).isEqualTo(200);
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
        Staff own = Staff.of(server, "Own");
        signIn(own);
        Set<String> walked =
                Routes.of(server).stream().map(Route::pattern).collect(Collectors.toSet());
        assertThat(walked).containsAll(OWN_PAGES.keySet());
        for (Route route : Routes.of(server)) {
            if (!route.method().equals(HttpMethod.GET)) {
                continue;
            }
            String path =
                    route.path(
                            Map.of("id", own.cohort(), "cohort", own.cohort()),
                            "00000000-0000-4000-8000-000000000000");
            roles.forEach((role, browser) -> {
                int status = browser.get(path).statusCode();
                String what = role + " " + route.pattern();
                assertThat(status).as(what).isLessThan(500);
                Right right = OWN_PAGES.get(route.pattern());
                if (right != null) {
                    assertThat(status).as(what).isEqualTo(role.may(right) ? 200 : 404);
                }
            });
        }
    }
}
