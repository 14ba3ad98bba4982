package org.trigpoint.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.paired.PairedOptions;

final class RatingScannerTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "1,1,2,0.0",
        "7,3,2,0.3",
        "300,10,2,0.1",
        "300,4,3,0.4",
        "200,2,5,0.2",
        "60000,10,2,0.05"
    })
    void countsBytesToTheSameResultsAsTheGeneralReader(
            int people, int facets, int waves, double missing) throws IOException {
        Path file = written(people, facets, waves, missing);

        FacetCounts scanned = RatingScanner.scan(file).orElseThrow();

        assertThat(results(scanned)).isEqualTo(results(general(file)));
    }

    @Test
    void windowsLineEndsBlankLinesAndAMissingLastBreakAreTaken() throws IOException {
        Path file = text("\uFEFFid,a_pre,a_post\r\nx1,3,5\r\n\r\nx2,10,\r\nan other,0,7\r\nx4,,");
        FacetCounts counts = RatingScanner.scan(file).orElseThrow();
        assertThat(counts.pair(0, 0, 1).people()).isEqualTo(4);
        assertThat(counts.pair(0, 0, 1).pairs()).isEqualTo(2);
        assertThat(counts.pair(0, 0, 1).onlyBefore()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,a_pre,a_post\n1,3.5,4\n",
                "id,a_pre,a_post\n1,-3,4\n",
                "id,a_pre,a_post\n1,100,4\n",
                "id,a_pre,a_post\n1,NA,4\n",
                "id,a_pre,a_post\n\"1\",3,4\n",
                "id,\"a_pre\",a_post\n1,3,4\n",
                "id,a_pre,a_post\n1,3\n",
                "id,a_pre,a_post\n1,3,4,5\n",
                "id,a_pre,a_post\n1, 3,4\n",
                "id;a_pre;a_post\n1;3;4\n",
                "id,a_pre,a_pre\n1,3,4\n",
                "id,a_pre,a_post\n",
                "id"
            })
    void whatIsNotPlainIsLeftToTheGeneralReader(String content) throws IOException {
        assertThat(RatingScanner.scan(text(content))).isEmpty();
    }

    @Test
    void aFacetThatLacksAWaveIsAFaultThatNamesTheColumn() throws IOException {
        Path file = text("id,a_w1,a_w2,b_w1\n1,3,4,5\n");
        assertThatThrownBy(() -> RatingScanner.scan(file))
                .isInstanceOf(FaultsFoundException.class)
                .hasMessageContaining("there is no column \"b_w2\"");
    }

    @Test
    void wavesStandInOrderOfTimeAndNotOfTheFile() {
        FacetLayout layout =
                FacetLayout.of("f.csv", List.of("id", "b_w10", "b_w2", "a_b_w2", "a_b_w10", "age"));
        assertThat(layout.facets()).containsExactly("b", "a_b");
        assertThat(layout.waves()).containsExactly("w2", "w10");
        assertThat(layout.column(1, 0)).isEqualTo("a_b_w2");
    }

    private static StatisticsTree results(FacetCounts counts) {
        return StatisticsTree.of(FacetsAnalysis.of(counts, PairedOptions.defaults()));
    }

    private static FacetCounts general(Path file) {
        Table table = CsvFile.read(file, Dialect.ANY).table();
        FacetLayout layout = FacetLayout.of(table.file(), table.columns());
        List<List<Optional<ExactNumber>>> columns = new ArrayList<>();
        for (String column : layout.columns()) {
            int index = table.indexOf(column);
            columns.add(
                    table.rows().stream()
                            .map(row -> row.cell(index))
                            .map(cell ->
                                    Optional.of(cell)
                                            .filter(text -> !text.isEmpty())
                                            .map(ExactNumber::parse))
                            .toList());
        }
        return FacetCounts.of(layout, columns);
    }

    private Path written(int people, int facets, int waves, double missing) throws IOException {
        Random random = new Random(people);
        StringBuilder csv = new StringBuilder("id");
        for (int facet = 0; facet < facets; facet++) {
            for (int wave = 1; wave <= waves; wave++) {
                csv.append(",f").append(facet).append("_w").append(wave);
            }
        }
        for (int person = 0; person < people; person++) {
            csv.append('\n').append("person ").append(person);
            for (int cell = 0; cell < facets * waves; cell++) {
                csv.append(',');
                if (random.nextDouble() >= missing) {
                    csv.append(random.nextInt(11));
                }
            }
        }
        return text(csv.append('\n').toString());
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("ratings.csv"), content);
    }
}
