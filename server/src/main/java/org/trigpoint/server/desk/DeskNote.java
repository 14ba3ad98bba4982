package org.trigpoint.server.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/// What a desk remembers of itself, kept in a small file of its folder.
///
/// @param made when the files were brought
/// @param stage how far it has come
/// @param step what is being done while it is [Stage#WORKING]: a key of the words; empty otherwise
/// @param sheet the sheet to read, where a workbook has several; may be empty
/// @param files the files as they were brought
/// @param faults sentences about what is wrong with them, for the person who brought them
/// @param counts what the import found, once there was one
/// @param kept the studies that were kept of it
record DeskNote(
        Instant made,
        Stage stage,
        String step,
        String sheet,
        List<Brought> files,
        List<String> faults,
        List<WavePeople> counts,
        List<String> kept) {
    DeskNote {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
        counts = List.copyOf(counts);
        kept = List.copyOf(kept);
    }

    /// A file as it was brought; on the desk it is known by its position alone.
    ///
    /// @param wave the wave's short name
    /// @param name what the person calls it; never a path
    record Brought(String wave, String name) {}

    DeskNote at(Stage next, String nextStep) {
        return new DeskNote(made, next, nextStep, sheet, files, List.of(), counts, kept);
    }

    DeskNote with(List<String> wrong) {
        return new DeskNote(made, stage, step, sheet, files, wrong, counts, kept);
    }

    DeskNote counting(List<WavePeople> found) {
        return new DeskNote(made, stage, step, sheet, files, faults, found, kept);
    }

    DeskNote keptAs(String study) {
        List<String> all = new ArrayList<>(kept);
        all.add(study);
        return new DeskNote(made, stage, step, sheet, files, faults, counts, all);
    }

    static DeskNote read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        List<Brought> files = new ArrayList<>();
        for (int i = 0; kept.containsKey("file." + i + ".wave"); i++) {
            files.add(
                    new Brought(
                            text(kept, "file." + i + ".wave"), text(kept, "file." + i + ".name")));
        }
        List<WavePeople> counts = new ArrayList<>();
        for (int i = 0; kept.containsKey("count." + i + ".label"); i++) {
            counts.add(
                    new WavePeople(
                            text(kept, "count." + i + ".label"),
                            Integer.parseInt(text(kept, "count." + i + ".people")),
                            Integer.parseInt(text(kept, "count." + i + ".joined"))));
        }
        return new DeskNote(
                Instant.ofEpochMilli(Long.parseLong(text(kept, "made"))),
                Stage.valueOf(text(kept, "stage")),
                text(kept, "step"),
                text(kept, "sheet"),
                files,
                IntStream.iterate(0, i -> kept.containsKey("fault." + i), i -> i + 1)
                        .mapToObj(i -> text(kept, "fault." + i))
                        .toList(),
                counts,
                IntStream.iterate(0, i -> kept.containsKey("kept." + i), i -> i + 1)
                        .mapToObj(i -> text(kept, "kept." + i))
                        .toList());
    }

    private static String text(Properties kept, String key) {
        return kept.getProperty(key, "");
    }

    /// Writes the note so that a reader finds the old one or the new one, never half of one.
    void write(Path file) throws IOException {
        Properties written = new Properties();
        written.setProperty("made", Long.toString(made.toEpochMilli()));
        written.setProperty("stage", stage.name());
        written.setProperty("step", step);
        written.setProperty("sheet", sheet);
        for (int i = 0; i < files.size(); i++) {
            written.setProperty("file." + i + ".wave", files.get(i).wave());
            written.setProperty("file." + i + ".name", files.get(i).name());
        }
        for (int i = 0; i < faults.size(); i++) {
            written.setProperty("fault." + i, faults.get(i));
        }
        for (int i = 0; i < kept.size(); i++) {
            written.setProperty("kept." + i, kept.get(i));
        }
        for (int i = 0; i < counts.size(); i++) {
            WavePeople count = counts.get(i);
            written.setProperty("count." + i + ".label", count.label());
            written.setProperty("count." + i + ".people", Integer.toString(count.people()));
            written.setProperty("count." + i + ".joined", Integer.toString(count.joined()));
        }
        Path fresh = Files.createTempFile(file.resolveSibling("."), "note", ".part");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            written.store(writer, null);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
