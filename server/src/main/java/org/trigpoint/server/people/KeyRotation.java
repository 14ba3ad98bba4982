package org.trigpoint.server.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.MoveException;
import org.trigpoint.server.storage.Schema;

/// Changes the key set: a new key to seal with and a new one to index with, everything sealed anew,
/// and then the old keys taken out. No server may run meanwhile.
///
/// The key set that opens both old and new is in its file before the first value is changed, and
/// the database says that a change is under way. So wherever it is interrupted, nothing is lost: a
/// server does not start, and doing it again finishes it.
public final class KeyRotation {
    private static final int AT_ONCE = 500;

    private final Database database;
    private final Clock clock;

    public KeyRotation(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What was done.
    ///
    /// @param values how many values were sealed anew
    /// @param codes how many recovery codes stopped working: only keyed digests of them are kept
    /// @param marks how many people in studies of spreadsheets are not found any more by what the
    ///   spreadsheets said: only keyed digests of it are kept
    /// @param earlier where the key set is that was in use before; backups made before open with it
    public record Done(long values, long codes, long marks, Path earlier) {}

    /// What only keyed digests were kept of.
    private record Dropped(long codes, long marks) {}

    /// Changes the key set.
    ///
    /// @param keys those in use
    /// @param file where the new set is written; may be where those in use are
    /// @throws MoveException where it cannot be done; nothing is then changed
    public Done rotate(Keys keys, Path file) {
        refuseWhatIsNotKnown();
        refuseOthersKeys(keys);
        Keys both = both(keys, file);
        Path earlier =
                file.resolveSibling(
                        String.format(Locale.ROOT, "keys-before-%08x.json", both.number()));
        if (!Files.exists(earlier)) {
            keys.writeTo(earlier);
        }
        database.write(sql -> {
            new KeyMark(sql).set(both, KeyMark.State.CHANGING);
            return true;
        });
        both.writeTo(file);
        long values = 0;
        for (SealedColumn column : SealedColumn.values()) {
            values += seal(both, column);
        }
        Dropped dropped = note(both, values);
        both.withoutOlder().writeTo(file);
        return new Done(values, dropped.codes(), dropped.marks(), earlier);
    }

    /// The set to seal with: one that was begun before is gone on with.
    private static Keys both(Keys keys, Path file) {
        if (keys.holdsOlder()) {
            return keys;
        }
        Keys begun = Files.exists(file) ? Keys.in(file) : keys;
        if (begun.holdsOlder()) {
            return begun;
        }
        if (begun.number() != keys.number()) {
            throw new MoveException(
                    "There is another key set already in " + file + ". Name another file.");
        }
        return keys.rotated();
    }

    private void refuseWhatIsNotKnown() {
        Set<String> known =
                Stream.of(SealedColumn.values())
                        .map(column -> column.table() + "." + column.column())
                        .collect(Collectors.toSet());
        Set<String> unknown =
                new TreeSet<>(
                        Schema.of(database).columns().stream()
                                .filter(column -> column.name().endsWith("_sealed"))
                                .filter(column -> !column.table().equals("private_code"))
                                .map(column -> column.table() + "." + column.name())
                                .toList());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new MoveException(
                    "This program does not know how to seal "
                            + String.join(", ", unknown)
                            + " anew. Nothing was changed.");
        }
    }

    private void refuseOthersKeys(Keys keys) {
        KeyMark.Fit fit = database.read(sql -> new KeyMark(sql).fit(keys));
        if (fit == KeyMark.Fit.ANOTHER) {
            throw new MoveException(
                    "This is not the key set that names and addresses were sealed with. Nothing was changed.");
        }
    }

    private long seal(Keys both, SealedColumn column) {
        long values = 0;
        String after = "";
        while (true) {
            String from = after;
            List<String> done =
                    database.write(sql -> {
                        SealedColumnSql columns = new SealedColumnSql(sql);
                        List<SealedColumnSql.Value> next = columns.next(column, from, AT_ONCE);
                        next.forEach(value -> renew(columns, both, column, value));
                        return next.stream().map(SealedColumnSql.Value::row).toList();
                    });
            if (done.isEmpty()) {
                return values;
            }
            values += done.size();
            after = done.getLast();
        }
    }

    private static void renew(
            SealedColumnSql columns, Keys both, SealedColumn column, SealedColumnSql.Value value) {
        String row = column.sealedFor(value.row());
        if (!both.canOpen(value.sealed(), row)) {
            throw new MoveException(
                    "A value of "
                            + column.table()
                            + " opens with none of these keys. Run it again with the key set that was in use; nothing is lost.");
        }
        String text = both.open(value.sealed(), row);
        columns.replace(column, value.row(), both.seal(text, row));
        if (column == SealedColumn.ADDRESS) {
            columns.index(value.row(), both.index(text));
        }
        if (column == SealedColumn.CODE) {
            columns.cohortOfCode(value.row())
                    .ifPresent(cohort ->
                            columns.indexCode(value.row(), SealedCodes.index(both, text, cohort)));
        }
    }

    /// Notes that all is sealed anew, in the audit of every organisation.
    private Dropped note(Keys both, long values) {
        Audit audit = new Audit(clock);
        return database.write(sql -> {
            for (OrganisationId organisation : new AccountSql(sql).organisations()) {
                audit.record(
                        sql,
                        organisation,
                        Audit.CLOCK,
                        "keys-rotated",
                        organisation.value(),
                        Map.of("values", Long.toString(values)));
            }
            new KeyMark(sql).set(both, KeyMark.State.WHOLE);
            SealedColumnSql columns = new SealedColumnSql(sql);
            columns.dropPrivateCodes();
            return new Dropped(columns.dropRecoveryCodes(), columns.dropEarlierMarks());
        });
    }
}
