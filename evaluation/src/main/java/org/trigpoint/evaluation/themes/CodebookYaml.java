package org.trigpoint.evaluation.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.tables.YamlMap;
import org.trigpoint.evaluation.tables.YamlText;

/// codebook.yaml.
final class CodebookYaml {
    private static final List<String> KEYS =
            List.of(
                    "guid",
                    "name",
                    "definition",
                    "include",
                    "exclude",
                    "example",
                    "colour",
                    "parent",
                    "codable");

    private CodebookYaml() {}

    static Codebook read(YamlMap yaml) {
        yaml.refuseOthers(List.of("codes"));
        Map<String, String> parents = new HashMap<>();
        List<Code> codes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (YamlMap map : yaml.maps("codes")) {
            map.refuseOthers(KEYS);
            String guid = map.requiredText("guid");
            String name = map.requiredText("name");
            if (!guid.isEmpty() && !known.add(guid)) {
                map.fault(
                        "guid",
                        "the code " + guid + " is there twice",
                        "Give each code its own guid.");
            } else if (!guid.isEmpty() && !name.isEmpty()) {
                codes.add(code(map, guid, name));
                map.text("parent").ifPresent(parent -> parents.put(guid, parent));
            }
        }
        return new Codebook(withSoundParents(yaml, codes, parents, known));
    }

    private static Code code(YamlMap map, String guid, String name) {
        String colour = map.text("colour").orElse("").toLowerCase(Locale.ROOT);
        if (!colour.isEmpty() && !Code.COLOUR.matcher(colour).matches()) {
            map.fault("colour", "\"" + colour + "\" is no colour", "Write it as \"#6b3f7d\".");
            colour = "";
        }
        return new Code(
                new CodeId(guid),
                name,
                map.text("definition").orElse(""),
                map.text("include").orElse(""),
                map.text("exclude").orElse(""),
                map.text("example").orElse(""),
                colour,
                map.text("parent").map(CodeId::new),
                codable(map));
    }

    private static Codable codable(YamlMap map) {
        String written = map.text("codable").orElse("true").toLowerCase(Locale.ROOT);
        if (!List.of("true", "false", "yes", "no").contains(written)) {
            map.fault("codable", "\"" + written + "\" is neither true nor false", "");
        }
        return written.equals("false") || written.equals("no") ? Codable.FOLDER : Codable.CODE;
    }

    /// Codes whose parents are not there or run in a circle are faults; they go to the top, so that
    /// reading goes on.
    private static List<Code> withSoundParents(
            YamlMap yaml, List<Code> codes, Map<String, String> parents, Set<String> known) {
        List<Code> sound = new ArrayList<>();
        for (Code code : codes) {
            String guid = code.id().value();
            String parent = parents.getOrDefault(guid, "");
            boolean lost = !parent.isEmpty() && !known.contains(parent);
            boolean circle = runsInACircle(guid, parents);
            if (lost) {
                yaml.fault(
                        "codes",
                        "the code " + guid + " hangs under " + parent + ", which is not there",
                        "Name an existing code, or leave `parent` out.");
            }
            if (circle) {
                yaml.fault("codes", "the code " + guid + " stands above itself", "Mend `parent`.");
            }
            sound.add(lost || circle ? atTheTop(code) : code);
        }
        return sound;
    }

    private static Code atTheTop(Code code) {
        return new Code(
                code.id(),
                code.name(),
                code.definition(),
                code.include(),
                code.exclude(),
                code.example(),
                code.colour(),
                Optional.empty(),
                code.codable());
    }

    private static boolean runsInACircle(String code, Map<String, String> parents) {
        Set<String> passed = new HashSet<>();
        String at = code;
        while (!at.isEmpty() && passed.add(at)) {
            at = parents.getOrDefault(at, "");
        }
        return !at.isEmpty();
    }

    static String text(Codebook codebook) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("codes", codebook.codes().stream().map(CodebookYaml::map).toList());
        return YamlText.of(yaml);
    }

    private static Map<String, Object> map(Code code) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("guid", code.id().value());
        map.put("name", code.name());
        YamlText.put(map, "definition", code.definition());
        YamlText.put(map, "include", code.include());
        YamlText.put(map, "exclude", code.exclude());
        YamlText.put(map, "example", code.example());
        YamlText.put(map, "colour", code.colour());
        YamlText.put(map, "parent", code.parent());
        if (code.codable() == Codable.FOLDER) {
            map.put("codable", false);
        }
        return map;
    }
}
