package org.trigpoint.evaluation.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.tables.CsvFile;
import org.trigpoint.evaluation.tables.Dialect;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.Faults;
import org.trigpoint.evaluation.tables.Table;
import org.trigpoint.evaluation.tables.TextFile;
import org.trigpoint.evaluation.tables.YamlMap;

/// The rules for interviews, codes, codings and themes in a study folder. They are checked here, so
/// that a folder that passes is whole; nothing of them enters the numbers.
final class QualitativeFiles {
    private final Path folder;
    private final Faults faults;
    private final Set<String> people;
    private final Set<String> facets;
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> codings = new HashSet<>();
    private final Set<String> themes = new HashSet<>();

    private QualitativeFiles(Path folder, Study study, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        this.people =
                study.participants().stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        this.facets =
                study.instruments().stream()
                        .flatMap(instrument -> instrument.facets().stream())
                        .map(facet -> facet.id().value())
                        .collect(Collectors.toSet());
    }

    static void check(Path folder, Study study, Faults faults) {
        QualitativeFiles files = new QualitativeFiles(folder, study, faults);
        files.table("interviews.csv", files::interviews);
        files.yaml("codebook.yaml", files::codebook);
        files.table("codings.csv", files::codings);
        files.yaml("themes.yaml", files::themes);
    }

    private interface Checking<T> {
        void of(T content);
    }

    private void table(String file, Checking<Table> checking) {
        if (Files.exists(folder.resolve(file))) {
            faults.collect(
                    () -> checking.of(CsvFile.read(folder.resolve(file), Dialect.STRICT).table()));
        }
    }

    private void yaml(String file, Checking<YamlMap> checking) {
        if (Files.exists(folder.resolve(file))) {
            faults.collect(() -> checking.of(YamlMap.read(folder.resolve(file), faults)));
        }
    }

    private void interviews(Table table) {
        for (String column :
                List.of("interview", "participant", "date", "interviewer", "minutes", "language")) {
            faults.collect(() -> table.require(column));
        }
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> interview = cells.required("interview");
            Optional<String> participant = cells.text("participant");
            cells.date("date");
            if (participant.isPresent() && !people.contains(participant.get())) {
                cells.fault(
                        "participant",
                        "\"" + participant.get() + "\" is not in participants.csv",
                        "Add the person there, or mend the spelling.");
            }
            if (interview.isPresent() && !seen.add(interview.get())) {
                cells.fault(
                        "interview",
                        "the interview \"" + interview.get() + "\" is there twice",
                        "Each interview has one row.");
            }
            interview.ifPresent(id -> firstVersion(cells, id));
        }
    }

    private void firstVersion(Cells cells, String interview) {
        if (length(interview, "1").isEmpty()) {
            cells.fault(
                    "interview",
                    "there is no text interviews/" + interview + ".v1.txt",
                    "Add the text, or delete the row.");
        }
    }

    /// Code points of one version of a text; empty where there is no such file.
    private Optional<Integer> length(String interview, String version) {
        String name = interview + ".v" + version + ".txt";
        if (name.contains("/")
                || name.contains("..")
                || !Files.exists(folder.resolve("interviews").resolve(name))) {
            return Optional.empty();
        }
        return Optional.of(lengths.computeIfAbsent(name, this::countCodePoints));
    }

    private int countCodePoints(String name) {
        int[] length = {0};
        faults.collect(() -> {
            String text =
                    TextFile.read(folder.resolve("interviews").resolve(name), Dialect.STRICT)
                            .text();
            length[0] = text.codePointCount(0, text.length());
            if (text.getBytes(StandardCharsets.UTF_8).length > 0 && text.indexOf('\r') >= 0) {
                faults.add(
                        Fault.ofFile(
                                "interviews/" + name,
                                "the lines end in CR or CRLF",
                                "Keep texts with LF line ends: offsets count every character."));
            }
        });
        return length[0];
    }

    private void codebook(YamlMap yaml) {
        Map<String, String> parents = new HashMap<>();
        for (YamlMap code : yaml.maps("codes")) {
            code.refuseOthers(
                    List.of(
                            "guid",
                            "name",
                            "definition",
                            "include",
                            "exclude",
                            "example",
                            "colour",
                            "parent",
                            "codable"));
            String guid = code.requiredText("guid");
            code.requiredText("name");
            if (!guid.isEmpty() && !codes.add(guid)) {
                code.fault(
                        "guid",
                        "the code " + guid + " is there twice",
                        "Give each code its own guid.");
            }
            code.text("parent").ifPresent(parent -> parents.put(guid, parent));
        }
        parents.forEach((child, parent) -> {
            if (!codes.contains(parent)) {
                yaml.fault(
                        "codes",
                        "the code " + child + " hangs under " + parent + ", which is not there",
                        "Name an existing code, or leave `parent` out.");
            }
        });
        for (String code : parents.keySet()) {
            if (runsInACircle(code, parents)) {
                yaml.fault("codes", "the code " + code + " stands above itself", "Mend `parent`.");
            }
        }
    }

    private static boolean runsInACircle(String code, Map<String, String> parents) {
        Set<String> passed = new HashSet<>();
        String at = code;
        while (at != null && passed.add(at)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private void codings(Table table) {
        for (String column :
                List.of(
                        "guid",
                        "interview",
                        "version",
                        "start",
                        "end",
                        "code",
                        "coder",
                        "coded_at",
                        "layer",
                        "memo")) {
            faults.collect(() -> table.require(column));
        }
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, row, faults);
            Optional<String> guid = cells.required("guid");
            if (guid.isPresent() && !codings.add(guid.get())) {
                cells.fault(
                        "guid",
                        "the coding " + guid.get() + " is there twice",
                        "Give each coding its own guid.");
            }
            Optional<String> code = cells.required("code");
            if (code.isPresent() && !codes.contains(code.get())) {
                cells.fault(
                        "code",
                        code.get() + " is no code of codebook.yaml",
                        "Add the code, or mend the guid.");
            }
            excerpt(cells);
        }
    }

    private void excerpt(Cells cells) {
        Optional<String> interview = cells.required("interview");
        Optional<String> version = cells.required("version");
        var start = cells.decimal("start");
        var end = cells.decimal("end");
        if (interview.isEmpty() || version.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return;
        }
        Optional<Integer> length = length(interview.get(), version.get());
        if (length.isEmpty()) {
            cells.fault(
                    "version",
                    "there is no text interviews/"
                            + interview.get()
                            + ".v"
                            + version.get()
                            + ".txt",
                    "Every version that is coded is kept.");
        } else if (start.get().signum() < 0
                || start.get().compareTo(end.get()) >= 0
                || end.get().intValue() > length.get()) {
            cells.fault(
                    "start",
                    "the excerpt "
                            + start.get()
                            + " to "
                            + end.get()
                            + " does not lie within the text of "
                            + length.get()
                            + " characters",
                    "Offsets are Unicode code points, start included, end not.");
        }
    }

    private void themes(YamlMap yaml) {
        yaml.refuseOthers(
                List.of(
                        "approach",
                        "reason",
                        "positionality",
                        "phases",
                        "decisions",
                        "themes",
                        "joint_display"));
        yaml.oneOf("approach", Approach.class);
        for (YamlMap theme : yaml.maps("themes")) {
            theme.refuseOthers(
                    List.of(
                            "guid",
                            "name",
                            "central_idea",
                            "definition",
                            "codes",
                            "subthemes",
                            "status"));
            String guid = theme.requiredText("guid");
            if (!guid.isEmpty() && !themes.add(guid)) {
                theme.fault(
                        "guid",
                        "the theme " + guid + " is there twice",
                        "Give each theme its own guid.");
            }
            theme.oneOf("status", ThemeStatus.class);
            refuseUnknown(theme, "codes", codes, "code of codebook.yaml");
        }
        yaml.map("joint_display").ifPresent(this::jointDisplay);
    }

    private void jointDisplay(YamlMap display) {
        display.oneOf("design", DisplayDesign.class);
        for (YamlMap row : display.maps("rows")) {
            row.refuseOthers(
                    List.of("about", "themes", "quotations", "dissenting", "fit", "inference"));
            row.oneOf("fit", Fit.class);
            refuseUnknown(row, "themes", themes, "theme of themes.yaml");
            refuseUnknown(row, "quotations", codings, "coding of codings.csv");
            refuseUnknown(row, "dissenting", codings, "coding of codings.csv");
            if (row.texts("quotations").size() > 3) {
                row.fault(
                        "quotations",
                        "there are " + row.texts("quotations").size() + " quotations",
                        "A row shows at most three.");
            }
            row.map("about")
                    .ifPresent(about -> {
                        refuseUnknown(about, "facet", facets, "facet of study.yaml");
                        refuseUnknown(about, "theme", themes, "theme of themes.yaml");
                    });
        }
    }

    private static void refuseUnknown(YamlMap map, String key, Set<String> known, String what) {
        for (String guid : map.texts(key)) {
            if (!known.contains(guid)) {
                map.fault(key, "\"" + guid + "\" is no " + what, "Mend it, or take it out.");
            }
        }
    }

    private enum Approach {
        REFLEXIVE,
        CODEBOOK,
        CODING_RELIABILITY,
        FRAMEWORK
    }

    private enum ThemeStatus {
        CANDIDATE,
        REVIEWED,
        NAMED
    }

    private enum DisplayDesign {
        CONVERGENT,
        EXPLANATORY_SEQUENTIAL,
        EXPLORATORY_SEQUENTIAL
    }

    private enum Fit {
        CONFIRMS,
        EXPANDS,
        DISCORDANT,
        SILENT
    }
}
