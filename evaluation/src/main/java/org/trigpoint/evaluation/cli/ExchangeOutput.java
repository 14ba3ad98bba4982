package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.themes.exchange.ExchangeReport;
import picocli.CommandLine.Option;

/// Where exchanges leave their reports: an option of every command that exchanges.
final class ExchangeOutput {
    @Option(
            names = "--report",
            paramLabel = "CSV",
            description = "where to write the report; beside FILE if not given")
    private @Nullable Path report;

    /// The report's place for a file that is read or written.
    Path placeFor(Path file) {
        return report == null ? besides(file) : report;
    }

    /// Work that writes something and may fail.
    interface Work {
        void run() throws IOException;
    }

    /// `team.qdpx` is reported in `team-exchange-report.csv`.
    private static Path besides(Path file) {
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
