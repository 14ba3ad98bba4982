package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Tool;
import org.trigpoint.teaching.pack.Tool.Calculation;
import org.trigpoint.teaching.pack.Tool.Field;
import org.trigpoint.teaching.pack.Tool.Needed;
import org.trigpoint.teaching.pack.Written;

/// A planner has the fields that its calculation reads by name, and pacing shows nothing before it
/// has asked.
final class ToolCheck {
    private final List<Finding> findings = new ArrayList<>();

    private ToolCheck() {}

    static List<Finding> of(Pack pack) {
        ToolCheck check = new ToolCheck();
        pack.tools().forEach(check::tool);
        return check.findings;
    }

    private void tool(Tool tool) {
        tool.calculation().ifPresent(calculation -> planner(tool, calculation));
    }

    private void planner(Tool tool, Calculation calculation) {
        List<Field> fields =
                tool.sections().stream().flatMap(part -> part.fields().stream()).toList();
        for (Needed needed : calculation.fields()) {
            if (fields.stream().noneMatch(needed::is)) {
                fault(
                        tool,
                        "the planner computes `"
                                + Written.of(calculation)
                                + "` and has no field `"
                                + needed.id()
                                + "` to read",
                        remedy(needed));
            }
        }
        if (calculation == Calculation.PACING && tool.gate().isEmpty()) {
            fault(
                    tool,
                    "a pacing planner shows its numbers without asking first",
                    "Add a `gate:` that asks about ME/CFS and feeling worse for days after effort.");
        }
    }

    private static String remedy(Needed needed) {
        String options =
                needed.options() == 0 ? "" : " with " + needed.options() + " `options` or more";
        return "Add a field with `id: "
                + needed.id()
                + "` and `kind: "
                + Written.of(needed.kind())
                + "`"
                + options
                + "; its label is yours.";
    }

    private void fault(Tool tool, String what, String remedy) {
        findings.add(Finding.fault(Rule.STRUCTURE, tool.file(), tool.line(), what, remedy));
    }
}
