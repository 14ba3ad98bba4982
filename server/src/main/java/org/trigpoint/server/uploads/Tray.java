package org.trigpoint.server.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A private folder with files that someone brings to a study, until they are stored or left.
///
/// @param id its name, a random one
/// @param folder where it is
record Tray(String id, Path folder) {
    static final String NOTE = "tray.properties";

    /// A place for a file of that name.
    Path place(int position, String name) throws IOException {
        return Files.createDirectories(folder.resolve(Integer.toString(position))).resolve(name);
    }

    TrayNote note() {
        try {
            return TrayNote.read(folder.resolve(NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException("A tray cannot be read", e);
        }
    }

    void keep(TrayNote note) {
        try {
            note.write(folder.resolve(NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException("A tray cannot be written", e);
        }
    }

    /// Its files.
    List<Brought> files() {
        List<TrayNote.File> files = note().files();
        return IntStream.range(0, files.size())
                .mapToObj(i ->
                        new Brought(
                                i,
                                files.get(i).part(),
                                files.get(i).name(),
                                folder.resolve(Integer.toString(i)).resolve(files.get(i).name())))
                .toList();
    }

    /// Its files of one part.
    List<Brought> files(Part part) {
        return files().stream().filter(file -> file.part() == part).toList();
    }
}
