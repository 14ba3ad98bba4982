package org.trigpoint.evaluation.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.paired.PairedPower;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `trigpoint stats power`: any one of power, pairs and effect from the other two.
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Power of the paired t test; give two of --n, --dz and --power.",
            "d_z is the mean change divided by the standard deviation of the changes."
        },
        footer = {
            "",
            "Examples:",
            "  trigpoint stats power --n 24 --dz 0.5                the power with 24 pairs",
            "  trigpoint stats power --dz 0.5 --power 0.8           the pairs needed",
            "  trigpoint stats power --n 24 --power 0.8             the smallest effect detectable"
        })
final class StatsPowerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec command;

    @Option(names = "--n", paramLabel = "PAIRS", description = "Pairs, at least 2.")
    private @Nullable Long n;

    @Option(names = "--dz", paramLabel = "D", description = "Effect size d_z.")
    private @Nullable Double dz;

    @Option(names = "--power", paramLabel = "P", description = "Power wanted, alpha to 1.")
    private @Nullable Double power;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            description = "Level of significance (default: 0.05).")
    private double alpha;

    @Option(
            names = "--sides",
            paramLabel = "1|2",
            defaultValue = "2",
            description = "2: rise or fall, 1: rise alone (default: 2).")
    private int sides;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StatsOutput output;

    @Override
    public Integer call() {
        return output.print(this::report);
    }

    private StatsReport report() {
        try {
            return solved();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private StatsReport solved() {
        PairedPower test = new PairedPower(alpha, alternative());
        Map<String, Object> options = new LinkedHashMap<>();
        Map<String, Object> results = new LinkedHashMap<>();
        if (n != null && dz != null && power == null) {
            options.put("n", n);
            options.put("dz", dz);
            fill(results, n, dz, Estimate.of(test.power(n, dz)));
        } else if (n == null && dz != null && power != null) {
            options.put("dz", dz);
            options.put("power", power);
            double effect = dz;
            Estimate<Long> pairs = test.pairsNeeded(effect, power);
            fill(results, pairs, effect, pairs.map(needed -> test.power(needed, effect)));
        } else if (n != null && dz == null && power != null) {
            options.put("n", n);
            options.put("power", power);
            fill(results, n, test.detectable(n, power), power);
        } else {
            throw new IllegalArgumentException("Give two of --n, --dz and --power.");
        }
        options.put("alpha", alpha);
        options.put("sides", sides);
        return new StatsReport("power", options, results, List.of());
    }

    private PairedPower.Alternative alternative() {
        return switch (sides) {
            case 1 -> PairedPower.Alternative.RISE;
            case 2 -> PairedPower.Alternative.TWO_SIDED;
            default -> throw new IllegalArgumentException("--sides is 1 or 2, got " + sides);
        };
    }

    private void fill(Map<String, Object> results, Object pairs, Object effect, Object reached) {
        results.put("n", pairs);
        results.put("d_z", effect);
        results.put("alpha", alpha);
        results.put("sides", sides);
        results.put("power", reached);
    }
}
