package org.trigpoint.server.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.report.Report;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.themes.MixedStudy;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortAddition;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.questionnaires.Answering;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;

/// What changed between waves that are closed: the figures and numbers of a report that is made of
/// them alone. An evaluator may look earlier, and each such look is kept.
@Component
final class ClosedChanges {
    private static final Duration A_LOOK = Duration.ofHours(1);
    private static final String MINUS = "\u2212";

    private final Database database;
    private final DataFolder folder;
    private final Studies studies;
    private final ReportShelf shelf;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;

    ClosedChanges(
            Database database,
            DataFolder folder,
            Studies studies,
            ReportShelf shelf,
            Cohorts cohorts,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.folder = folder;
        this.studies = studies;
        this.shelf = shelf;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Which answers are looked at.
    ///
    /// @param waves the measured waves that are in
    /// @param name of their report on the shelf
    record View(Cohort cohort, Set<WaveId> waves, String name) {
        View {
            waves = Set.copyOf(waves);
        }

        /// Whether there is a change to be seen.
        boolean hasChange() {
            return waves.size() > 1 && waves.contains(cohort.waves().getFirst().wave());
        }
    }

    /// The waves that take no answers any more.
    Set<WaveId> closed(Cohort cohort) {
        LocalDate today = cohorts.today(cohort);
        return cohort.waves().stream()
                .filter(opening ->
                        opening.closesOn().plusDays(Answering.GRACE.toDays()).isBefore(today))
                .map(Cohort.Opening::wave)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The waves that are closed.
    View view(Cohort cohort) {
        Set<WaveId> closed = closed(cohort);
        LocalDate last =
                cohort.waves().stream()
                        .filter(opening -> closed.contains(opening.wave()))
                        .map(Cohort.Opening::closesOn)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH);
        String mark = database.read(sql -> new LookSql(sql).mark(cohort.id(), last));
        return new View(cohort, closed, prefix(cohort) + mark);
    }

    private static String prefix(Cohort cohort) {
        return "closed-" + cohort.id() + "-";
    }

    /// Keeps that someone looks before a wave is closed.
    ///
    /// @return the look, which they may go on with for an hour
    String look(SignedIn who, Cohort cohort, WaveId wave) {
        String id = UUID.randomUUID().toString();
        database.write(sql -> {
            new LookSql(sql).add(id, cohort.id(), wave, who.account(), clock.millis());
            audit.record(
                    sql,
                    who.organisation(),
                    who.account().value(),
                    "changes-seen-early",
                    cohort.id().value(),
                    Map.of("wave", wave.value()));
            return true;
        });
        return id;
    }

    /// What someone looks at before it is closed; empty where the look is not theirs or is over.
    Optional<View> early(SignedIn who, Cohort cohort, String look) {
        long since = clock.millis() - A_LOOK.toMillis();
        return database.read(sql -> new LookSql(sql).wave(look, cohort.id(), who.account(), since))
                .map(wave -> {
                    Set<WaveId> waves = new HashSet<>(closed(cohort));
                    for (Cohort.Opening opening : cohort.waves()) {
                        waves.add(opening.wave());
                        if (opening.wave().equals(wave)) {
                            break;
                        }
                    }
                    String mark = view(cohort).name().substring(prefix(cohort).length());
                    return new View(
                            cohort, waves, "early-" + cohort.id() + "-" + look + "-" + mark);
                });
    }

    /// How far the report of a view is; begins it where it is not there.
    ReportShelf.State state(View view) {
        ReportShelf.State state = shelf.state(view.name());
        if (state instanceof ReportShelf.State.NotBegun) {
            shelf.named(prefix(view.cohort())).stream()
                    .filter(name -> !name.equals(view.name()))
                    .forEach(shelf::clear);
            shelf.begin(view.name(), () -> MixedStudy.read(written(view)));
            return new ReportShelf.State.BeingMade(1);
        }
        return state;
    }

    private Path written(View view) throws IOException {
        Path study = folder.folder("reports").resolve(view.name() + "-study");
        StudyFiles.write(
                StudyOfCohort.of(
                        studies.rows(view.cohort()), view.waves(), cohorts.today(view.cohort())),
                study);
        return study;
    }

    /// Figures of the closed waves that are on the shelf already; the page asks for no new ones.
    List<CohortAddition.Picture> atHand(Cohort cohort) {
        View view = view(cohort);
        if (!view.hasChange() || !(shelf.state(view.name()) instanceof ReportShelf.State.Ready)) {
            return List.of();
        }
        return pictures(view, "").stream().limit(1).toList();
    }

    /// The figures of changes: those of the report, where enough people are paired in all of it.
    ///
    /// @param query what the address of a figure ends with; may be blank
    List<CohortAddition.Picture> pictures(View view, String query) {
        List<CohortAddition.Picture> pictures = new ArrayList<>();
        WaveId first = view.cohort().waves().getFirst().wave();
        for (Wave wave : view.cohort().programme().waves()) {
            String name = named(view, "changes-" + first + "-" + wave.id());
            if (figure(view, name, Width.WIDE).isPresent()) {
                String at = "/cohorts/" + view.cohort().id() + "/changes";
                String narrow = query + (query.isEmpty() ? "?" : "&") + "width=narrow";
                pictures.add(
                        new CohortAddition.Picture(
                                label(view, first) + " – " + wave.label(),
                                at + "/" + name + ".svg" + query,
                                figure(view, name, Width.NARROW).isPresent()
                                        ? at + "/" + name + ".svg" + narrow
                                        : "",
                                at));
            }
        }
        return pictures;
    }

    /// What the figure of the questionnaire is called: where other instruments have changes too, a
    /// report names each by its own.
    private String named(View view, String name) {
        Path alone = report(view).resolve(Report.FIGURES).resolve(name + ".svg");
        return Files.exists(alone)
                ? name
                : name + "-" + view.cohort().programme().instrument().id();
    }

    private static String label(View view, WaveId wave) {
        return view.cohort().programme().wave(wave).map(Wave::label).orElse(wave.value());
    }

    /// For which screen a figure is drawn.
    enum Width {
        WIDE,
        NARROW
    }

    /// A figure of changes, where there is one that may be shown.
    Optional<Path> figure(View view, String name, Width width) {
        if (!name.matches("changes-[a-z0-9-]+")
                || !(shelf.state(view.name()) instanceof ReportShelf.State.Ready)) {
            return Optional.empty();
        }
        List<Map<String, String>> drawn =
                rows(view).stream().filter(row -> isOf(row, name)).toList();
        boolean shown =
                !drawn.isEmpty() && drawn.stream().allMatch(row -> isEnough(row) || isNone(row));
        Path figures = report(view).resolve(Report.FIGURES);
        Path file =
                switch (width) {
                    case WIDE -> figures.resolve(name + ".svg");
                    case NARROW -> figures.resolve(Report.NARROW).resolve(name + ".svg");
                };
        return shown && Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    private static boolean isOf(Map<String, String> row, String figure) {
        String waves = "changes-" + row.get("from") + "-" + row.get("to");
        return figure.equals(waves) || figure.equals(waves + "-" + row.get("instrument"));
    }

    private Path report(View view) {
        return shelf.report(view.name(), () -> MixedStudy.read(written(view)));
    }

    private List<Map<String, String>> rows(View view) {
        Table table =
                CsvFile.read(report(view).resolve("tables").resolve("changes.csv"), Dialect.STRICT)
                        .table();
        return table.rows().stream()
                .map(row ->
                        table.columns().stream()
                                .collect(
                                        Collectors.toMap(
                                                column -> column,
                                                column -> row.cell(table.indexOf(column)))))
                .toList();
    }

    private static boolean isEnough(Map<String, String> row) {
        String pairs = row.getOrDefault("pairs", "");
        return pairs.matches("[0-9]{1,9}") && Integer.parseInt(pairs) >= StudyPlans.SMALLEST_GROUP;
    }

    private static boolean isNone(Map<String, String> row) {
        return row.getOrDefault("pairs", "").matches("0?");
    }

    /// The numbers of a view, facet by facet; of too few pairs none.
    List<ChangeLine> lines(View view) {
        return rows(view).stream()
                .filter(row -> "measured".equals(row.get("kind")))
                .filter(row -> view.waves().contains(new WaveId(row.getOrDefault("to", "-"))))
                .map(row -> line(view, row))
                .toList();
    }

    private static ChangeLine line(View view, Map<String, String> row) {
        String facet = row.getOrDefault("label", "");
        String waves =
                label(view, new WaveId(row.getOrDefault("from", "-")))
                        + " – "
                        + label(view, new WaveId(row.getOrDefault("to", "-")));
        if (!isEnough(row)) {
            return new ChangeLine(facet, waves, "", "", "");
        }
        return new ChangeLine(
                facet,
                waves,
                row.getOrDefault("pairs", ""),
                number(row.getOrDefault("mean_change", "")),
                number(row.getOrDefault("ci95_lower", ""))
                        + " to "
                        + number(row.getOrDefault("ci95_upper", "")));
    }

    private static String number(String written) {
        if (!written.matches("-?[0-9.]+(E-?[0-9]+)?")) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(written).setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "+") + rounded.abs().toPlainString();
    }
}
