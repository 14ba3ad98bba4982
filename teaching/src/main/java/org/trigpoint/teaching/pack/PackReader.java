package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a pack and tells everything that is wrong with its form at once. What the content should
/// be like is the check's to say.
public final class PackReader {
    private static final String PROGRAMME = "programme.yaml";
    private static final int LARGEST_COUNT = 10_000;

    private final PackTexts texts;
    private final Faults faults = new Faults();
    private final Set<String> read = new HashSet<>();

    private PackReader(PackTexts texts) {
        this.texts = texts;
    }

    /// Reads what the texts hold.
    public static PackReading read(PackTexts texts) {
        return new PackReader(texts).reading();
    }

    private PackReading reading() {
        faults.addAll(texts.faults());
        Optional<YamlEntries> programme = required(PROGRAMME);
        Pack pack = pack(programme);
        Set<String> unread = new HashSet<>(texts.others());
        unread.addAll(texts.texts().keySet());
        unread.removeAll(read);
        return new PackReading(pack, faults.found(), unread);
    }

    private Pack pack(Optional<YamlEntries> programme) {
        programme.ifPresent(this::checkHead);
        List<ModuleId> order = programme.map(this::order).orElse(List.of());
        ModuleReading modules = new ModuleReading(texts, faults, read);
        List<Tool> tools = new ToolReading(faults).all(this::tools);
        return new Pack(
                new Key(programme.map(entries -> entries.name("id")).orElse("unnamed")),
                programme.map(e -> e.requiredNumber("version", 1, LARGEST_COUNT)).orElse(1),
                programme.map(entries -> entries.required("title")).orElse(""),
                programme.map(entries -> entries.required("summary")).orElse(""),
                programme.map(entries -> entries.required("language")).orElse(""),
                programme.map(entries -> entries.required("licence")).orElse(""),
                programme.map(PackReader::authors).orElse(List.of()),
                programme.map(PackReader::competencies).orElse(List.of()),
                order,
                order.stream().flatMap(id -> modules.module(id).stream()).toList(),
                programme.map(PackReader::workshops).orElse(List.of()),
                required("sources.yaml").map(PackReader::sources).orElse(List.of()),
                tools,
                optional(Questionnaires.FILE).map(QuestionnairesReading::of),
                optional(Knowledge.FILE)
                        .map(QuizReading::knowledge)
                        .orElse(new Knowledge("", List.of())),
                lexicon(),
                optional(Vignettes.FILE)
                        .map(PackReader::vignettes)
                        .orElse(new Vignettes(List.of(), List.of())));
    }

    private void checkHead(YamlEntries entries) {
        entries.only(
                "format",
                "id",
                "version",
                "title",
                "summary",
                "language",
                "licence",
                "authors",
                "competencies",
                "modules",
                "workshops",
                "cpd");
        if (!entries.required("format").equals("1")) {
            entries.fault("format", "this program reads format 1", "Write `format: 1`.");
        }
        if (entries.has("cpd")) {
            entries.fault("cpd", "minutes are computed from modules and workshops", "Delete it.");
        }
        if (!entries.has("modules")) {
            entries.fault("modules", "there is nothing here", "List the modules in their order.");
        }
    }

    /// The order as listed; folders that are not listed and names listed twice are faults.
    private List<ModuleId> order(YamlEntries entries) {
        List<ModuleId> order = new ArrayList<>();
        for (String name : entries.names("modules")) {
            ModuleId id = new ModuleId(name);
            if (order.contains(id)) {
                entries.fault("modules", "`" + name + "` is listed twice", "Delete one.");
            } else {
                order.add(id);
            }
        }
        texts.texts().keySet().stream()
                .filter(path -> path.startsWith("modules/"))
                .map(path -> path.split("/", -1)[1])
                .distinct()
                .sorted()
                .filter(name -> order.stream().noneMatch(id -> id.value().equals(name)))
                .forEach(name ->
                        entries.fault(
                                "modules",
                                "the folder modules/" + name + " is not listed",
                                "Add `" + name + "` where it belongs in the order."));
        return order;
    }

    private List<YamlEntries> tools() {
        return texts.texts().keySet().stream()
                .filter(path -> path.startsWith("tools/") && path.endsWith(".yaml"))
                .sorted()
                .flatMap(path -> optional(path).stream())
                .toList();
    }

    private static List<Author> authors(YamlEntries entries) {
        List<Author> authors = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("authors")) {
            entry.only("id", "name", "kind", "awaited");
            boolean awaited = entry.says("awaited");
            if (!awaited) {
                entry.required("name");
            } else if (entry.has("name") && entry.optional("name").isPresent()) {
                entry.fault("awaited", "an author with a name is not awaited", "Delete one.");
            }
            authors.add(
                    new Author(
                            new Key(entry.name("id")),
                            entry.optional("name").orElse(""),
                            entry.oneOf("kind", Author.Kind.class).orElse(Author.Kind.DRAFTING),
                            awaited ? Author.Standing.AWAITED : Author.Standing.NAMED));
        }
        return authors;
    }

    private static List<Competency> competencies(YamlEntries entries) {
        List<Competency> competencies = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("competencies")) {
            entry.only("id", "text", "framework");
            competencies.add(
                    new Competency(
                            new Key(entry.name("id")),
                            entry.required("text"),
                            entry.optional("framework").orElse(""),
                            entry.line()));
        }
        return competencies;
    }

    private static List<WorkshopPlan> workshops(YamlEntries entries) {
        List<WorkshopPlan> workshops = new ArrayList<>();
        for (YamlEntries entry : entries.maps("workshops")) {
            entry.only("id", "title", "minutes", "delivered");
            List<WorkshopPlan.Delivered> delivered = new ArrayList<>();
            for (YamlEntries line : entry.requiredMaps("delivered")) {
                line.only("id", "text");
                delivered.add(
                        new WorkshopPlan.Delivered(
                                new Key(line.name("id")), line.required("text")));
            }
            workshops.add(
                    new WorkshopPlan(
                            new Key(entry.name("id")),
                            entry.required("title"),
                            entry.requiredNumber("minutes", 10, 480),
                            delivered,
                            entry.line()));
        }
        return workshops;
    }

    private static List<Source> sources(YamlEntries entries) {
        entries.only(YamlEntries.LIST);
        List<Source> sources = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps(YamlEntries.LIST)) {
            entry.only("id", "authors", "year", "title", "where", "identifier", "read", "note");
            sources.add(
                    new Source(
                            new SourceId(entry.name("id")),
                            entry.required("authors"),
                            entry.required("year"),
                            entry.required("title"),
                            entry.optional("where").orElse(""),
                            entry.required("identifier"),
                            entry.oneOf("read", Source.Reading.class).orElse(Source.Reading.TITLE),
                            entry.line()));
        }
        return sources;
    }

    private List<LexiconEntry> lexicon() {
        Optional<String> text = texts.text(LexiconEntry.FILE);
        read.add(LexiconEntry.FILE);
        return text.map(csv -> LexiconReading.of(csv, faults)).orElse(List.of());
    }

    private static Vignettes vignettes(YamlEntries entries) {
        entries.only("practice", "measurement");
        return new Vignettes(
                vignettes(entries.requiredMaps("practice")),
                vignettes(entries.requiredMaps("measurement")));
    }

    private static List<Vignettes.Vignette> vignettes(List<YamlEntries> entries) {
        List<Vignettes.Vignette> vignettes = new ArrayList<>();
        for (YamlEntries entry : entries) {
            entry.only("id", "person", "age", "text");
            vignettes.add(
                    new Vignettes.Vignette(
                            new Key(entry.name("id")),
                            entry.required("person"),
                            entry.requiredNumber("age", 16, 110),
                            entry.required("text"),
                            entry.lineOf("text")));
        }
        return vignettes;
    }

    private Optional<YamlEntries> required(String file) {
        if (texts.text(file).isEmpty()) {
            faults.add(file, 0, "the file is missing", "Write it; see the format of a pack.");
        }
        return optional(file);
    }

    private Optional<YamlEntries> optional(String file) {
        read.add(file);
        return texts.text(file).flatMap(text -> YamlEntries.read(file, text, faults));
    }
}
