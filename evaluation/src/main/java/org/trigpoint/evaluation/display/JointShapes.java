package org.trigpoint.evaluation.display;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.GroupFinding;
import org.trigpoint.evaluation.change.GroupLevel;
import org.trigpoint.evaluation.change.WaveScores;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// The joint display seen from other sides: by case, by group, by time.
final class JointShapes {
    private final Study study;
    private final ThematicAnalysis analysis;
    private final Findings findings;
    private final ToldOfPeople told;

    JointShapes(Study study, ThematicAnalysis analysis, Findings findings, ToldOfPeople told) {
        this.study = study;
        this.analysis = analysis;
        this.findings = findings;
        this.told = told;
    }

    List<CaseRow> cases(List<DisplayRow> rows) {
        List<CaseRow> cases = new ArrayList<>();
        for (DisplayRow row : rows) {
            row.shown()
                    .forEach(quotation ->
                            cases.add(
                                    new CaseRow(
                                            quotation,
                                            row,
                                            row.measured()
                                                    .compared()
                                                    .flatMap(comparison ->
                                                            told.change(
                                                                    quotation.person(),
                                                                    comparison)))));
        }
        return cases;
    }

    /// Facets with quotations, for each group that may be shown.
    List<GroupRow> groups(List<DisplayRow> rows) {
        List<GroupRow> groups = new ArrayList<>();
        for (String column : study.groups()) {
            for (DisplayRow row : rows) {
                Optional<Comparison> comparison = row.measured().compared();
                if (comparison.isPresent() && row.shown().findAny().isPresent()) {
                    findings.groups().stream()
                            .filter(finding -> isOf(finding, column, comparison.get()))
                            .flatMap(finding -> finding.levels().stream())
                            .forEach(level -> group(column, level, row).ifPresent(groups::add));
                }
            }
        }
        return groups;
    }

    private static boolean isOf(GroupFinding finding, String column, Comparison comparison) {
        return finding.column().equals(column)
                && finding.outcome().equals(comparison.outcome())
                && finding.contrast().equals(comparison.contrast());
    }

    private static Optional<GroupRow> group(String column, GroupLevel level, DisplayRow row) {
        return level.statistics()
                .map(change ->
                        new GroupRow(
                                column,
                                level.value(),
                                row,
                                change,
                                row.shown()
                                        .filter(quotation ->
                                                level.value()
                                                        .equals(quotation.attributes().get(column)))
                                        .toList()));
    }

    /// Facets with quotations whose day is known, at each measured wave.
    List<TimeRow> times(List<DisplayRow> rows) {
        List<TimeRow> times = new ArrayList<>();
        List<Wave> waves = study.measuredWaves();
        for (DisplayRow row : rows) {
            Optional<Comparison> comparison = row.measured().compared();
            boolean dated = row.shown().anyMatch(quotation -> waveBefore(quotation).isPresent());
            if (comparison.isEmpty() || !dated) {
                continue;
            }
            for (Wave wave : waves) {
                findings.scores().stream()
                        .filter(scores ->
                                scores.outcome().equals(comparison.get().outcome())
                                        && scores.wave().equals(wave.id()))
                        .findFirst()
                        .ifPresent(scores -> times.add(time(row, scores, wave)));
            }
        }
        return times;
    }

    private TimeRow time(DisplayRow row, WaveScores scores, Wave wave) {
        return new TimeRow(
                row,
                scores,
                findings.labelOf(wave.id()),
                row.shown()
                        .filter(quotation -> waveBefore(quotation).equals(Optional.of(wave)))
                        .toList());
    }

    /// The last measured wave that began on or before the day of the interview; empty where a day
    /// is not known, or the interview came before all waves.
    private Optional<Wave> waveBefore(Quotation quotation) {
        Optional<LocalDate> held =
                analysis.interviews()
                        .interview(quotation.excerpt().interview())
                        .flatMap(Interview::date);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Optional<Wave> last = Optional.empty();
        for (Wave wave : study.measuredWaves()) {
            Optional<LocalDate> begins = dayOf(wave);
            if (begins.isPresent() && !begins.get().isAfter(held.get())) {
                last = Optional.of(wave);
            }
        }
        return last;
    }

    /// The planned day, or else the day of the first answer.
    private Optional<LocalDate> dayOf(Wave wave) {
        if (wave.day().isPresent() && study.about().start().isPresent()) {
            return study.about().start().map(start -> start.plusDays(wave.day().getAsInt()));
        }
        return study.administrations().stream()
                .filter(row -> row.wave().equals(wave.id()))
                .map(Administration::answeredOn)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
