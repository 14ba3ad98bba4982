package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.exchange.ExchangeReport;

/// Where exchanges leave their reports.
final class ExchangeOutput {
    private ExchangeOutput() {}

    /// Work that writes something and may fail.
    interface Work {
        void run() throws IOException;
    }

    /// `team.qdpx` is reported in `team-exchange-report.csv`.
    static Path besides(Path file) {
        String name = TextFile.nameOf(file.toAbsolutePath().normalize());
        int dot = name.lastIndexOf('.');
        return file.toAbsolutePath()
                .normalize()
                .resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-exchange-report.csv");
    }

    /// Writes the report first, so that nothing else is written where it cannot be; where the work
    /// then fails, what stood there before stands there again.
    static void withReport(Path target, ExchangeReport report, Work work) throws IOException {
        Path fresh =
                Files.createTempFile(
                        target.toAbsolutePath().resolveSibling("."), ".trigpoint-", ".csv");
        try {
            Files.writeString(fresh, report.csv());
            work.run();
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
