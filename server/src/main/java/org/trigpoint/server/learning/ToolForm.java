package org.trigpoint.server.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Tool;
import org.trigpoint.teaching.pack.Tool.Needed;

/// What someone typed into a tool: read from the form, shown again, printed, and kept nowhere.
///
/// @param typed by name of the field; of a table `field-row-column`
public record ToolForm(Tool tool, Map<String, String> typed) {
    private static final int LONGEST = 2000;

    /// Below this confidence a smaller step is offered.
    static final int SURE_ENOUGH = 7;

    static final List<Needed> TRIES =
            List.of(Needed.FIRST_TRY, Needed.SECOND_TRY, Needed.THIRD_TRY);

    public ToolForm {
        typed = Map.copyOf(typed);
    }

    /// An empty one; a planner begins with the numbers that are offered.
    static ToolForm blank(Tool tool) {
        return new ToolForm(tool, Map.of());
    }

    /// What stands in a field; blank where nothing does.
    public String in(String name) {
        String text = typed.getOrDefault(name, usual(name));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// What stands in a cell of a table.
    public String in(Tool.Field table, int row, Tool.Column column) {
        return in(cell(table, row, column));
    }

    /// The name of a cell.
    ///
    /// @param row counted from 1
    public static String cell(Tool.Field table, int row, Tool.Column column) {
        return table.id() + "-" + row + "-" + column.id();
    }

    /// What a planner offers for a field where nothing was typed; blank for all others.
    public String usual(String name) {
        if (isPacing() && name.equals(Needed.START_SHARE.id())) {
            return Integer.toString(PacingPlan.USUAL_SHARE);
        }
        return isPacing() && name.equals(Needed.WEEKLY_STEP.id())
                ? Integer.toString(PacingPlan.USUAL_STEP)
                : "";
    }

    /// What of the tool stands open.
    public ToolFolds folds() {
        return new ToolFolds(this);
    }

    boolean isPacing() {
        return tool.calculation().equals(Optional.of(Tool.Calculation.PACING));
    }

    boolean isGoal() {
        return tool.calculation().equals(Optional.of(Tool.Calculation.GOAL));
    }

    /// Names of fields with a number that cannot be used.
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (Tool.Part part : tool.sections()) {
            for (Tool.Field field : part.fields()) {
                String text = in(field.id().value()).strip();
                boolean counts =
                        field.kind() == Tool.FieldKind.NUMBER
                                || field.kind() == Tool.FieldKind.SCALE;
                if (counts && !text.isEmpty() && number(field, text).isEmpty()) {
                    wrong.add(field.id().value());
                }
            }
        }
        return wrong;
    }

    private static Optional<BigDecimal> number(Tool.Field field, String text) {
        if (!text.matches("[0-9]{1,6}([.,][0-9]{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        boolean low =
                field.lowest().isPresent()
                        && number.compareTo(BigDecimal.valueOf(field.lowest().getAsInt())) < 0;
        boolean high =
                field.highest().isPresent()
                        && number.compareTo(BigDecimal.valueOf(field.highest().getAsInt())) > 0;
        return low || high ? Optional.empty() : Optional.of(number);
    }

    private Optional<BigDecimal> number(Needed field) {
        String text = in(field.id()).strip();
        return text.matches("[0-9]{1,6}([.,][0-9]{1,2})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    /// The plan of a pacing planner; empty until three tries are there and nothing is wrong.
    public Optional<PacingPlan> plan() {
        if (!isPacing() || !wrong().isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> tries = new ArrayList<>();
        for (Needed one : TRIES) {
            number(one).filter(amount -> amount.signum() > 0).ifPresent(tries::add);
        }
        if (tries.size() < TRIES.size()) {
            return Optional.empty();
        }
        int share =
                number(Needed.START_SHARE).map(BigDecimal::intValue).orElse(PacingPlan.USUAL_SHARE);
        int step =
                number(Needed.WEEKLY_STEP).map(BigDecimal::intValue).orElse(PacingPlan.USUAL_STEP);
        List<PacingPlan.Went> went = new ArrayList<>();
        for (int week = 1; week <= PacingPlan.WEEKS; week++) {
            went.add(
                    in("went-" + week).equals("setback")
                            ? PacingPlan.Went.SETBACK
                            : PacingPlan.Went.STEADY);
        }
        return Optional.of(
                PacingPlan.of(
                        new PacingPlan.Chosen(
                                tries,
                                Math.clamp(share, 1, 100),
                                Math.clamp(step, 0, 100),
                                afterSetback(),
                                went)));
    }

    private PacingPlan.AfterSetback afterSetback() {
        List<String> options =
                tool.sections().stream()
                        .flatMap(part -> part.fields().stream())
                        .filter(Needed.AFTER_SETBACK::is)
                        .flatMap(field -> field.options().stream())
                        .toList();
        return switch (options.indexOf(in(Needed.AFTER_SETBACK.id()))) {
            case 1 -> PacingPlan.AfterSetback.BACK_ONE_STEP;
            case 2 -> PacingPlan.AfterSetback.BACK_TO_START;
            default -> PacingPlan.AfterSetback.HOLD;
        };
    }

    /// Whether a goal's confidence says that a smaller step may help.
    public boolean isUnsure() {
        return isGoal()
                && number(Needed.CONFIDENCE)
                        .filter(sure -> sure.compareTo(BigDecimal.valueOf(SURE_ENOUGH)) < 0)
                        .isPresent();
    }

    /// Whether a goal's confidence says that the step is likely enough.
    public boolean isSure() {
        return isGoal()
                && wrong().isEmpty()
                && number(Needed.CONFIDENCE).isPresent()
                && !isUnsure();
    }

    /// The sentence that a plan begins with. A unit is named once and for all, so that one never
    /// reads of "1 minutes", nor of a number with nothing after it.
    ///
    /// @throws IllegalStateException where there is no plan
    public String began(Words words) {
        PacingPlan plan =
                plan().orElseThrow(() -> new IllegalStateException("No plan begins here"));
        String average = plan.average().toPlainString();
        String start = plan.start().toPlainString();
        return unit().isEmpty()
                ? words.say("tool.plan.start", average, start)
                : words.say("tool.plan.start.unit", average, start, unit());
    }

    /// What stands above the amounts of a plan.
    public String amountHead(Words words) {
        return unit().isEmpty()
                ? words.say("tool.plan.amount")
                : words.say("tool.plan.amount.unit", unit());
    }

    private String unit() {
        return in(Needed.UNIT.id()).strip().toLowerCase(Locale.UK);
    }
}
