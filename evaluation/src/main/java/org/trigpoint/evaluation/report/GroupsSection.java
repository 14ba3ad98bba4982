package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.change.GroupFinding;
import org.trigpoint.evaluation.change.GroupLevel;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.study.Contrast;

/// Change group by group, without the groups that are too small to be shown.
final class GroupsSection {
    /// Groups beside each other in one table.
    private static final int BESIDE = 3;

    private final Telling telling;

    GroupsSection(Telling telling) {
        this.telling = telling;
    }

    private record Subject(String column, Contrast contrast) {}

    void addTo(Contents contents) {
        Map<Subject, List<GroupFinding>> subjects = new LinkedHashMap<>();
        for (GroupFinding finding : telling.findings().groups()) {
            subjects.computeIfAbsent(
                            new Subject(finding.column(), finding.contrast()),
                            _ -> new ArrayList<>())
                    .add(finding);
        }
        if (subjects.isEmpty()) {
            return;
        }
        contents.section("Group by group");
        contents.paragraph(
                "These results describe each group by itself. The groups were not tested against each other, and a result that is clear in one group and not in another is no difference between them.");
        subjects.forEach((subject, findings) -> of(subject, findings, contents));
    }

    private void of(Subject subject, List<GroupFinding> findings, Contents contents) {
        List<String> shown = values(findings, Shown.SHOWN);
        List<String> hidden = values(findings, Shown.SUPPRESSED);
        String title =
                "Change from " + telling.contrast(subject.contrast) + " by " + subject.column;
        Phrase note =
                Phrase.of(
                        hidden.isEmpty()
                                ? ""
                                : "Not shown: "
                                        + Say.list(hidden)
                                        + ". Groups of fewer than "
                                        + telling.findings().study().plan().smallestGroup()
                                        + " pairs are suppressed, and any group from which they could be worked out.");
        if (shown.isEmpty()) {
            contents.paragraph(Phrase.of(title + ": no group can be shown. ").then(note));
            return;
        }
        for (int start = 0; start < shown.size(); start += BESIDE) {
            List<String> beside = shown.subList(start, Math.min(shown.size(), start + BESIDE));
            String which = shown.size() > BESIDE ? ": " + Say.list(beside) : "";
            table(title + which, beside, findings, note, contents);
        }
    }

    private enum Shown {
        SHOWN,
        SUPPRESSED
    }

    private static List<String> values(List<GroupFinding> findings, Shown which) {
        return findings.getFirst().levels().stream()
                .filter(level -> level.statistics().isPresent() == (which == Shown.SHOWN))
                .map(GroupLevel::value)
                .toList();
    }

    private void table(
            String caption,
            List<String> beside,
            List<GroupFinding> findings,
            Phrase note,
            Contents contents) {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.words("Facet")));
        for (String value : beside) {
            columns.add(Block.Column.numbers(value + ", pairs"));
            columns.add(Block.Column.estimates(Phrase.of("Change"), telling.level().said()));
        }
        List<List<Phrase>> rows = new ArrayList<>();
        for (GroupFinding finding : findings) {
            List<Phrase> cells = new ArrayList<>(List.of(Phrase.of(finding.label())));
            for (GroupLevel level : finding.levels()) {
                if (beside.contains(level.value())) {
                    level.statistics()
                            .ifPresent(result -> {
                                cells.add(Phrase.of(Long.toString(result.nComplete())));
                                cells.add(
                                        Apa.changeWith(
                                                result.meanChange(),
                                                telling.level().ofChange(result)));
                            });
                }
            }
            rows.add(cells);
        }
        contents.table(
                Phrase.of(caption), columns, rows, note.isEmpty() ? List.of() : List.of(note));
    }
}
