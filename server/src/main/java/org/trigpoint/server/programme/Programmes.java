package org.trigpoint.server.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.SettingsException;
import org.trigpoint.teaching.pack.Fault;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackReading;
import org.trigpoint.teaching.pack.PackTexts;

/// The programmes this server teaches, each from a content pack: the one it brings, and those of a
/// folder that is set.
@Component
public final class Programmes {
    private static final String BROUGHT = "programmes/persistent-pain";

    /// A programme and the content it teaches.
    private record Taught(Programme programme, Pack pack) {
        static Taught of(Pack pack) {
            return new Taught(ProgrammeOfPack.of(pack), pack);
        }
    }

    /// Read once: what is on the class path does not change while a program runs. What of it cannot
    /// be read is left out; the pack's own check speaks of that before it is delivered.
    private static final class Brought {
        static final Taught ONE =
                Taught.of(
                        PackReader.read(
                                        PackTexts.ofClasspath(
                                                Programmes.class.getClassLoader(), BROUGHT))
                                .pack());
    }

    private final List<Taught> taught;

    Programmes(Settings settings) {
        List<Taught> all = new ArrayList<>(List.of(Brought.ONE));
        String folder = settings.get(Setting.PROGRAMMES);
        if (!folder.isEmpty()) {
            for (Path pack : packs(Path.of(folder))) {
                all.add(read(pack));
            }
        }
        List<String> names = all.stream().map(one -> one.programme().id()).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new SettingsException(
                    "programmes: two packs have the same id and version; raise the version of one.");
        }
        taught = List.copyOf(all);
    }

    private static List<Path> packs(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> Files.exists(path.resolve("programme.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsException("programmes: " + folder + " is no folder to be read.");
        }
    }

    private static Taught read(Path folder) {
        try {
            PackReading reading = PackReader.read(PackTexts.ofFolder(folder));
            if (!reading.faults().isEmpty()) {
                throw new SettingsException(
                        "programmes: "
                                + folder
                                + " has faults; see trigpoint programme check. The first: "
                                + reading.faults().stream()
                                        .map(Fault::sentence)
                                        .findFirst()
                                        .orElse(""));
            }
            return Taught.of(reading.pack());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new SettingsException("programmes: " + folder + ": " + e.getMessage());
        }
    }

    /// The programme this server brings.
    public static Programme builtIn() {
        return Brought.ONE.programme();
    }

    /// Every programme, the one it brings first.
    public List<Programme> all() {
        return taught.stream().map(Taught::programme).toList();
    }

    /// The programme of that name and version.
    ///
    /// @throws IllegalStateException where this server has none of that name: a cohort keeps the
    ///   questions it began with
    public Programme of(String id) {
        return all().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No programme "
                                        + id
                                        + ": put that version of its pack into the folder of the setting programmes"));
    }

    /// What a programme teaches.
    public Pack pack(Programme programme) {
        return taught.stream()
                .filter(one -> one.programme().id().equals(programme.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No programme " + programme.id()))
                .pack();
    }

    /// Every pack, the newest version of each.
    public List<Pack> packs() {
        List<Pack> newest = new ArrayList<>();
        for (Taught one : taught) {
            Pack pack = one.pack();
            Optional<Pack> known =
                    newest.stream().filter(other -> other.id().equals(pack.id())).findFirst();
            if (known.isEmpty() || known.get().version() < pack.version()) {
                known.ifPresent(newest::remove);
                newest.add(pack);
            }
        }
        return List.copyOf(newest);
    }
}
