package org.trigpoint.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What `trigpoint help` says.
class HelpTest {
    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    /// What picocli takes as a format: a percent sign that stands for itself is doubled in it.
    private static Stream<String> formats(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        return Stream.concat(
                Stream.of(usage.header(), usage.description(), usage.footer()).flatMap(Stream::of),
                line.getCommandSpec().args().stream()
                        .map(ArgSpec::description)
                        .flatMap(Stream::of));
    }

    @Test
    void everySentenceOfHelpCanBePrinted() {
        assertThat(all(Trigpoint.commandLine()).flatMap(HelpTest::formats))
                .hasSizeGreaterThan(100)
                .allSatisfy(format ->
                        assertThatCode(() -> String.format(format))
                                .as(format)
                                .doesNotThrowAnyException());
        assertThat(Trigpoint.commandLine().getUsageMessage())
                .contains("95 % intervals")
                .doesNotContain("95 %% intervals");
    }
}
