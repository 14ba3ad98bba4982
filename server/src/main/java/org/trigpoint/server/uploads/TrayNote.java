package org.trigpoint.server.uploads;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a tray remembers, kept in a small file of its folder.
///
/// @param study what the files are brought to
/// @param cohort whose study it is; blank for a study of spreadsheets
/// @param account who brought them
/// @param files their parts and names, in order
/// @param chosen what the person said about whose texts they are, as their form sent it
record TrayNote(
        String study,
        String cohort,
        String account,
        Instant made,
        List<File> files,
        SortedMap<String, String> chosen) {
    TrayNote {
        files = List.copyOf(files);
        chosen = new TreeMap<>(chosen);
    }

    /// A file of the tray.
    record File(Part part, String name) {}

    TrayNote choosing(Map<String, String> form) {
        return new TrayNote(study, cohort, account, made, files, new TreeMap<>(form));
    }

    static TrayNote read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        List<File> files = new ArrayList<>();
        for (int i = 0; kept.containsKey("file." + i + ".part"); i++) {
            files.add(
                    new File(
                            Part.valueOf(kept.getProperty("file." + i + ".part")),
                            kept.getProperty("file." + i + ".name", "")));
        }
        SortedMap<String, String> chosen = new TreeMap<>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith("chosen.")) {
                chosen.put(key.substring("chosen.".length()), kept.getProperty(key, ""));
            }
        }
        return new TrayNote(
                kept.getProperty("study", ""),
                kept.getProperty("cohort", ""),
                kept.getProperty("account", ""),
                Instant.ofEpochMilli(Long.parseLong(kept.getProperty("made", "0"))),
                files,
                chosen);
    }

    /// Writes the note so that a reader finds the old one or the new one, never half of one.
    void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("study", study);
        kept.setProperty("cohort", cohort);
        kept.setProperty("account", account);
        kept.setProperty("made", Long.toString(made.toEpochMilli()));
        for (int i = 0; i < files.size(); i++) {
            kept.setProperty("file." + i + ".part", files.get(i).part().name());
            kept.setProperty("file." + i + ".name", files.get(i).name());
        }
        chosen.forEach((key, value) -> kept.setProperty("chosen." + key, value));
        Path fresh = Files.createTempFile(file.resolveSibling("."), "note", ".part");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, null);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
