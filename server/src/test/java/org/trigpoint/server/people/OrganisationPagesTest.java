package org.trigpoint.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;

class OrganisationPagesTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/sign-in/[^<]+)<");

    private final RunningServer server = RunningServer.embedded();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    private static Map<String, String> form(String organisation, String email) {
        return Map.of("organisation", organisation, "name", "Bo Reed", "email", email);
    }

    @Test
    void aServerAdministratorMakesAnOrganisationAndSeesNothingOfIt() {
        Browser ada = server.setUp();
        assertThat(ada.get("/cohorts").body()).contains("href=\"/organisations\"");
        assertThat(ada.post("/organisations", form("", "bo@example.org")).statusCode())
                .isEqualTo(422);
        assertThat(ada.post("/organisations", form("moor wellbeing", "bo@example.org")).body())
                .contains("There is an organisation of that name already")
                .contains("value=\"moor wellbeing\"");
        link(ada.post("/organisations", form("Fen Health", "bo@example.org")).body());
        Matcher again =
                Pattern.compile("action=\"(/organisations/[^\"]+/link)\"")
                        .matcher(ada.get("/organisations").body());
        assertThat(again.find()).isTrue();
        String fresh = link(ada.post(again.group(1), Map.of()).body());

        Browser bo = server.browser();
        assertThat(bo.post(fresh, Map.of()).statusCode()).isEqualTo(303);
        // once they are in, nobody else makes links for them
        assertThat(ada.post(again.group(1), Map.of()).statusCode()).isEqualTo(400);
        assertThat(ada.get("/organisations").body())
                .contains("Fen Health")
                .doesNotContain("action=\"/organisations/");
        assertThat(bo.get("/people").body()).contains("Bo Reed").doesNotContain("Ada Fell");
        assertThat(ada.get("/people").body()).doesNotContain("Bo Reed");
        assertThat(bo.get("/organisations").statusCode()).isEqualTo(404);
        assertThat(bo.post("/organisations", form("Third", "c@example.org")).statusCode())
                .isEqualTo(404);
        assertThat(bo.get("/audit").body()).contains("administrator-invited");
    }

    @Test
    void nobodyGivesThemselvesTheServerAndChangingRolesKeepsIt() {
        Browser ada = server.setUp();
        String id =
                ada.get("/people").body().replaceAll("(?s).*/people/([0-9a-f-]{36})/roles.*", "$1");
        assertThat(
                        ada.post(
                                        "/people",
                                        Map.of(
                                                "name",
                                                "Tom",
                                                "email",
                                                "tom@example.org",
                                                "roles",
                                                List.of("SERVER_ADMINISTRATOR")))
                                .statusCode())
                .isEqualTo(400);
        ada.post("/people/" + id + "/roles", Map.of("roles", List.of("ADMINISTRATOR")));
        assertThat(ada.get("/organisations").statusCode()).isEqualTo(200);
        assertThat(ada.get("/cohorts/new").statusCode()).isEqualTo(404);
    }

    @Test
    void theAuditIsTakenAwayAsATable() {
        Browser ada = server.setUp();
        assertThat(ada.get("/audit").body()).contains("href=\"/audit.csv\"");
        assertThat(ada.get("/audit.csv").body())
                .startsWith("\"number\",\"at\",\"epoch_ms\"")
                .contains("\"organisation-made\"")
                .contains("\"audit-exported\"")
                .doesNotContain("Ada");
        assertThat(server.browser().get("/audit.csv").statusCode()).isEqualTo(303);
    }
}
