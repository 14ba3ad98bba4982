package org.trigpoint.server.workshops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.server.FirstSteps;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;

/// From a planned workshop to a certificate and to what was tried, through the pages.
class WorkshopWalkTest {
    static Stream<Named<RunningServer>> servers() {
        return Stream.of(
                Named.of("SQLite", RunningServer.embedded()),
                Named.of("PostgreSQL", RunningServer.postgres()));
    }

    /// A cohort with one learner.
    private record Village(Browser ada, Browser lea, String cohort, String link) {
        static Village of(RunningServer server) {
            Browser ada = server.setUp();
            String begun = LocalDate.now(Cohorts.ZONE).minusDays(9).toString();
            String cohort = FirstSteps.cohort(ada, Map.of("starts", begun));
            String link = FirstSteps.enrol(ada, cohort, "Lea Hill", "l@example.org");
            return new Village(ada, server.browser(), cohort, link);
        }

        Map<String, String> form(int days, String place) {
            Map<String, String> form = form(days);
            form.put("place", place);
            return form;
        }

        Map<String, String> form(int days) {
            Map<String, String> form = new HashMap<>();
            form.put("content", "first");
            form.put("day", LocalDate.now(Cohorts.ZONE).plusDays(days).toString());
            form.put("time", "14:00");
            form.put("place", "Town hall");
            return form;
        }

        /// Plans a workshop of the programme.
        ///
        /// @return its page
        String plan(int days) {
            return ada.post(cohort + "/workshops", form(days))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("[?].*", "");
        }

        String own(String workshop) {
            return link + "/workshop/" + workshop.substring(workshop.lastIndexOf('/') + 1);
        }

        void cameTo(String workshop) {
            String register = workshop.replace("/workshops/", "/register/");
            Matcher field =
                    Pattern.compile("name=\"(p-[0-9a-f-]{36})\"").matcher(ada.get(register).body());
            assertThat(field.find()).isTrue();
            ada.post(register, Map.of(field.group(1), "PRESENT"));
        }
    }

    /// The page that someone comes to after doing something.
    private static String done(Browser browser, String to, Map<String, String> form) {
        return browser.get(browser.post(to, form).headers().firstValue("Location").orElseThrow())
                .body();
    }

    /// What goes with a message in the outbox, as whoever hands it on gets it.
    private static String entry(Browser browser, String kind) {
        List<String> letters =
                Pattern.compile("href=\"(/outbox/[0-9a-f-]{36})\"")
                        .matcher(browser.get("/outbox").body())
                        .results()
                        .map(one -> one.group(1))
                        .filter(one -> browser.get(one).body().contains("<h1>" + kind))
                        .toList();
        assertThat(letters).hasSize(1);
        assertThat(browser.get(letters.getFirst()).body()).contains("The entry for a calendar");
        HttpResponse<String> file = browser.get(letters.getFirst() + "/enclosure");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("workshop.ics");
        return file.body();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aWorkshopIsPlannedChangedAnsweredAndCancelled(RunningServer server) {
        try (server) {
            Village village = Village.of(server);
            Browser ada = village.ada();
            assertThat(ada.post(village.cohort() + "/workshops", Map.of()).statusCode())
                    .isEqualTo(422);
            assertThat(
                            ada.post(
                                            village.cohort() + "/workshops",
                                            Map.of(
                                                    "day", "Tuesday",
                                                    "time", "soon",
                                                    "minutes", "1",
                                                    "joining", "here",
                                                    "capacity", "0"))
                                    .body())
                    .contains(
                            "href=\"#title\"",
                            "href=\"#day\"",
                            "href=\"#time\"",
                            "href=\"#minutes\"",
                            "href=\"#joining\"",
                            "href=\"#capacity\"")
                    // the link, though wrong, says where
                    .doesNotContain("href=\"#place\"");
            Map<String, String> nowhere = village.form(5);
            nowhere.remove("place");
            assertThat(ada.post(village.cohort() + "/workshops", nowhere).body())
                    .contains("Enter a place");
            nowhere.put("joining", "javascript:alert(1)");
            assertThat(ada.post(village.cohort() + "/workshops", nowhere).body())
                    .contains("Enter a whole web address");
            String workshop = village.plan(5);
            String own = village.own(workshop);
            village.lea().post(village.link() + "/consent", Map.of("study", "no"));
            assertThat(village.lea().get(village.link()).body())
                    .contains("Listening, and putting pain into words", "14:00 to 16:00");
            assertThat(village.lea().get(own + "/calendar.ics").body())
                    .contains("METHOD:PUBLISH", "SEQUENCE:0");
            assertThat(ada.get(workshop).body()).contains("that they will come");

            Map<String, String> full = village.form(6);
            full.put("capacity", "1");
            full.put("place", "Library");
            assertThat(done(ada, workshop, full))
                    .contains("The change is saved. Everyone enrolled gets a message");
            assertThat(village.lea().get(own).body()).contains("Library");
            assertThat(village.lea().get(own + "/calendar.ics").body()).contains("SEQUENCE:1");
            // saying the same again is no further version
            assertThat(done(ada, workshop, full))
                    .contains("Nothing was changed")
                    .doesNotContain("gets a message");
            assertThat(village.lea().get(own + "/calendar.ics").body()).contains("SEQUENCE:1");
            // nobody has answered before they have
            assertThat(village.lea().get(own).body()).doesNotContain("checked");
            assertThat(village.lea().post(own, Map.of()).body())
                    .contains("Choose whether you will come.");
            village.lea().post(own, Map.of("coming", "YES"));
            assertThat(village.lea().get(own).body()).contains("value=\"YES\" checked");
            assertThat(ada.get(workshop).body()).contains("1 of 1 places are taken");

            assertThat(done(ada, workshop + "/cancel", Map.of()))
                    .contains("The workshop is cancelled. Everyone enrolled", "Hold it after all");
            assertThat(village.lea().get(own).body()).contains("This workshop is cancelled");
            assertThat(village.lea().post(own, Map.of("coming", "NO")).statusCode()).isEqualTo(422);
            ada.post(workshop, full);
            assertThat(village.lea().get(own + "/calendar.ics").body())
                    .contains("SEQUENCE:3", "STATUS:CONFIRMED");
            assertThat(entry(ada, "Workshop: change"))
                    .contains("LOCATION:Library", "SEQUENCE:1")
                    // no mail server, so it is handed on and comes from nobody known here
                    .doesNotContain("ORGANIZER");
            assertThat(entry(ada, "Workshop: cancelled")).contains("STATUS:CANCELLED");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoCameHasHoursAndACertificateThatCanBeChecked(RunningServer server) throws Exception {
        try (server) {
            Village village = Village.of(server);
            Browser ada = village.ada();
            Browser lea = village.lea();
            String workshop = village.plan(-1);
            lea.post(village.link() + "/hours", Map.of());
            assertThat(lea.get(village.link() + "/hours").body()).doesNotContain(".pdf");
            assertThat(ada.get(workshop).body()).doesNotContain("that they will come");
            village.cameTo(workshop);
            assertThat(ada.post(workshop, village.form(-2)).body())
                    .contains("the day stays as it is");

            assertThat(ada.post(workshop + "/delivered", Map.of()).body())
                    .contains("Choose an answer to at least one line");
            // a past workshop: nobody is written to
            assertThat(done(ada, workshop, village.form(-1, "Library")))
                    .contains("The change is saved.")
                    .doesNotContain("gets a message");
            assertThat(
                            done(
                                    ada,
                                    workshop + "/delivered",
                                    Map.of("d-equal-hosts", "YES", "d-red-flags", "NO")))
                    .contains("What was delivered is saved: 2 of");
            assertThat(ada.get(workshop).body())
                    .contains("name=\"d-equal-hosts\" value=\"YES\" checked")
                    .doesNotContain("name=\"d-equal-hosts\" value=\"NO\" checked");
            lea.post(village.own(workshop) + "/reaction", Map.of("useful", "8"));
            assertThat(lea.get(village.own(workshop)).body())
                    .contains("name=\"useful\" value=\"8\" checked");
            // one answer is nobody's average
            assertThat(ada.get(workshop).body()).contains("once eight people have answered");

            assertThat(lea.get(village.link() + "/hours.csv").body())
                    .contains("Workshop,\"Listening, and putting pain into words\",", ",120\r\n");
            lea.post(village.link() + "/hours", Map.of());
            Matcher number =
                    Pattern.compile("/verify/([0-9A-Z-]{14})")
                            .matcher(lea.get(village.link() + "/hours").body());
            assertThat(number.find()).isTrue();
            String one = number.group(1);
            byte[] paper = lea.bytes(village.link() + "/certificate/" + one + ".pdf").body();
            try (PDDocument read = Loader.loadPDF(paper)) {
                assertThat(new PDFTextStripper().getText(read))
                        .contains("Lea Hill", "Moor Wellbeing", "2:00 hours", one);
                assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                // the code that leads to the page where it is checked
                assertThat(read.getPage(0).getResources().getXObjectNames()).hasSize(1);
            }
            Browser stranger = server.browser();
            assertThat(stranger.get("/verify/" + one.toLowerCase(java.util.Locale.ROOT)).body())
                    .contains("This certificate is valid", "2:00")
                    .doesNotContain("Lea Hill");
            lea.post(village.link() + "/certificate/" + one + "/name", Map.of("show", "yes"));
            assertThat(stranger.get("/verify/" + one).body()).contains("Lea Hill");
            ada.post(village.cohort() + "/certificates/" + one + "/withdraw", Map.of());
            assertThat(stranger.get("/verify/" + one).body())
                    .contains("was withdrawn")
                    // she chose to show it
                    .doesNotContain("Lea Hill", "has not chosen to show");
            int last = 0;
            for (int i = 0; i < 31; i++) {
                last = stranger.get("/verify/ABCD-2345-EFGH").statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWasTriedIsKeptForOneselfAndCanBeTakenOut(RunningServer server) {
        try (server) {
            Village village = Village.of(server);
            Browser lea = village.lea();
            String tried = village.link() + "/tried";
            assertThat(lea.post(tried, Map.of("facet", "pacing")).statusCode()).isEqualTo(422);
            assertThat(lea.post(tried, Map.of("facet", "pacing")).body())
                    .contains("href=\"#setting\"", "href=\"#went\"")
                    .doesNotContain("href=\"#facet\"");
            lea.post(
                    tried,
                    Map.of(
                            "facet",
                            "pacing",
                            "setting",
                            "phone",
                            "went",
                            "hard",
                            "line",
                            "We planned a pause"));
            assertThat(lea.get(tried).body()).contains("We planned a pause", "It was hard");
            // nothing of the line is in the tables as it was written
            byte[] sealed =
                    server.part(Database.class)
                            .read(sql ->
                                    sql.sql("select line_sealed from practice_try")
                                            .query((row, _) -> row.getBytes("line_sealed"))
                                            .single());
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pause");
            Matcher remove =
                    Pattern.compile("action=\"(/l/[^\"]+/remove)\"").matcher(lea.get(tried).body());
            assertThat(remove.find()).isTrue();
            lea.post(tried + "/nudges", Map.of("wanted", "yes"));
            assertThat(lea.get(tried).body()).contains("Stop it");
            lea.post(tried + "/nudges", Map.of("wanted", "no"));
            assertThat(lea.get(tried).body()).contains("Yes, write to me");
            assertThat(done(lea, remove.group(1), Map.of()))
                    .contains("It is taken out.")
                    .doesNotContain("We planned a pause");
            assertThat(lea.post(remove.group(1), Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everyPageStandsBeingLookedAt() {
        Path pictures = Path.of("target", "pictures");
        try (RunningServer server = RunningServer.embedded();
                LookingBrowser looking = LookingBrowser.start(pictures)) {
            Village village = Village.of(server);
            String ahead = village.plan(5);
            String held = village.plan(-1);
            village.cameTo(held);
            village.lea()
                    .post(
                            village.link() + "/tried",
                            Map.of("facet", "pacing", "setting", "phone", "went", "well"));
            village.lea().post(village.link() + "/hours", Map.of());
            com.microsoft.playwright.Page page =
                    looking.device(360, LookingBrowser.Scripts.ON).newPage();
            Map<String, String> pages = new HashMap<>();
            pages.put("workshop-ahead", village.own(ahead));
            pages.put("workshop-held", village.own(held));
            pages.put("hours", village.link() + "/hours");
            pages.put("tried", village.link() + "/tried");
            pages.put("verify", "/verify");
            for (String name : List.copyOf(pages.keySet())) {
                page.navigate(server.address() + pages.get(name));
                looking.look(page, name);
            }
            // the log works with the keyboard alone
            page.navigate(server.address() + village.link() + "/tried");
            LookingBrowser.tabTo(page, "input[name=facet]");
            page.keyboard().press("Space");
            LookingBrowser.tabTo(page, "input[name=setting]");
            page.keyboard().press("Space");
            LookingBrowser.tabTo(page, "input[name=went]");
            page.keyboard().press("Space");
            LookingBrowser.tabTo(page, "form[action$='/tried'] button");
            page.keyboard().press("Enter");
            page.waitForURL("**/tried?noted=yes");
        }
    }
}
