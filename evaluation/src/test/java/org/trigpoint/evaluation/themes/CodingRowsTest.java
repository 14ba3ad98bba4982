package org.trigpoint.evaluation.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;

class CodingRowsTest {
    @TempDir private Path folder;

    private static Coding coding(String id) {
        return new Coding(
                new CodingId(id),
                new Excerpt(new InterviewId("I01"), 1, 0, 4),
                new CodeId("c1"),
                "A",
                Optional.empty(),
                "first",
                "one,\ntwo \"lines\"");
    }

    @Test
    void codingsAddedAtOnceAllArriveWhileOthersAreTakenOut() throws Exception {
        ThematicAnalysis analysis =
                new InventedAnalysis()
                        .interview("I01", "P1", "So it goes.")
                        .code("c1", "Pacing", "")
                        .coding("I01", 0, 2, "c1", "B")
                        .build();
        CodingRows.add(folder, analysis, analysis.codings().getFirst());
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "n" + i;
            work.add(() -> {
                CodingRows.add(folder, analysis, coding(id));
                return null;
            });
        }
        work.add(
                20,
                () -> {
                    CodingRows.remove(
                            folder,
                            analysis,
                            new CodingId("k0"),
                            "B",
                            Instant.parse("2026-05-02T10:00:00Z"));
                    return null;
                });
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        CsvFile file = CsvFile.read(folder.resolve(CodingRows.TABLE), Dialect.STRICT);
        assertThat(file.table().rows()).hasSize(40);
        assertThat(file.table().rows()).noneMatch(row -> row.cell(0).equals("k0"));
        assertThat(file.table().rows().getFirst().cells()).contains("one,\ntwo \"lines\"");
        assertThat(Files.readString(folder.resolve(CodingRows.REMOVED)))
                .contains(",B,k0,I01,1,0,2");
    }

    @Test
    void whatIsAddedOneByOneIsWhatIsWrittenWhole() throws Exception {
        InventedAnalysis invented =
                new InventedAnalysis()
                        .interview("I01", "P1", "So it goes.")
                        .code("c1", "Pacing", "");
        for (int i = 0; i < 5; i++) {
            invented.coding("I01", i, i + 2, "c1", i % 2 == 0 ? "A" : "B");
        }
        ThematicAnalysis analysis = invented.build();
        for (Coding coding : analysis.codings()) {
            CodingRows.add(folder, analysis, coding);
        }
        assertThat(Files.readString(folder.resolve(CodingRows.TABLE)))
                .isEqualTo(CodingRows.csv(analysis.codings()));
    }
}
