package org.trigpoint.evaluation.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;

/// Who is behind which pseudonym: the one file that joins identities and data, kept apart from the
/// study folder and readable by its owner only.
///
/// @param kind what people are matched by
/// @param sightings each time a person was seen
record KeyFile(MatchKind kind, List<Sighting> sightings) {
    private static final List<String> FIXED = List.of("participant", "wave", "match_kind");
    private static final String PART = "identifier_";

    KeyFile {
        sightings = List.copyOf(sightings);
    }

    /// A person at a wave.
    ///
    /// @param participant the pseudonym
    /// @param wave the wave
    /// @param parts the identifier as written, one text a column
    record Sighting(String participant, String wave, List<String> parts) {
        Sighting {
            parts = List.copyOf(parts);
        }
    }

    /// The key file's text.
    String text() {
        int width = sightings.stream().mapToInt(s -> s.parts().size()).max().orElse(1);
        List<String> columns = new ArrayList<>(FIXED);
        for (int i = 1; i <= width; i++) {
            columns.add(PART + i);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Sighting sighting : sightings) {
            List<String> row =
                    new ArrayList<>(List.of(sighting.participant(), sighting.wave(), kind.id()));
            row.addAll(sighting.parts());
            while (row.size() < columns.size()) {
                row.add("");
            }
            rows.add(row);
        }
        return CsvText.of(columns, rows);
    }

    /// Reads a key file where there is one.
    ///
    /// @throws FaultsFoundException where the file is no key file; the faults quote nothing of it
    static Optional<KeyFile> read(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Table table = CsvFile.read(path, Dialect.ANY).table();
        int participant = table.require("participant");
        int wave = table.require("wave");
        int kind = table.require("match_kind");
        List<Integer> parts = new ArrayList<>();
        for (int i = 1; table.indexOf(PART + i) >= 0; i++) {
            parts.add(table.indexOf(PART + i));
        }
        List<Sighting> sightings = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Optional<MatchKind> known = Optional.empty();
        for (Table.Row row : table.rows()) {
            Optional<MatchKind> here = kind(row.cell(kind));
            if (here.isEmpty() || (known.isPresent() && !known.equals(here))) {
                faults.add(
                        Fault.ofLine(
                                TextFile.nameOf(path),
                                row.line(),
                                "the kind of identifier is not known or differs from the rows above",
                                "Restore the key file from a copy."));
            }
            known = here;
            sightings.add(
                    new Sighting(
                            row.cell(participant),
                            row.cell(wave),
                            parts.stream().map(row::cell).toList()));
        }
        if (!faults.isEmpty()) {
            throw new FaultsFoundException(faults);
        }
        return known.map(found -> new KeyFile(found, sightings));
    }

    private static Optional<MatchKind> kind(String id) {
        for (MatchKind kind : MatchKind.values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
