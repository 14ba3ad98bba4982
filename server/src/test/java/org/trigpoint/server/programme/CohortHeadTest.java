package org.trigpoint.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.RunningServer.Browser;
import org.trigpoint.server.people.OrganisationId;

/// A cohort says whether it is to begin or has begun.
class CohortHeadTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 5, 3);

    private static CohortHead.Begins seen(LocalDate today) {
        Cohort cohort =
                new Cohort(
                        new CohortId("c"),
                        new OrganisationId("o"),
                        Programmes.builtIn(),
                        "Spring",
                        FIRST,
                        9,
                        Cohorts.ZONE,
                        Cohort.Recognition.LINKS,
                        List.of(),
                        List.of());
        return CohortHead.of(cohort, today).begins();
    }

    @Test
    void itBeginsUntilItsFirstDayAndHasBegunAfterIt() {
        assertThat(seen(FIRST.minusDays(1))).isEqualTo(CohortHead.Begins.AHEAD);
        assertThat(seen(FIRST)).isEqualTo(CohortHead.Begins.TODAY);
        assertThat(seen(FIRST.plusDays(1))).isEqualTo(CohortHead.Begins.PAST);
    }

    @Test
    void theListAndThePageOfACohortSaySo() {
        try (RunningServer server = RunningServer.embedded()) {
            Browser ada = server.setUp();
            LocalDate today = LocalDate.now(Cohorts.ZONE);
            String past = cohort(ada, "Autumn", today.minusDays(40));
            String ahead = cohort(ada, "Spring", today.plusDays(40));
            assertThat(ada.get("/cohorts").body()).contains("began on", "begins on");
            assertThat(ada.get(past).body()).contains("began on").doesNotContain("begins on");
            assertThat(ada.get(ahead).body()).contains("begins on").doesNotContain("began on");
        }
    }

    private static String cohort(Browser ada, String title, LocalDate starts) {
        return ada.post(
                        "/cohorts/new",
                        Map.of(
                                "programme", "persistent-pain/1",
                                "title", title,
                                "starts", starts.toString(),
                                "places", "9",
                                "sites", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
