package org.trigpoint.server.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.intake.HeadedSheet;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.server.people.Person;

/// A list of people to enrol: a CSV file or an Excel workbook with a column of addresses, and names
/// and sites where known.
///
/// @param rows in the file's order
record EnrolmentFile(List<Row> rows) {
    private static final List<String> EMAIL = List.of("email", "e-mail", "email address", "mail");
    private static final List<String> NAME = List.of("name", "full name", "learner");
    private static final List<String> SITE = List.of("site", "place", "practice", "team");
    private static final int MOST = 5_000;

    EnrolmentFile {
        rows = List.copyOf(rows);
    }

    /// @param site the site's name in the cohort's spelling; empty where the file names none
    record Row(Person person, Optional<Cohort.Site> site) {}

    /// Reads the file and checks every row before anyone is enrolled.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException with all faults at once; they
    ///   name rows and columns, and quote no address
    static EnrolmentFile read(Path path, Cohort cohort) {
        Table table = table(path);
        Faults faults = new Faults();
        int email = column(table, EMAIL);
        int name = column(table, NAME);
        int site = column(table, SITE);
        if (email < 0) {
            faults.add(
                    Fault.ofLine(
                            "the list",
                            1,
                            "there is no column of e-mail addresses",
                            "Name it \"email\"; name and site are read too, where they are there."));
            faults.throwIfAny();
        }
        if (table.rows().size() > MOST) {
            faults.add(
                    Fault.ofFile(
                            "the list",
                            "there are " + table.rows().size() + " rows; at most " + MOST,
                            "Split the list."));
            faults.throwIfAny();
        }
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            String address = row.cell(email).strip().toLowerCase(Locale.ROOT);
            if (!Person.isAddress(address)) {
                fault(faults, row, "email", "this is no e-mail address", "Mend it.");
            } else if (!seen.add(address)) {
                fault(faults, row, "email", "the address is there twice", "Delete one row.");
            } else {
                Optional<Cohort.Site> at = site(cohort, site < 0 ? "" : row.cell(site));
                if (site >= 0 && !row.cell(site).isEmpty() && at.isEmpty()) {
                    fault(
                            faults,
                            row,
                            "site",
                            "the cohort has no such site",
                            "Its sites are: "
                                    + String.join(
                                            ", ",
                                            cohort.sites().stream().map(Cohort.Site::name).toList())
                                    + ".");
                }
                String called = name < 0 ? "" : row.cell(name);
                if (called.length() > 200) {
                    fault(faults, row, "name", "the name is too long", "Shorten it.");
                } else {
                    rows.add(new Row(new Person(called, address), at));
                }
            }
        }
        faults.throwIfAny();
        return new EnrolmentFile(rows);
    }

    /// The rows as they stand; sentences about them call the file what the page calls it.
    private static Table table(Path path) {
        try {
            return HeadedSheet.read(path);
        } catch (FaultsFoundException e) {
            throw new FaultsFoundException(
                    e.faults().stream()
                            .map(fault ->
                                    new Fault(
                                            "the list",
                                            fault.line(),
                                            fault.column(),
                                            fault.what(),
                                            fault.remedy()))
                            .toList());
        }
    }

    private static void fault(
            Faults faults, Table.Row row, String column, String what, String remedy) {
        faults.add(new Fault("the list", row.line(), column, what, remedy));
    }

    private static int column(Table table, List<String> names) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (names.contains(table.columns().get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Cohort.Site> site(Cohort cohort, String name) {
        return cohort.sites().stream()
                .filter(site -> site.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
