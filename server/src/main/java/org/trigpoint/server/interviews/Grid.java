package org.trigpoint.server.interviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.reports.ChangeBands;
import org.trigpoint.server.storage.Database;

/// The purposive grid: who agreed to an interview, by how they changed and where they work or what
/// work they do.
@Component
final class Grid {
    private static final String UNKNOWN = "unknown";

    private final Database database;
    private final Learners learners;
    private final Consents consents;
    private final Interviewing interviewing;
    private final ChangeBands bands;

    Grid(
            Database database,
            Learners learners,
            Consents consents,
            Interviewing interviewing,
            ChangeBands bands) {
        this.database = database;
        this.learners = learners;
        this.consents = consents;
        this.interviewing = interviewing;
        this.bands = bands;
    }

    /// What columns are made of.
    enum Columns {
        SITE,
        PROFESSION;

        /// What it says of someone; blank where that is not known.
        String of(GridPerson person) {
            return switch (this) {
                case SITE -> person.site();
                case PROFESSION -> person.profession();
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Everyone who takes part.
    ///
    /// @param people who agreed to an interview, by pseudonym
    /// @param others how many who take part did not
    /// @param measured whether it is known how people changed
    record Asked(List<GridPerson> people, long others, boolean measured) {
        Asked {
            people = List.copyOf(people);
        }
    }

    Asked of(Cohort cohort) {
        Optional<ChangeBands.Bands> known = bands.of(cohort);
        return database.read(sql -> of(sql, cohort, known));
    }

    private Asked of(JdbcClient sql, Cohort cohort, Optional<ChangeBands.Bands> known) {
        Map<LearnerId, Invited> invited =
                interviewing.of(sql, cohort.id()).stream()
                        .collect(Collectors.toMap(Invited::learner, one -> one));
        Map<LearnerId, String> professions = interviewing.professions(sql, cohort.id());
        List<GridPerson> people = new ArrayList<>();
        long others = 0;
        for (Learner learner : learners.list(sql, cohort)) {
            Map<Statement, Consents.Said> said = consents.of(sql, learner.id());
            if (learner.withdrewDataAt().isPresent()
                    || said.get(Statement.STUDY) != Consents.Said.YES) {
                continue;
            }
            if (said.get(Statement.INTERVIEW) != Consents.Said.YES) {
                others++;
                continue;
            }
            Optional<Invited> invitation = Optional.ofNullable(invited.get(learner.id()));
            people.add(
                    new GridPerson(
                            learner.id().value(),
                            learner.pseudonym().value(),
                            known.map(of ->
                                            Optional.ofNullable(of.people().get(learner.id()))
                                                    .map(band ->
                                                            band.name().toLowerCase(Locale.ROOT))
                                                    .orElse(UNKNOWN))
                                    .orElse(""),
                            site(cohort, learner),
                            professions.getOrDefault(learner.id(), ""),
                            invitation.map(Invited::standing).orElse(Standing.NOT_ASKED),
                            invitation.map(one -> one.id().value()).orElse(""),
                            invitation
                                    .flatMap(Invited::slot)
                                    .map(slot -> SlotWords.of(slot, cohort.zone()))
                                    .orElse("")));
        }
        people.sort(Comparator.comparing(GridPerson::pseudonym));
        return new Asked(people, others, known.isPresent());
    }

    private static String site(Cohort cohort, Learner learner) {
        return learner.site()
                .flatMap(id ->
                        cohort.sites().stream().filter(site -> site.id().equals(id)).findFirst())
                .map(Cohort.Site::name)
                .orElse("");
    }

    /// The names of the columns, in order; blank for those of whom it is not known.
    static List<String> heads(Asked asked, Columns columns) {
        return asked.people().stream().map(columns::of).distinct().sorted().toList();
    }

    /// The rows: those who changed most first; one row where that is not known.
    static List<GridRow> rows(Asked asked, Columns columns) {
        List<String> heads = heads(asked, columns);
        return List.of("most", "middle", "least", UNKNOWN, "").stream()
                .map(change ->
                        new GridRow(
                                change,
                                heads.stream()
                                        .map(head ->
                                                asked.people().stream()
                                                        .filter(person ->
                                                                person.change().equals(change)
                                                                        && columns.of(person)
                                                                                .equals(head))
                                                        .toList())
                                        .toList()))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }
}
