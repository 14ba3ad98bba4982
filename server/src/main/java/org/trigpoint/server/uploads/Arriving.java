package org.trigpoint.server.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.web.multipart.MultipartFile;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;

/// Puts brought files on a tray. Archives of transcripts are unpacked within limits; names lose
/// every path, so nothing can climb out of the tray.
final class Arriving {
    /// No file larger than this is taken: 64 MiB.
    static final long LARGEST = 64L << 20;

    /// All files together, unpacked: 256 MiB.
    static final long MOST_BYTES = 256L << 20;

    /// More files than this are no interviews of one study.
    static final int MOST_FILES = 300;

    private static final int LONGEST_NAME = 80;

    /// Files of a study folder that may be brought by themselves.
    static final Set<String> OF_FOLDER =
            Set.of("codebook.yaml", "codings.csv", "themes.yaml", "memos.yaml");

    private final Tray tray;
    private final Faults faults;
    private final List<TrayNote.File> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long bytes;

    Arriving(Tray tray, Faults faults) {
        this.tray = tray;
        this.faults = faults;
    }

    /// What is on the tray so far.
    List<TrayNote.File> files() {
        return List.copyOf(files);
    }

    /// Takes a file of a form; one that was not chosen adds nothing.
    void take(Part part, MultipartFile file) throws IOException {
        String name = plain(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        if (file.isEmpty() && name.isEmpty()) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            take(part, name.isEmpty() ? part.field() : name, in);
        }
    }

    void take(Part part, String name, InputStream in) throws IOException {
        if (part == Part.INTERVIEW && name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unpack(name, in);
        } else if (part == Part.ANALYSIS && !OF_FOLDER.contains(name)) {
            faults.add(
                    Fault.ofFile(
                            name,
                            "this is no file of a study folder that can be brought by itself",
                            "Bring codebook.yaml, codings.csv, themes.yaml or memos.yaml; a project of another program belongs in its own field."));
        } else {
            keep(part, name, in);
        }
    }

    private void unpack(String name, InputStream in) throws IOException {
        int found = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && files.size() < MOST_FILES;
                    entry = zip.getNextEntry()) {
                String inner = plain(entry.getName());
                boolean ours =
                        !entry.isDirectory()
                                && !inner.isEmpty()
                                && !inner.startsWith(".")
                                && !entry.getName().contains("__MACOSX/");
                if (ours && inner.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    faults.add(
                            Fault.ofFile(
                                    name,
                                    "there is an archive within the archive: " + inner,
                                    "Unpack it and bring its files."));
                } else if (ours) {
                    found++;
                    keep(Part.INTERVIEW, inner, zip);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            faults.add(
                    Fault.ofFile(
                            name, "this archive is damaged or protected", "Pack the files again."));
            return;
        }
        if (found == 0) {
            faults.add(
                    Fault.ofFile(
                            name,
                            "there are no files in this archive",
                            "Check that it is the right one."));
        }
    }

    private void keep(Part part, String name, InputStream in) throws IOException {
        if (files.size() >= MOST_FILES) {
            faults.add(
                    Fault.ofFile(
                            name,
                            "these are more than " + MOST_FILES + " files",
                            "Bring them in several goes."));
            return;
        }
        if (!names.add(part + "/" + name.toLowerCase(Locale.ROOT))) {
            faults.add(
                    Fault.ofFile(name, "two files have this name", "Give them different names."));
            return;
        }
        Path place = tray.place(files.size(), name);
        long most = Math.min(LARGEST, MOST_BYTES - bytes);
        InputStream bounded = new BoundedStream(in, most + 1);
        Files.copy(bounded, place, StandardCopyOption.REPLACE_EXISTING);
        long size = Files.size(place);
        bytes += size;
        if (size > most) {
            Files.delete(place);
            bytes -= size;
            faults.add(
                    Fault.ofFile(
                            name,
                            most < LARGEST
                                    ? "all files together are larger than 256 MB"
                                    : "the file is larger than 64 MB",
                            "Save its text alone, without pictures and sound."));
            return;
        }
        files.add(new TrayNote.File(part, name));
    }

    /// The last part of a name, on one line, of letters that every disk takes, not too long.
    static String plain(String written) {
        String last =
                written.substring(
                        Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "").strip();
        if (plain.equals(".") || plain.equals("..")) {
            return "";
        }
        return plain.length() > LONGEST_NAME
                ? plain.substring(plain.length() - LONGEST_NAME).strip()
                : plain;
    }
}
