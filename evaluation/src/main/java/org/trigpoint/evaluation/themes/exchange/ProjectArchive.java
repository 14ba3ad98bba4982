package org.trigpoint.evaluation.themes.exchange;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// A zip file of a project that may be built to do harm. Nothing is ever unpacked to disk; what is
/// read is counted as it is read, whatever the file says of its own sizes.
final class ProjectArchive implements AutoCloseable {
    /// No archive has more entries: 20,000, enough for 6,000 interviews in three forms each.
    static final int MOST_ENTRIES = 20_000;

    /// No project.qde is larger: 512 MiB.
    static final long LARGEST_PROJECT = 512L << 20;

    /// All that is read of one archive: 2 GiB.
    static final long LARGEST_WHOLE = 2L << 30;

    /// A text never shrinks to less than a two-hundredth ...
    static final long STEEPEST = 200;

    /// ... which is judged from this many unpacked bytes: 16 MiB.
    static final long JUDGED_FROM = 16L << 20;

    private static final String REMEDY =
            "It is damaged or built to do harm. Export the project again from the program itself.";

    private final String file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> byName = new HashMap<>();
    private final Map<String, ZipEntry> byStem = new HashMap<>();
    private final List<ZipEntry> projects = new ArrayList<>();
    private long readSoFar;

    /// Opens an archive and looks at the names in it.
    ///
    /// @throws FaultsFoundException where it is no zip file or its names are not to be trusted
    static ProjectArchive open(Path path) {
        String file = TextFile.nameOf(path);
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new ProjectArchive(file, zip);
            } catch (FaultsFoundException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this is no zip file that can be read",
                            "It is damaged, encrypted or was cut short: export the project again."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private ProjectArchive(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        if (zip.size() > MOST_ENTRIES) {
            throw refusal("the archive holds " + zip.size() + " files; at most 20,000 are read");
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            refuseUnsafe(name);
            if (!seen.add(name)) {
                throw refusal("the archive holds two files of one name");
            }
            if (!entry.isDirectory()) {
                byName.putIfAbsent(plain(name), entry);
                byStem.putIfAbsent(stem(plain(name)), entry);
                if (plain(name).endsWith(".qde")) {
                    projects.add(entry);
                }
            }
        }
    }

    private void refuseUnsafe(String name) {
        boolean unsafe =
                name.isEmpty()
                        || name.startsWith("/")
                        || name.indexOf('\\') >= 0
                        || name.indexOf('\0') >= 0
                        || name.matches("[A-Za-z]:.*")
                        || List.of(name.split("/", -1)).contains("..");
        if (unsafe) {
            throw refusal("the archive holds a file whose name leads out of it");
        }
    }

    /// The file that describes the project: project.qde, or the only one that ends so.
    Optional<ZipEntry> project() {
        return projects.stream()
                .filter(entry -> plain(entry.getName()).equals("project.qde"))
                .findFirst()
                .or(() ->
                        projects.stream()
                                .filter(entry -> entry.getName().indexOf('/') < 0)
                                .findFirst())
                .or(() -> projects.stream().findFirst());
    }

    /// What the archive holds in its folder of sources under a name, whatever the case of either;
    /// where a program left the ending away, the one file of that stem.
    Optional<ZipEntry> source(String name) {
        String wanted = plain(name.startsWith("sources/") ? name : "sources/" + name);
        return Optional.ofNullable(byName.get(wanted))
                .or(() -> Optional.ofNullable(byName.get(plain(name))))
                .or(() -> Optional.ofNullable(byStem.get(stem(wanted))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    }

    /// Reads an entry as it comes.
    ///
    /// @param most bytes it may have
    InputStream stream(ZipEntry entry, long most) throws IOException {
        return new Counted(zip.getInputStream(entry), entry, most);
    }

    /// Reads an entry whole.
    ///
    /// @param most bytes it may have
    byte[] bytes(ZipEntry entry, long most) {
        try (InputStream in = stream(entry, most)) {
            ByteArrayOutputStream out =
                    new ByteArrayOutputStream((int) Math.clamp(entry.getSize(), 1024L, 16L << 20));
            in.transferTo(out);
            return out.toByteArray();
        } catch (ZipException e) {
            throw refusal("a file in the archive is damaged");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private FaultsFoundException refusal(String what) {
        return new FaultsFoundException(Fault.ofFile(file, what, REMEDY));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + file, e);
        }
    }

    /// Counts what comes out and stops where it is too much.
    private final class Counted extends FilterInputStream {
        private final long packed;
        private final long most;
        private long count;

        Counted(InputStream in, ZipEntry entry, long most) {
            super(in);
            this.packed = Math.max(1, entry.getCompressedSize());
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int bytes) {
            count += bytes;
            readSoFar += bytes;
            if (count > most) {
                throw refusal(
                        "a file in the archive has more than " + (most >> 20) + " MiB unpacked");
            }
            if (readSoFar > LARGEST_WHOLE) {
                throw refusal("the archive has more than 2 GiB unpacked");
            }
            if (count > JUDGED_FROM && count / packed > STEEPEST) {
                throw refusal(
                        "a file in the archive unpacks to more than 200 times its size, as no project does");
            }
        }
    }
}
