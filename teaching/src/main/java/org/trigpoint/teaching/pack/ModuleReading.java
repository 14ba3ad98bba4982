package org.trigpoint.teaching.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the folder of a module.
final class ModuleReading {
    private static final Pattern HEADING = Pattern.compile("(?m)^## +(.+?) *#*$");
    private static final int LONGEST = 240;

    private final PackTexts texts;
    private final Faults faults;
    private final Set<String> read;

    ModuleReading(PackTexts texts, Faults faults, Set<String> read) {
        this.texts = texts;
        this.faults = faults;
        this.read = read;
    }

    Optional<Module> module(ModuleId id) {
        return text(Module.fileOf(id))
                .flatMap(text -> FrontMatter.of(Module.fileOf(id), text, faults))
                .map(page -> module(id, page));
    }

    private Module module(ModuleId id, FrontMatter page) {
        YamlEntries head = page.entries();
        head.only(
                "id",
                "title",
                "facet",
                "minutes",
                "aim",
                "competencies",
                "authors",
                "tool",
                "reviews");
        if (!head.name("id").equals(id.value())) {
            head.fault("id", "the module's folder is called " + id, "Give both one name.");
        }
        if (!head.texts("reviews").isEmpty() || !head.maps("reviews").isEmpty()) {
            head.fault("reviews", "reviews are signed in the product", "Write `reviews: []`.");
        }
        String facet = head.name("facet");
        String folder = Module.folderOf(id);
        Optional<ToolId> tool =
                head.has("tool") && !head.required("tool").equals("none")
                        ? Optional.of(new ToolId(head.name("tool")))
                        : Optional.empty();
        return new Module(
                id,
                head.required("title"),
                facet.equals("none") ? Optional.empty() : Optional.of(new Key(facet)),
                head.requiredNumber("minutes", 1, LONGEST),
                head.required("aim"),
                keys(head, "competencies"),
                keys(head, "authors"),
                tool,
                sections(page.body()),
                yaml(folder + "quiz.yaml")
                        .map(QuizReading::quiz)
                        .orElse(new Quiz(folder + "quiz.yaml", List.of())),
                PracticeReading.of(folder + "practice.yaml", yaml(folder + "practice.yaml")),
                handout(folder + "handout.md"),
                digest(folder, tool),
                head.lineOf("title"));
    }

    private static List<Key> keys(YamlEntries head, String key) {
        if (!head.has(key)) {
            head.fault(key, "there is nothing here", "Name at least one.");
        }
        return head.names(key).stream().map(Key::new).toList();
    }

    private List<Section> sections(Passage body) {
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(body.markdown());
        int after = -1;
        String title = "";
        while (heading.find()) {
            if (after >= 0) {
                sections.add(section(body, title, after, heading.start()));
            } else if (!body.markdown().substring(0, heading.start()).isBlank()) {
                faults.add(
                        body.file(),
                        body.line(),
                        "text stands before the first section",
                        "Begin with `## Key messages`.");
            }
            title = heading.group(1);
            after = heading.end();
        }
        if (after >= 0) {
            sections.add(section(body, title, after, body.markdown().length()));
        }
        return sections;
    }

    private static Section section(Passage body, String title, int from, int to) {
        int start = from < to && body.markdown().charAt(from) == '\n' ? from + 1 : from;
        String text = body.markdown().substring(start, to).stripTrailing();
        return new Section(
                Section.Kind.titled(title),
                title,
                new Passage(body.file(), body.lineAt(start), text));
    }

    private Handout handout(String file) {
        Optional<FrontMatter> page = text(file).flatMap(text -> FrontMatter.of(file, text, faults));
        Passage nothing = new Passage(file, 1, "");
        if (page.isEmpty()) {
            return new Handout("", "", nothing, nothing);
        }
        YamlEntries head = page.get().entries();
        head.only("title", "for");
        Passage whole = page.get().body();
        String title = head.required("title");
        String forWhom = head.required("for");
        Matcher heading = HEADING.matcher(whole.markdown());
        while (heading.find()) {
            if (heading.group(1).equals(Handout.SOURCES)) {
                String text = whole.markdown();
                return new Handout(
                        title,
                        forWhom,
                        new Passage(file, whole.line(), text.substring(0, heading.start())),
                        new Passage(
                                file, whole.lineAt(heading.end()), text.substring(heading.end())));
            }
        }
        return new Handout(title, forWhom, whole, nothing);
    }

    private String digest(String folder, Optional<ToolId> tool) {
        Map<String, String> parts = new TreeMap<>();
        texts.texts()
                .forEach((path, text) -> {
                    boolean itsTool = tool.map(Tool::fileOf).filter(path::equals).isPresent();
                    if (path.startsWith(folder) || itsTool) {
                        parts.put(path, text);
                    }
                });
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach((path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                String head = path + "\n" + bytes.length + "\n";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<YamlEntries> yaml(String file) {
        return text(file).flatMap(text -> YamlEntries.read(file, text, faults));
    }

    private Optional<String> text(String file) {
        read.add(file);
        Optional<String> text = texts.text(file);
        if (text.isEmpty()) {
            faults.add(file, 0, "the file is missing", "Write it; see the format of a pack.");
        }
        return text;
    }
}
