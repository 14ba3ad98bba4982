package org.trigpoint.server.learning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// A place to begin and small steps, from three timed tries. The person chooses every number.
///
/// @param average of the three tries, to one place
/// @param start a share of the average, rounded down so that it is a little less
/// @param weeks amounts week by week
public record PacingPlan(BigDecimal average, BigDecimal start, List<Week> weeks) {
    /// The share of the average that is offered to begin with, in per cent.
    static final int USUAL_SHARE = 80;

    /// The step that is offered after a steady week, in per cent.
    static final int USUAL_STEP = 10;

    /// How many weeks are looked ahead.
    static final int WEEKS = 8;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PacingPlan {
        weeks = List.copyOf(weeks);
    }

    /// A week of the plan.
    ///
    /// @param number counted from 1
    /// @param amount what to do each time
    /// @param went how it went, as the person says
    public record Week(int number, BigDecimal amount, Went went) {}

    /// How a week went.
    public enum Went {
        STEADY,
        /// Up and down, or a setback: no step is added.
        SETBACK
    }

    /// What follows a setback.
    public enum AfterSetback {
        HOLD,
        BACK_ONE_STEP,
        BACK_TO_START
    }

    /// What the person chose.
    ///
    /// @param tries three, each above 0
    /// @param share of the average to begin with, 1 to 100 per cent
    /// @param step added after a steady week, 0 to 100 per cent
    /// @param went how the weeks went, in order; weeks to come are taken to be steady
    record Chosen(
            List<BigDecimal> tries, int share, int step, AfterSetback after, List<Went> went) {
        Chosen {
            tries = List.copyOf(tries);
            went = List.copyOf(went);
            if (tries.isEmpty() || tries.stream().anyMatch(one -> one.signum() <= 0)) {
                throw new IllegalArgumentException("Tries above 0 are needed");
            }
            if (share < 1 || share > 100 || step < 0 || step > 100) {
                throw new IllegalArgumentException(share + " and " + step + " per cent");
            }
        }
    }

    /// The plan.
    static PacingPlan of(Chosen chosen) {
        BigDecimal sum = chosen.tries().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average =
                sum.divide(BigDecimal.valueOf(chosen.tries().size()), MathContext.DECIMAL64);
        BigDecimal exact = average.multiply(share(chosen.share()));
        BigDecimal start =
                exact.compareTo(BigDecimal.ONE) < 0
                        ? exact.setScale(1, RoundingMode.DOWN).max(new BigDecimal("0.1"))
                        : exact.setScale(0, RoundingMode.DOWN);
        List<Week> weeks = new ArrayList<>();
        int steps = 0;
        for (int week = 1; week <= WEEKS; week++) {
            Went went = week <= chosen.went().size() ? chosen.went().get(week - 1) : Went.STEADY;
            weeks.add(new Week(week, amount(start, chosen.step(), steps), went));
            steps =
                    switch (went) {
                        case STEADY -> steps + 1;
                        case SETBACK ->
                                switch (chosen.after()) {
                                    case HOLD -> steps;
                                    case BACK_ONE_STEP -> Math.max(0, steps - 1);
                                    case BACK_TO_START -> 0;
                                };
                    };
        }
        return new PacingPlan(shown(average.setScale(1, RoundingMode.HALF_UP)), start, weeks);
    }

    /// Without zeros that say nothing.
    private static BigDecimal shown(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() > 0
                ? number
                : number.setScale(0, RoundingMode.UNNECESSARY);
    }

    /// The start with so many steps added, each of the amount before, rounded to what one can
    /// count.
    private static BigDecimal amount(BigDecimal start, int step, int steps) {
        BigDecimal exact = start.multiply(BigDecimal.ONE.add(share(step)).pow(steps));
        return exact.setScale(exact.compareTo(BigDecimal.ONE) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent).divide(HUNDRED, MathContext.DECIMAL64);
    }
}
