package org.trigpoint.evaluation.interviews.identities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.PrivateFile;
import org.trigpoint.evaluation.tables.Table;

/// Which stand-in stands for which words, the same in every interview of a study. It tells who is
/// who, so its file lies with the key, readable by its owner only.
public final class StandIns {
    private static final List<String> COLUMNS = List.of("kind", "text", "stand_in");

    private final Map<String, Entry> byText = new LinkedHashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    private record Entry(String kind, String text, String standIn) {}

    /// None given yet.
    public StandIns() {}

    /// Reads what earlier runs gave; none where there is no file.
    ///
    /// @throws org.trigpoint.evaluation.tables.FaultsFoundException where it is no such file
    public static StandIns read(Path path) {
        StandIns standIns = new StandIns();
        if (Files.exists(path)) {
            Table table = CsvFile.read(path, Dialect.ANY).table();
            int kind = table.require("kind");
            int text = table.require("text");
            int standIn = table.require("stand_in");
            for (Table.Row row : table.rows()) {
                standIns.keep(row.cell(kind), row.cell(text), row.cell(standIn));
            }
        }
        return standIns;
    }

    /// The stand-in of some words: the one they have, else the next free number of their kind, as
    /// in `[town 2]`. Case, accents and spaces make no difference.
    public String of(String kind, String text) {
        Entry known = byText.get(keyOf(kind, text));
        if (known != null) {
            return known.standIn();
        }
        Set<String> taken = new HashSet<>();
        byText.values().forEach(entry -> taken.add(entry.standIn()));
        int number = last.getOrDefault(kind, 0);
        String standIn;
        do {
            number++;
            standIn = "[" + kind + " " + number + "]";
        } while (taken.contains(standIn));
        last.put(kind, number);
        keep(kind, text, standIn);
        return standIn;
    }

    /// Keeps a stand-in that a person chose.
    public void keep(String kind, String text, String standIn) {
        byText.put(keyOf(kind, text), new Entry(kind, text, standIn));
    }

    /// Every stand-in given so far.
    public Set<String> given() {
        Set<String> given = new HashSet<>();
        byText.values().forEach(entry -> given.add(entry.standIn()));
        return given;
    }

    /// Only those among `used`; numbers that a person turned down are free again.
    public StandIns only(Set<String> used) {
        StandIns kept = new StandIns();
        byText.values().stream()
                .filter(entry -> used.contains(entry.standIn()))
                .forEach(entry -> kept.keep(entry.kind(), entry.text(), entry.standIn()));
        return kept;
    }

    /// Writes the file, readable by its owner only.
    public void write(Path path) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        byText.values()
                .forEach(entry -> rows.add(List.of(entry.kind(), entry.text(), entry.standIn())));
        try (PrivateFile file = PrivateFile.prepare(path, CsvText.of(COLUMNS, rows))) {
            file.moveIntoPlace();
        }
    }

    private static String keyOf(String kind, String text) {
        return kind + "\n" + Spelling.folded(text);
    }
}
