package org.trigpoint.teaching.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The texts of a pack, all in memory, from a folder or from the class path. Reading never leaves
/// the folder: links are not followed, and a file that is too large or no text is a fault.
///
/// @param name what the pack's folder is called
/// @param texts text by path inside the pack, with `/` on every system
/// @param others paths of files that are no Markdown, YAML or CSV
/// @param faults what could not be read
public record PackTexts(
        String name, Map<String, String> texts, Set<String> others, List<Fault> faults) {
    /// The largest file that is read, in bytes.
    public static final int LARGEST_FILE = 512 * 1024;

    /// The largest pack that is read, in bytes.
    public static final int LARGEST_PACK = 16 * 1024 * 1024;

    /// The largest number of files.
    public static final int MOST_FILES = 2_000;

    private static final int DEEPEST = 6;

    public PackTexts {
        texts = Map.copyOf(texts);
        others = Set.copyOf(others);
        faults = List.copyOf(faults);
    }

    /// A pack that stands in no folder.
    public static PackTexts of(String name, Map<String, String> texts) {
        return new PackTexts(name, texts, Set.of(), List.of());
    }

    /// Reads a folder.
    ///
    /// @throws UncheckedIOException where it is no folder or cannot be read
    public static PackTexts ofFolder(Path folder) {
        try {
            Path root = folder.toRealPath();
            if (!Files.isDirectory(root)) {
                throw new NotDirectoryException(folder.toString());
            }
            Walk walk = new Walk(root);
            Files.walkFileTree(root, Set.of(), DEEPEST, walk);
            Path last = root.getFileName();
            return walk.texts(last == null ? "" : last.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a folder of the class path, whether it lies in a jar or beside it.
    ///
    /// @param path without a slash at either end: `programmes/persistent-pain`
    /// @throws IllegalArgumentException where no `programme.yaml` is there
    public static PackTexts ofClasspath(ClassLoader loader, String path) {
        URL found = loader.getResource(path + "/programme.yaml");
        if (found == null) {
            throw new IllegalArgumentException("No pack at " + path + " on the class path");
        }
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                Path folder = Path.of(uri).getParent();
                return ofFolder(folder == null ? Path.of("") : folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOf(uri))) {
                return ofFolder(jar.getPath(path));
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarOf(URI uri) {
        String specific = uri.getRawSchemeSpecificPart();
        return Path.of(URI.create(specific.substring(0, specific.indexOf("!/"))));
    }

    /// The text at a path, where there is one.
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<String, String> texts = new TreeMap<>();
        private final Set<String> others = new TreeSet<>();
        private final Faults faults = new Faults();
        private long total;
        private int files;

        Walk(Path root) {
            this.root = root;
        }

        PackTexts texts(String name) {
            return new PackTexts(name, texts, others, faults.found());
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            files++;
            if (files > MOST_FILES) {
                faults.add(path, 0, "the folder holds more than " + MOST_FILES + " files", "");
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isSymbolicLink()) {
                faults.add(path, 0, "this is a link, and links are not followed", "Copy the file.");
            } else if (attributes.isDirectory()) {
                faults.add(path, 0, "folders lie too deep here", "See the format of a pack.");
            } else if (!isText(path)) {
                others.add(path);
            } else if (attributes.size() > LARGEST_FILE) {
                faults.add(path, 0, "the file is larger than 512 kB", "Split it.");
            } else {
                return read(file, path);
            }
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult read(Path file, String path) throws IOException {
            byte[] bytes;
            try (InputStream stream = Files.newInputStream(file)) {
                bytes = stream.readNBytes(LARGEST_FILE + 1);
            }
            total += bytes.length;
            if (bytes.length > LARGEST_FILE || total > LARGEST_PACK) {
                faults.add(
                        path, 0, "the pack is larger than 16 MB", "Leave out what it can spare.");
                return FileVisitResult.TERMINATE;
            }
            try {
                String text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
                texts.put(path, clean(path, text));
            } catch (CharacterCodingException e) {
                faults.add(path, 0, "the file is not UTF-8", "Save it as UTF-8.");
            }
            return FileVisitResult.CONTINUE;
        }

        private String clean(String path, String text) {
            String clean = text;
            if (clean.startsWith("\uFEFF")) {
                faults.add(path, 1, "the file begins with a byte-order mark", "Save without one.");
                clean = clean.substring(1);
            }
            if (clean.indexOf('\r') >= 0) {
                faults.add(path, 0, "lines end as on Windows", "Save with LF line ends.");
                clean = clean.replace("\r\n", "\n").replace('\r', '\n');
            }
            int control = controlIn(clean);
            if (control >= 0) {
                long line = new Passage(path, 1, clean).lineAt(control);
                faults.add(path, line, "there is a control character here", "Delete it.");
                clean = clean.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
            }
            return clean;
        }

        private static int controlIn(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                    return i;
                }
            }
            return -1;
        }

        private static boolean isHidden(Path file) {
            Path name = file.getFileName();
            return name != null && name.toString().startsWith(".");
        }

        private static boolean isText(String path) {
            return path.endsWith(".md") || path.endsWith(".yaml") || path.endsWith(".csv");
        }
    }
}
