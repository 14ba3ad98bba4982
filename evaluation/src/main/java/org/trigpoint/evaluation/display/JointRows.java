package org.trigpoint.evaluation.display;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.change.Comparison;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Primary;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.Theme;
import org.trigpoint.evaluation.themes.ThemeId;

/// Lays findings beside themes.
final class JointRows {
    private final Study study;
    private final ThematicAnalysis analysis;
    private final Findings findings;
    private final ToldOfPeople told;
    private final Quoting quoting;

    JointRows(MixedStudy mixed, Findings findings) {
        this.study = mixed.folder().study();
        this.analysis = mixed.analysis();
        this.findings = findings;
        this.told = new ToldOfPeople(study, findings);
        this.quoting = new Quoting(analysis, study, told);
    }

    JointDisplay display() {
        List<DisplayRow> rows = analysis.isEmpty() ? List.of() : rows();
        JointShapes shapes = new JointShapes(study, analysis, findings, told);
        return new JointDisplay(
                analysis.display().design(),
                contrast(),
                rows,
                shapes.cases(rows),
                shapes.groups(rows),
                shapes.times(rows),
                Interviewed.of(analysis.interviews(), quoting.permission()));
    }

    /// The waves of the primary analysis where it compares any facet, or else the first compared.
    private Optional<Contrast> contrast() {
        Optional<Contrast> primary = study.plan().primary().map(Primary::contrast);
        return primary.filter(wanted ->
                        findings.measured().stream()
                                .anyMatch(found -> found.contrast().equals(wanted)))
                .or(() -> findings.measured().stream().findFirst().map(Comparison::contrast));
    }

    private List<DisplayRow> rows() {
        List<DisplayRow> rows = new ArrayList<>();
        Set<FacetId> facets = new LinkedHashSet<>();
        Set<ThemeId> placed = new LinkedHashSet<>();
        for (DisplayPlan.Row row : analysis.display().rows()) {
            rows.add(planned(row));
            switch (row.about()) {
                case DisplayPlan.Subject.OfFacet(FacetId facet) -> facets.add(facet);
                case DisplayPlan.Subject.OfTheme(ThemeId theme) -> place(theme, placed);
            }
            row.themes().forEach(theme -> place(theme, placed));
        }
        for (Instrument instrument : study.instruments()) {
            for (Facet facet : instrument.facets()) {
                if (facets.add(facet.id())) {
                    rows.add(added(new DisplayPlan.Subject.OfFacet(facet.id())));
                }
            }
        }
        for (Theme theme : analysis.themes()) {
            if (!placed.contains(theme.id()) && !isPartOfAnother(theme)) {
                rows.add(added(new DisplayPlan.Subject.OfTheme(theme.id())));
            }
        }
        return rows;
    }

    /// A theme has its place with all its parts.
    private void place(ThemeId id, Set<ThemeId> placed) {
        if (placed.add(id)) {
            analysis.theme(id)
                    .ifPresent(theme -> theme.subthemes().forEach(part -> place(part, placed)));
        }
    }

    private boolean isPartOfAnother(Theme theme) {
        return analysis.themes().stream()
                .anyMatch(other ->
                        !other.id().equals(theme.id())
                                && !theme.subthemes().contains(other.id())
                                && other.subthemes().contains(theme.id()));
    }

    private DisplayRow planned(DisplayPlan.Row row) {
        List<CodingId> chosen = new ArrayList<>(row.quotations());
        chosen.addAll(row.dissenting());
        return new DisplayRow(
                row.about(),
                label(row.about()),
                measured(row.about(), DisplayRow.Standing.PLANNED),
                themes(row.about(), row.themes()),
                quoting.of(row.quotations()),
                quoting.of(row.dissenting()),
                quoting.withheld(chosen),
                row.fit(),
                row.inference().strip(),
                DisplayRow.Standing.PLANNED);
    }

    private DisplayRow added(DisplayPlan.Subject about) {
        return new DisplayRow(
                about,
                label(about),
                measured(about, DisplayRow.Standing.ADDED),
                themes(about, List.of()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                DisplayRow.Standing.ADDED);
    }

    private List<Theme> themes(DisplayPlan.Subject about, List<ThemeId> named) {
        Map<ThemeId, Theme> themes = new LinkedHashMap<>();
        if (about instanceof DisplayPlan.Subject.OfTheme(ThemeId own)) {
            analysis.theme(own).ifPresent(theme -> themes.put(own, theme));
        }
        named.forEach(id -> analysis.theme(id).ifPresent(theme -> themes.put(id, theme)));
        return List.copyOf(themes.values());
    }

    private String label(DisplayPlan.Subject about) {
        return switch (about) {
            case DisplayPlan.Subject.OfFacet(FacetId id) ->
                    compared(id)
                            .map(Comparison::label)
                            .or(() ->
                                    study.instruments().stream()
                                            .flatMap(instrument -> instrument.facet(id).stream())
                                            .findFirst()
                                            .map(Facet::label))
                            .orElse(id.value());
            case DisplayPlan.Subject.OfTheme(ThemeId id) ->
                    analysis.theme(id).map(Theme::name).orElse(id.value());
        };
    }

    private Measured measured(DisplayPlan.Subject about, DisplayRow.Standing standing) {
        return switch (about) {
            case DisplayPlan.Subject.OfFacet(FacetId id) ->
                    compared(id)
                            .<Measured>map(Measured.Compared::new)
                            .orElseGet(Measured.NotCompared::new);
            case DisplayPlan.Subject.OfTheme _ ->
                    standing == DisplayRow.Standing.PLANNED
                            ? new Measured.NotMeasured()
                            : new Measured.NotPlaced();
        };
    }

    /// The comparison of a facet between the waves of the display, or between the first others that
    /// compare it; of the primary instrument, where several have a facet of that name.
    private Optional<Comparison> compared(FacetId facet) {
        List<Comparison> of =
                findings.measured().stream()
                        .filter(comparison ->
                                comparison.outcome() instanceof Outcome.OfFacet(var _, var id)
                                        && id.equals(facet))
                        .toList();
        Optional<Contrast> wanted = contrast();
        Optional<Primary> primary = study.plan().primary();
        return of.stream()
                .filter(comparison -> wanted.equals(Optional.of(comparison.contrast())))
                .filter(comparison ->
                        primary.isPresent()
                                && primary.get()
                                        .instrument()
                                        .equals(comparison.outcome().instrument()))
                .findFirst()
                .or(() ->
                        of.stream()
                                .filter(comparison ->
                                        wanted.equals(Optional.of(comparison.contrast())))
                                .findFirst())
                .or(() -> of.stream().findFirst());
    }
}
