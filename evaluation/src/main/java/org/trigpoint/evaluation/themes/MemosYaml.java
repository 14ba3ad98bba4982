package org.trigpoint.evaluation.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.YamlMap;
import org.trigpoint.evaluation.tables.YamlText;

/// memos.yaml.
final class MemosYaml {
    private final Set<String> interviews;
    private final Set<String> codes;
    private final Set<String> codings;
    private final Set<String> themes;
    private final Set<String> people;

    MemosYaml(
            Interviews interviews,
            Codebook codebook,
            List<Coding> codings,
            List<Theme> themes,
            Set<ParticipantId> people) {
        this.interviews =
                interviews.byId().keySet().stream()
                        .map(InterviewId::value)
                        .collect(Collectors.toSet());
        this.codes =
                codebook.byId().keySet().stream().map(CodeId::value).collect(Collectors.toSet());
        this.codings =
                codings.stream().map(coding -> coding.id().value()).collect(Collectors.toSet());
        this.themes = themes.stream().map(theme -> theme.id().value()).collect(Collectors.toSet());
        this.people = people.stream().map(ParticipantId::value).collect(Collectors.toSet());
    }

    List<Memo> read(YamlMap yaml) {
        yaml.refuseOthers(List.of("memos"));
        List<Memo> memos = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap map : yaml.maps("memos")) {
            map.refuseOthers(List.of("guid", "about", "author", "written_at", "title", "text"));
            String guid = map.requiredText("guid");
            String text = map.requiredText("text");
            Optional<Memo.About> about =
                    map.has("about")
                            ? map.map("about").flatMap(this::about)
                            : Optional.of(new Memo.About.OfStudy());
            if (!guid.isEmpty() && !seen.add(guid)) {
                map.fault("guid", "the memo " + guid + " is there twice", "Give it its own guid.");
            } else if (!guid.isEmpty() && !text.isEmpty() && about.isPresent()) {
                memos.add(
                        new Memo(
                                new MemoId(guid),
                                about.get(),
                                map.text("author").orElse(""),
                                Moments.in(map, "written_at"),
                                map.text("title").orElse(""),
                                text));
            }
        }
        return memos;
    }

    private Optional<Memo.About> about(YamlMap map) {
        map.refuseOthers(List.of("interview", "code", "coding", "theme", "participant"));
        Optional<String> theme = known(map, "theme", themes, "theme of themes.yaml");
        if (map.has("participant")) {
            Optional<String> person = known(map, "participant", people, "participant");
            if (!map.has("theme")) {
                map.fault("theme", "a memo about a participant names a theme too", "Add it.");
            }
            return person.isPresent() && theme.isPresent()
                    ? Optional.of(
                            new Memo.About.OfCell(
                                    new ParticipantId(person.get()), new ThemeId(theme.get())))
                    : Optional.empty();
        }
        return theme.<Memo.About>map(id -> new Memo.About.OfTheme(new ThemeId(id)))
                .or(() ->
                        known(map, "interview", interviews, "interview of interviews.csv")
                                .map(id -> new Memo.About.OfInterview(new InterviewId(id))))
                .or(() ->
                        known(map, "code", codes, "code of codebook.yaml")
                                .map(id -> new Memo.About.OfCode(new CodeId(id))))
                .or(() ->
                        known(map, "coding", codings, "coding of codings.csv")
                                .map(id -> new Memo.About.OfCoding(new CodingId(id))));
    }

    private static Optional<String> known(YamlMap map, String key, Set<String> known, String what) {
        Optional<String> id = map.text(key);
        if (id.isPresent() && !known.contains(id.get())) {
            map.fault(key, "\"" + id.get() + "\" is no " + what, "Mend it, or take it out.");
            return Optional.empty();
        }
        return id;
    }

    static String text(List<Memo> memos) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("memos", memos.stream().map(MemosYaml::map).toList());
        return YamlText.of(yaml);
    }

    private static Map<String, Object> map(Memo memo) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("guid", memo.id().value());
        Map<String, String> about =
                switch (memo.about()) {
                    case Memo.About.OfStudy() -> Map.of();
                    case Memo.About.OfInterview(var id) -> Map.of("interview", id.value());
                    case Memo.About.OfCode(var id) -> Map.of("code", id.value());
                    case Memo.About.OfCoding(var id) -> Map.of("coding", id.value());
                    case Memo.About.OfTheme(var id) -> Map.of("theme", id.value());
                    case Memo.About.OfCell(var person, var theme) -> {
                        Map<String, String> cell = new LinkedHashMap<>();
                        cell.put("participant", person.value());
                        cell.put("theme", theme.value());
                        yield cell;
                    }
                };
        if (!about.isEmpty()) {
            map.put("about", about);
        }
        YamlText.put(map, "author", memo.author());
        YamlText.put(map, "written_at", memo.writtenAt());
        YamlText.put(map, "title", memo.title());
        map.put("text", memo.text());
        return map;
    }
}
