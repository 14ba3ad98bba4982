package org.trigpoint.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Brings a [Backup] back into an empty data folder. Every file is compared with its digest and the
/// database is checked before the first of them is put in its place.
public final class Restoring {
    private static final String BEGUN = "restoring";

    /// What may be there before: the key set and the ledger of withdrawals, which have to come from
    /// elsewhere.
    private static final Set<String> MAY_BE_THERE =
            Set.of("keys.json", DataFolder.LEDGER, DataFolder.LOCK);

    private final DataFolder folder;

    public Restoring(DataFolder folder) {
        this.folder = folder;
    }

    /// Whether the key set is in the folder.
    public boolean hasKeys() {
        return Files.exists(folder.path().resolve("keys.json"));
    }

    /// Restores.
    ///
    /// @return how many files were put in place
    /// @throws MoveException where the folder is not empty, or the backup is not whole
    public int from(Path backup) {
        refuseWhatIsThere();
        Path begun = folder.folder(BEGUN);
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> sums = sums(zip);
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                extract(zip, sum.getKey(), sum.getValue(), begun);
            }
            check(begun.resolve(Backup.DATABASE));
            Files.delete(begun.resolve(Backup.ABOUT));
            try (Stream<Path> tops = Files.list(begun)) {
                for (Path top : tops.toList()) {
                    Files.move(top, folder.path().resolve(begun.relativize(top)));
                }
            }
            return sums.size() - 1;
        } catch (IOException e) {
            throw new MoveException(backup + " cannot be read as a backup.", e);
        } finally {
            clear(begun);
        }
    }

    private void refuseWhatIsThere() {
        try (Stream<Path> files = Files.list(folder.path())) {
            if (files.anyMatch(file -> !MAY_BE_THERE.contains(file.getFileName().toString()))) {
                throw new MoveException(
                        folder.path()
                                + " is not empty. Name another data folder with TRIGPOINT_DATA; only keys.json and withdrawals.ledger may be there.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into the data folder", e);
        }
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.SUMS);
        if (entry == null) {
            throw notWhole("it has no " + Backup.SUMS);
        }
        Map<String, String> sums = new LinkedHashMap<>();
        try (InputStream in = zip.getInputStream(entry)) {
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.matches("[0-9a-f]{64} {2}.+")) {
                    throw notWhole("a line of " + Backup.SUMS + " is damaged");
                }
                sums.put(line.substring(66), line.substring(0, 64));
            }
        }
        for (String needed : List.of(Backup.DATABASE, Backup.ABOUT)) {
            if (!sums.containsKey(needed)) {
                throw notWhole("it has no " + needed);
            }
        }
        return sums;
    }

    private static MoveException notWhole(String why) {
        return new MoveException("The backup is not whole: " + why + ". Nothing was restored.");
    }

    private static void extract(ZipFile zip, String name, String sum, Path begun)
            throws IOException {
        ZipEntry entry = zip.getEntry(name);
        Path file = begun.resolve(name).normalize();
        if (entry == null || !file.startsWith(begun)) {
            throw notWhole(name + " is missing");
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        OwnerOnly.create(file);
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file);
                DigestOutputStream digested = new DigestOutputStream(out, Backup.sha256())) {
            in.transferTo(digested);
            if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(sum)) {
                throw notWhole(name + " is not as it was written");
            }
        }
    }

    /// Has SQLite look through the file: every page, and every row that points at another.
    private static void check(Path database) {
        try (Connection connection = EmbeddedDatabase.source(database).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery("pragma integrity_check")) {
                if (!result.next() || !"ok".equals(result.getString(1))) {
                    throw notWhole("its database is damaged");
                }
            }
            try (ResultSet result = statement.executeQuery("pragma foreign_key_check")) {
                if (result.next()) {
                    throw notWhole("a row of its database points at none");
                }
            }
        } catch (SQLException e) {
            throw new MoveException(
                    "The backup is not whole: its database does not open. Nothing was restored.",
                    e);
        }
    }

    private static void clear(Path begun) {
        try (Stream<Path> all = Files.walk(begun)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear what was begun", e);
        }
    }
}
