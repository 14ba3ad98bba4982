package org.trigpoint.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/// `reference/distributions.json`: pt, qt and pt(ncp) of R 4.2.2; relative 1e-10.
final class TailsAgainstRTest {

    @Test
    void studentsTKeepsItsDigitsFarOutInTheTail() throws IOException {
        int compared = 0;
        for (JsonNode row : rows()) {
            if (row.get("fn").asText().equals("t_sf")) {
                double value = StudentT.of(number(row, "df")).upperTail(number(row, "x"));
                assertThat(value).as("%s", row).isCloseTo(number(row, "value"), near());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(40);
    }

    @Test
    void quantilesOfTAgree() throws IOException {
        int compared = 0;
        for (JsonNode row : rows()) {
            if (row.get("fn").asText().equals("t_quantile")) {
                double value = StudentT.of(number(row, "df")).quantile(number(row, "p"));
                assertThat(value).as("%s", row).isCloseTo(number(row, "value"), near());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(20);
    }

    @Test
    void noncentralTAgreesWhereTheSeriesOfRHolds() throws IOException {
        int compared = 0;
        for (JsonNode row : rows()) {
            // far below its mode R's own series keeps few digits; see NoncentralTTest for those
            if (row.get("fn").asText().equals("nct_cdf") && number(row, "value") > 1e-3) {
                double value =
                        NoncentralT.of(number(row, "df"))
                                .lowerTail(number(row, "x"), number(row, "ncp"));
                assertThat(value).as("%s", row).isCloseTo(number(row, "value"), near());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void normalQuantilesUndoTails() {
        for (double p = 1e-12; p < 1; p = p < 0.5 ? p * 3 : p + 0.1) {
            assertThat(StandardNormal.lowerTail(StandardNormal.quantile(p))).isCloseTo(p, near());
        }
        assertThat(StandardNormal.upperTail(1.96)).isEqualTo(StandardNormal.twoSided(-1.96) / 2);
    }

    private static org.assertj.core.data.Percentage near() {
        return withinPercentage(1e-8);
    }

    private static double number(JsonNode row, String field) {
        return row.get(field).asDouble();
    }

    private static JsonNode rows() throws IOException {
        try (InputStream in =
                TailsAgainstRTest.class.getResourceAsStream("/reference/distributions.json")) {
            return new ObjectMapper().readTree(in).get("rows");
        }
    }
}
