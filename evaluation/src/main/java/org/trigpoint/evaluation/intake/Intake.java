package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.trigpoint.evaluation.intake.ImportOutcome.WaveCount;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.intake.Proposals.WaveFile;
import org.trigpoint.evaluation.intake.matching.MatchKind;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFiles;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.PrivateFile;
import org.trigpoint.evaluation.tables.TextFile;

/// From two spreadsheets to a study folder, in two steps: [#propose(ImportRequest)] shows what the
/// files seem to hold, and [#carryOut(ImportRequest, Proposal, RandomGenerator)], once a person
/// agrees, writes the folder and, apart from it, the key file.
public final class Intake {
    private Intake() {}

    /// Reads the files and proposes what each column is; writes nothing.
    ///
    /// @throws FaultsFoundException where a file cannot be read, with all faults of all files
    public static Proposal propose(ImportRequest request) {
        refuseKeyInside(request);
        Optional<Study> study = existing(request.folder());
        Optional<Dictionary> dictionary = request.dictionary().map(Dictionary::read);
        List<WaveFile> files = files(request, dictionary, study);
        if (request.mapping().isPresent()) {
            return new Proposal(MappingFile.read(request.mapping().get(), files));
        }
        MatchColumns match =
                MatchColumns.find(
                        files.stream().map(WaveFile::export).toList(),
                        request.match(),
                        request.kind());
        List<Item> known =
                study.map(Study::instruments).orElse(List.<Instrument>of()).stream()
                        .flatMap(instrument -> instrument.items().stream())
                        .toList();
        Mapping mapping = Proposals.propose(files, match, known, request.scale());
        return new Proposal(
                dictionary.map(marks -> withoutIdentities(mapping, marks)).orElse(mapping));
    }

    private static Optional<Study> existing(Path folder) {
        return Files.exists(folder.resolve(StudyFolder.STUDY_YAML))
                ? Optional.of(StudyFolder.read(folder).study())
                : Optional.empty();
    }

    private static void refuseKeyInside(ImportRequest request) {
        Path folder = real(request.folder());
        for (Path apart : List.of(request.keyFile(), request.reviewFile())) {
            if (real(apart).startsWith(folder)) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                TextFile.nameOf(apart),
                                "this file names people, so it may not lie in the study folder",
                                "Name a place outside " + TextFile.nameOf(request.folder()) + "."));
            }
        }
    }

    /// The path with links followed, as far as it exists.
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(whole)) {
                return whole.toRealPath();
            }
        } catch (IOException e) {
            return whole;
        }
        Path parent = whole.getParent();
        Path name = whole.getFileName();
        return parent == null || name == null ? whole : real(parent).resolve(name);
    }

    private static List<WaveFile> files(
            ImportRequest request, Optional<Dictionary> dictionary, Optional<Study> study) {
        Faults faults = new Faults();
        List<WaveFile> files = new ArrayList<>();
        Set<String> waves = new HashSet<>();
        boolean alone = request.files().stream().map(WaveSource::file).distinct().count() == 1;
        for (WaveSource source : request.files()) {
            faults.collect(() -> {
                Export read =
                        LayoutRecognition.recognise(
                                Spreadsheet.read(source.file(), request.sheet()));
                Export export = dictionary.map(d -> d.applied(read)).orElse(read);
                Map<String, Export> events = alone ? Events.of(export) : Map.of();
                if (events.isEmpty()) {
                    addWave(files, waves, source.wave(), export, study);
                } else if (files.isEmpty()) {
                    int position = 0;
                    for (Map.Entry<String, Export> event : events.entrySet()) {
                        String wave = Events.waveOf(event.getKey(), position++);
                        addWave(files, waves, wave, event.getValue(), study);
                    }
                }
            });
        }
        faults.throwIfAny();
        return files;
    }

    private static void addWave(
            List<WaveFile> files,
            Set<String> waves,
            String wave,
            Export export,
            Optional<Study> study) {
        String free = wave;
        for (int n = 2; !waves.add(free); n++) {
            free = wave + "-" + n;
        }
        String id = free;
        String label =
                study.flatMap(known -> known.wave(new WaveId(id)))
                        .map(Wave::label)
                        .orElse(label(id));
        files.add(new WaveFile(id, label, export));
    }

    private static String label(String wave) {
        String words = wave.equals("follow-up") ? "Follow-up" : wave.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Mapping withoutIdentities(Mapping mapping, Dictionary dictionary) {
        return new Mapping(
                mapping.kind(),
                mapping.items(),
                mapping.waves().stream()
                        .map(wave ->
                                new WavePlan(
                                        wave.wave(),
                                        wave.label(),
                                        wave.export(),
                                        wave.dateOrder(),
                                        wave.uses().stream()
                                                .map(use -> marked(use, dictionary))
                                                .toList()))
                        .toList(),
                mapping.remarks());
    }

    private static ColumnUse marked(ColumnUse use, Dictionary dictionary) {
        return use.use() != Use.MATCH && dictionary.identifies(use.column().name())
                ? ColumnUse.sure(use.column(), Use.IDENTITY, "marked so in the data dictionary")
                : use;
    }

    /// Writes the study folder, and apart from it the key file, the review file and the import
    /// report, or nothing at all.
    ///
    /// @param random draws pseudonyms: a secure one for real people, a seeded one in tests
    /// @throws FaultsFoundException with everything in the files that cannot be read or decided
    /// @throws IOException where the disk refuses
    public static ImportOutcome carryOut(
            ImportRequest request, Proposal proposal, RandomGenerator random) throws IOException {
        Mapping mapping = proposal.mapping();
        Optional<Study> study = existing(request.folder());
        Optional<KeyFile> key = KeyFile.read(request.keyFile());
        refuseOtherKey(request, mapping.kind(), study, key);
        KeyRing ring = new KeyRing(mapping.kind(), key.map(KeyFile::sightings).orElse(List.of()));
        List<List<String>> codes = new ArrayList<>(Reading.codes(mapping.waves()));
        ring.sightings().forEach(sighting -> codes.add(sighting.parts()));
        CodeElements elements = CodeElements.of(codes);
        Reading reading = Reading.of(mapping, elements);
        Duplicates rows = Duplicates.settle(reading.rows(), request.duplicates());
        if (rows.kept().isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            mapping.waves().getFirst().export().file(),
                            "no row holds a rating",
                            "Check in the proposal which columns are ratings."));
        }
        List<String> imported = mapping.waves().stream().map(WavePlan::wave).toList();
        People.Outcome found =
                People.find(
                        inOrder(imported),
                        rows.kept(),
                        ring.knownElsewhere(imported, elements),
                        ReviewFile.read(request.reviewFile()));
        Map<ParticipantId, Person> people = ring.named(found.persons(), study, random);
        Study assembled = new StudyAssembly(mapping, study, people).study(request.title());
        IdentityGuard.check(assembled, mapping);
        ImportReport report = new ImportReport(mapping, reading, rows, found, people, request);
        List<String> headings =
                mapping.waves().getFirst().of(Use.MATCH).stream()
                        .map(use -> use.column().name())
                        .toList();
        write(
                request,
                assembled,
                ring.with(people, imported),
                ReviewFile.text(found.review(), headings),
                found,
                report);
        return outcome(request, mapping, assembled, reading, rows, found);
    }

    private static void refuseOtherKey(
            ImportRequest request, MatchKind kind, Optional<Study> study, Optional<KeyFile> key) {
        String name = TextFile.nameOf(request.keyFile());
        if (study.isPresent() && key.isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            name,
                            "the study folder is there already, its key file is not",
                            "Say where it is with --key FILE; without it nobody can be recognised."));
        }
        if (key.isPresent() && key.get().kind() != kind) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            name,
                            "people are known by "
                                    + key.get().kind().words()
                                    + " there, these files say "
                                    + kind.words(),
                            "Match by the same, or name another folder."));
        }
    }

    /// The order in which waves are matched: before and after first, the others by name, whatever
    /// the order of files on the command line.
    private static List<String> inOrder(List<String> waves) {
        List<String> first = List.of("before", "after");
        return waves.stream()
                .sorted(
                        Comparator.comparingInt((String wave) ->
                                        first.contains(wave) ? first.indexOf(wave) : 2)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static void write(
            ImportRequest request,
            Study study,
            KeyFile key,
            String review,
            People.Outcome found,
            ImportReport report)
            throws IOException {
        boolean reviewed = !found.review().isEmpty();
        try (PrivateFile keyFile = PrivateFile.prepare(request.keyFile(), key.text());
                PrivateFile reportFile = PrivateFile.prepare(request.reportFile(), report.text());
                PrivateFile reviewFile = PrivateFile.prepare(request.reviewFile(), review)) {
            // The key goes first: a key without its folder harms nobody, a folder without its key
            // could never be added to.
            keyFile.moveIntoPlace();
            StudyFiles.write(study, request.folder());
            reportFile.moveIntoPlace();
            if (reviewed) {
                reviewFile.moveIntoPlace();
            }
        }
        if (!reviewed) {
            Files.deleteIfExists(request.reviewFile());
        }
    }

    private static ImportOutcome outcome(
            ImportRequest request,
            Mapping mapping,
            Study study,
            Reading reading,
            Duplicates rows,
            People.Outcome found) {
        List<WaveCount> counts = new ArrayList<>();
        for (WavePlan wave : mapping.waves()) {
            int people = 0;
            int linked = 0;
            int reviewed = 0;
            for (Person person : found.persons()) {
                Person.Sighting seen = person.sightings().get(wave.wave());
                if (seen == null || seen.row().isEmpty()) {
                    continue;
                }
                people++;
                if (person.sightings().size() > 1) {
                    boolean byPerson =
                            person.sightings().values().stream()
                                    .anyMatch(s -> s.link() == LinkKind.REVIEWED);
                    reviewed += byPerson ? 1 : 0;
                    linked += byPerson ? 0 : 1;
                }
            }
            counts.add(new WaveCount(wave.label(), people, linked, reviewed));
        }
        return new ImportOutcome(
                study.participants().size(),
                counts,
                found.undecided(),
                rows.resolved().size(),
                reading.interpretations().sentences(),
                reading.leftOut().size(),
                request.folder(),
                request.keyFile(),
                request.reviewFile(),
                request.reportFile());
    }
}
