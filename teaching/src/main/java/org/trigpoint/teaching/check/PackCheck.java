package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.teaching.check.Finding.Weight;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PackReading;

/// Looks at a pack whole: its form, structure, links, sources, readability, wording, practice
/// conversations and quizzes.
///
/// @param pack what could be read
/// @param findings by file and line; faults and warnings
/// @param modules each in numbers, in the pack's order
public record PackCheck(Pack pack, List<Finding> findings, List<ModuleSummary> modules) {

    public PackCheck {
        findings = List.copyOf(findings);
        modules = List.copyOf(modules);
    }

    /// Checks what was read.
    public static PackCheck of(PackReading reading) {
        Pack pack = reading.pack();
        PackTextsSaid texts = PackTextsSaid.of(pack);
        List<ModuleSummary> modules = pack.modules().stream().map(ModuleSummary::of).toList();
        List<Finding> findings = new ArrayList<>();
        reading.faults().stream().map(Finding::of).forEach(findings::add);
        for (String path : reading.unread()) {
            if (!path.matches("README\\.md|LICEN[CS]E(?:\\.txt|\\.md)?")) {
                findings.add(
                        Finding.warning(
                                Rule.FORM, path, 0, "the format knows no such file", "Delete it."));
            }
        }
        findings.addAll(StructureCheck.of(pack));
        findings.addAll(ToolCheck.of(pack));
        findings.addAll(LinkCheck.of(pack, texts));
        findings.addAll(SourceCheck.of(pack, texts));
        findings.addAll(ReadabilityCheck.of(pack, modules));
        findings.addAll(WordingCheck.of(pack, texts));
        findings.addAll(PracticeCheck.of(pack));
        findings.addAll(QuizCheck.of(pack));
        findings.sort(
                Comparator.comparing(Finding::file)
                        .thenComparingLong(Finding::line)
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::what));
        return new PackCheck(pack, findings.stream().distinct().toList(), modules);
    }

    /// What keeps the pack from passing.
    public List<Finding> faults() {
        return of(Weight.FAULT);
    }

    /// What somebody should look at.
    public List<Finding> warnings() {
        return of(Weight.WARNING);
    }

    private List<Finding> of(Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).toList();
    }
}
