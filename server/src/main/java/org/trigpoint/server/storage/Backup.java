package org.trigpoint.server.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes everything that is kept into one zip, while the server runs: the database as one state,
/// studies, settings, and the digest of each file in `SHA256SUMS`.
///
/// The key set is not in it: whoever finds a backup finds no name. Nor are files that people
/// dropped to try the first page, which are cleared after a day.
public final class Backup {
    /// What each file of the zip must be, in the form that `sha256sum --check` reads.
    static final String SUMS = "SHA256SUMS";

    /// What the backup is.
    static final String ABOUT = "backup.properties";

    /// The database's name within the zip.
    static final String DATABASE = "trigpoint.sqlite";

    /// The setting that holds a key set; it is left out of the settings file too.
    private static final String KEY_SETTING = "keys";

    private static final String SETTINGS = "trigpoint.properties";

    /// Folders of things that can be made anew or must not outlive their day.
    private static final Set<String> NOT_KEPT = Set.of("desks", "uploads", "reports");

    private final DataFolder folder;
    private final Place database;
    private final Clock clock;

    /// @param database the one in use
    public Backup(DataFolder folder, Place database, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.clock = clock;
    }

    /// Writes the zip; only its owner can read it.
    ///
    /// @return how many files it holds
    /// @throws MoveException where there is such a file already, or there is nothing to back up
    public int writeTo(Path zip) {
        if (Files.exists(zip)) {
            throw new MoveException("There is a file already: " + zip + ". Name another.");
        }
        Path state = folder.path().resolve("backup-" + clock.millis() + ".new");
        Path begun = zip.resolveSibling(zip.getFileName() + ".new");
        try {
            Files.deleteIfExists(begun);
            OwnerOnly.create(begun);
            takeState(state);
            int files = write(begun, state);
            Files.move(begun, zip, StandardCopyOption.ATOMIC_MOVE);
            return files;
        } catch (IOException e) {
            throw new MoveException("The backup cannot be written to " + zip + ".", e);
        } finally {
            delete(state);
            delete(begun);
        }
    }

    /// One state of the database as an SQLite file, whichever database is in use.
    private void takeState(Path state) {
        switch (database) {
            case Place.InFile(Path file) -> {
                if (!Files.exists(file)) {
                    throw new MoveException("There is no database yet in " + folder.path() + ".");
                }
                Earlier.copy(file, state);
            }
            case Place.OnServer _ -> database.moveTo(new Place.InFile(state));
        }
    }

    private int write(Path begun, Path state) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (OutputStream out = Files.newOutputStream(begun);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            try (InputStream in = Files.newInputStream(state)) {
                add(zip, DATABASE, in, digests);
            }
            for (Path file : otherFiles()) {
                String name = folder.path().relativize(file).toString().replace('\\', '/');
                try (InputStream in = content(file, name)) {
                    add(zip, name, in, digests);
                } catch (NoSuchFileException e) {
                    // it went away between being listed and being read: it is no longer kept
                    digests.remove(name);
                }
            }
            add(zip, ABOUT, stream(about()), digests);
            StringBuilder sums = new StringBuilder();
            digests.forEach(
                    (name, digest) -> sums.append(digest).append("  ").append(name).append('\n'));
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return digests.size();
    }

    private List<Path> otherFiles() throws IOException {
        try (Stream<Path> all = Files.walk(folder.path())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isKept(folder.path().relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /// Whether a file belongs into a backup: the settings, and whatever lies in a folder that is
    /// kept. Everything else at the top is a database, a key set, a lock or a backup.
    private static boolean isKept(Path within) {
        return within.getNameCount() == 1
                ? within.toString().equals(SETTINGS)
                : !NOT_KEPT.contains(within.getName(0).toString());
    }

    private static InputStream content(Path file, String name) throws IOException {
        if (!name.equals(SETTINGS)) {
            return Files.newInputStream(file);
        }
        String text = Files.readString(file);
        Properties settings = new Properties();
        settings.load(new StringReader(text));
        if (settings.remove(KEY_SETTING) == null) {
            return stream(text);
        }
        StringWriter without = new StringWriter();
        settings.store(without, "the key set is not part of a backup");
        return stream(without.toString());
    }

    private String about() {
        return "format=1\nmade=" + clock.instant() + "\nkeys=not in this backup\n";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(
            ZipOutputStream zip, String name, InputStream in, Map<String, String> digests)
            throws IOException {
        DigestInputStream digested = new DigestInputStream(in, sha256());
        zip.putNextEntry(new ZipEntry(name));
        digested.transferTo(zip);
        zip.closeEntry();
        digests.put(name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file.getFileName(), e);
        }
    }
}
