package org.trigpoint.teaching.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.trigpoint.teaching.check.Finding;
import org.trigpoint.teaching.check.ModuleSummary;
import org.trigpoint.teaching.check.PackCheck;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.words.Readability;
import org.trigpoint.teaching.words.ReadingAge;

/// The check as a person reads it.
final class CheckAsText {
    private CheckAsText() {}

    static String of(PackCheck check) {
        StringBuilder text = new StringBuilder();
        group(text, "Faults", check.faults());
        group(text, "To look at", check.warnings());
        if (!check.modules().isEmpty()) {
            table(text, check.modules());
        }
        Pack pack = check.pack();
        text.append(pack.title().isEmpty() ? "This pack" : pack.title())
                .append(": ")
                .append(count(pack.modules().size(), "module"))
                .append(", ")
                .append(count(pack.workshops().size(), "workshop"))
                .append(", ")
                .append(count(pack.minutes(), "minute"))
                .append(". ")
                .append(count(check.faults().size(), "fault"))
                .append(", ")
                .append(check.warnings().size())
                .append(" to look at.\n");
        return text.toString();
    }

    private static String count(int count, String thing) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + thing + (count == 1 ? "" : "s");
    }

    private static void group(StringBuilder text, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append(title).append('\n');
        for (Finding finding : findings) {
            text.append("  ").append(finding.sentence()).append('\n');
        }
        text.append('\n');
    }

    private static void table(StringBuilder text, List<ModuleSummary> modules) {
        text.append(
                String.format(
                        "%-22s %7s %6s %-14s %8s %-14s %5s %6s %5s%n",
                        "Module",
                        "minutes",
                        "words",
                        "grade, ages",
                        "handout",
                        "grade, ages",
                        "quiz",
                        "nodes",
                        "ways"));
        for (ModuleSummary module : modules) {
            text.append(
                    String.format(
                            "%-22s %7d %6d %-14s %8d %-14s %5d %6d %5s%n",
                            module.id(),
                            module.minutes(),
                            module.page().words(),
                            grade(module.page()),
                            module.handout().words(),
                            grade(module.handout()),
                            module.questions(),
                            module.nodes(),
                            module.goodWays()));
        }
        text.append(
                "Grades are Flesch–Kincaid; * marks a text of fewer than 100 words. \"ways\" are"
                        + " different ways to a good ending.\n\n");
    }

    /// A grade with its band: `5.2, 9 to 11`.
    static String grade(Readability readability) {
        OptionalDouble grade = readability.fleschKincaid();
        if (grade.isEmpty()) {
            return "–";
        }
        boolean few = readability.cautions().contains(Readability.Caution.FEW_WORDS);
        return String.format(Locale.ROOT, "%.1f", grade.getAsDouble())
                + (few ? "*" : "")
                + ", "
                + ReadingAge.ofGrade(grade.getAsDouble()).years();
    }
}
