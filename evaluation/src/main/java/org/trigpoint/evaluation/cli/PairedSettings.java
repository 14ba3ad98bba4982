package org.trigpoint.evaluation.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.Scale;
import org.trigpoint.statistics.paired.PairedOptions;
import org.trigpoint.statistics.paired.Resampling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of every command that compares pairs.
final class PairedSettings {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec command;

    @Option(
            names = "--scale",
            paramLabel = "MIN,MAX",
            converter = ScaleOption.class,
            description = "Lowest and highest rating: counts those at the floor and the ceiling.")
    private @Nullable Scale scale;

    @Option(
            names = "--margin",
            paramLabel = "M",
            split = ",",
            description = "Margins of equivalence, in points (default: 0.5,1).")
    private @Nullable List<BigDecimal> margins;

    @Option(
            names = "--reliability",
            paramLabel = "R",
            defaultValue = "0.8",
            description = "Reliability of the first rating, for reliable change (default: 0.8).")
    private double reliability;

    @Option(
            names = "--resamples",
            paramLabel = "B",
            description = "Bootstrap the mean change and flip its signs B times (default: not).")
    private @Nullable Integer resamples;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the resampling (default: 1).")
    private long seed;

    /// What the statistics module is to be told.
    ///
    /// @throws ParameterException where a value is out of its range
    PairedOptions options() {
        try {
            PairedOptions options = PairedOptions.defaults().withReliability(reliability);
            if (scale != null) {
                options = options.with(scale);
            }
            if (margins != null) {
                options = options.withMargins(margins);
            }
            return resamples == null ? options : options.with(new Resampling(resamples, seed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// Adds what was set to the options a report names.
    void describe(Map<String, Object> into) {
        PairedOptions options = options();
        options.scale()
                .ifPresent(ends ->
                        into.put(
                                "scale",
                                List.of(ends.minimum().toDouble(), ends.maximum().toDouble())));
        into.put("margin", options.margins().stream().map(BigDecimal::doubleValue).toList());
        into.put("reliability", options.reliability());
        Optional<Resampling> resampling = options.resampling();
        resampling.ifPresent(settings -> {
            into.put("resamples", settings.resamples());
            into.put("seed", settings.seed());
        });
    }
}
