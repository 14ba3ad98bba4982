package org.trigpoint.evaluation.themes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.tables.YamlMap;
import org.trigpoint.evaluation.tables.YamlValues;

/// themes.yaml: how the analysis was done, its themes, and the plan of the joint display.
record ThemesYaml(Account account, List<Theme> themes, DisplayPlan display) {
    ThemesYaml {
        themes = List.copyOf(themes);
    }

    static ThemesYaml none() {
        return new ThemesYaml(Account.none(), List.of(), DisplayPlan.none());
    }

    static String text(ThemesYaml content) {
        return ThemesText.of(content);
    }

    static ThemesYaml read(
            YamlMap yaml, Codebook codebook, List<Coding> codings, Set<FacetId> facets) {
        yaml.refuseOthers(
                List.of(
                        "approach",
                        "reason",
                        "positionality",
                        "information_power",
                        "stopping_rule",
                        "phases",
                        "decisions",
                        "themes",
                        "joint_display"));
        Account account =
                new Account(
                        yaml.oneOf("approach", Approach.class),
                        yaml.text("reason").orElse(""),
                        yaml.text("positionality").orElse(""),
                        yaml.text("information_power").orElse(""),
                        yaml.map("stopping_rule").flatMap(ThemesYaml::stopping),
                        notes(yaml, "phases"),
                        notes(yaml, "decisions"));
        List<Theme> themes = themes(yaml, codebook);
        Set<String> known =
                themes.stream().map(theme -> theme.id().value()).collect(Collectors.toSet());
        Set<String> guids =
                codings.stream().map(coding -> coding.id().value()).collect(Collectors.toSet());
        Set<String> facetIds = facets.stream().map(FacetId::value).collect(Collectors.toSet());
        DisplayPlan display =
                yaml.map("joint_display")
                        .map(map -> display(map, new Known(known, guids, facetIds)))
                        .orElse(DisplayPlan.none());
        return new ThemesYaml(account, themes, display);
    }

    private static Optional<StoppingRule> stopping(YamlMap map) {
        map.refuseOthers(List.of("base", "run", "threshold"));
        OptionalLong base = YamlValues.wholeNumber(map, "base", 1, 1000);
        OptionalLong run = YamlValues.wholeNumber(map, "run", 1, 1000);
        Optional<BigDecimal> threshold = YamlValues.decimal(map, "threshold");
        if (base.isEmpty() || run.isEmpty() || threshold.isEmpty()) {
            map.fault("base", "a stopping rule has `base`, `run` and `threshold`", "Add them.");
            return Optional.empty();
        }
        if (threshold.get().signum() < 0 || threshold.get().compareTo(BigDecimal.ONE) > 0) {
            map.fault("threshold", threshold.get() + " is no share from 0 to 1", "");
            return Optional.empty();
        }
        return Optional.of(
                new StoppingRule((int) base.getAsLong(), (int) run.getAsLong(), threshold.get()));
    }

    private static List<DatedNote> notes(YamlMap yaml, String key) {
        List<DatedNote> notes = new ArrayList<>();
        for (YamlMap map : yaml.maps(key)) {
            map.refuseOthers(List.of("on", "by", "phase", "text"));
            notes.add(
                    new DatedNote(
                            YamlValues.date(map, "on"),
                            map.text("by").orElse(""),
                            map.text("phase").orElse(""),
                            map.requiredText("text")));
        }
        return notes;
    }

    private static List<Theme> themes(YamlMap yaml, Codebook codebook) {
        Set<String> codes =
                codebook.byId().keySet().stream().map(CodeId::value).collect(Collectors.toSet());
        List<YamlMap> maps = yaml.maps("themes");
        Set<String> all =
                maps.stream().flatMap(map -> map.text("guid").stream()).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Theme> themes = new ArrayList<>();
        for (YamlMap map : maps) {
            map.refuseOthers(
                    List.of(
                            "guid",
                            "name",
                            "central_idea",
                            "definition",
                            "codes",
                            "subthemes",
                            "status"));
            String guid = map.requiredText("guid");
            String name = map.requiredText("name");
            if (!guid.isEmpty() && !seen.add(guid)) {
                map.fault(
                        "guid",
                        "the theme " + guid + " is there twice",
                        "Give each theme its own guid.");
            } else if (!guid.isEmpty() && !name.isEmpty()) {
                themes.add(
                        new Theme(
                                new ThemeId(guid),
                                name,
                                map.text("central_idea").orElse(""),
                                map.text("definition").orElse(""),
                                known(map, "codes", codes, "code of codebook.yaml").stream()
                                        .map(CodeId::new)
                                        .toList(),
                                known(map, "subthemes", all, "theme of themes.yaml").stream()
                                        .map(ThemeId::new)
                                        .toList(),
                                map.oneOf("status", ThemeStatus.class)));
            }
        }
        return themes;
    }

    /// What rows of the joint display may name.
    private record Known(Set<String> themes, Set<String> codings, Set<String> facets) {}

    private static DisplayPlan display(YamlMap yaml, Known known) {
        yaml.refuseOthers(List.of("design", "rows"));
        List<DisplayPlan.Row> rows = new ArrayList<>();
        for (YamlMap map : yaml.maps("rows")) {
            map.refuseOthers(
                    List.of("about", "themes", "quotations", "dissenting", "fit", "inference"));
            List<String> quotations =
                    known(map, "quotations", known.codings(), "coding of codings.csv");
            if (quotations.size() > DisplayPlan.MOST_QUOTATIONS) {
                map.fault(
                        "quotations",
                        "there are " + quotations.size() + " quotations",
                        "A row shows at most three.");
                quotations = quotations.subList(0, DisplayPlan.MOST_QUOTATIONS);
            }
            List<CodingId> chosen = quotations.stream().map(CodingId::new).toList();
            about(map, known)
                    .ifPresent(about ->
                            rows.add(
                                    new DisplayPlan.Row(
                                            about,
                                            known(
                                                            map,
                                                            "themes",
                                                            known.themes(),
                                                            "theme of themes.yaml")
                                                    .stream()
                                                    .map(ThemeId::new)
                                                    .toList(),
                                            chosen,
                                            known(
                                                            map,
                                                            "dissenting",
                                                            known.codings(),
                                                            "coding of codings.csv")
                                                    .stream()
                                                    .map(CodingId::new)
                                                    .toList(),
                                            map.oneOf("fit", Fit.class),
                                            map.text("inference").orElse(""))));
        }
        return new DisplayPlan(yaml.oneOf("design", DisplayDesign.class), rows);
    }

    private static Optional<DisplayPlan.Subject> about(YamlMap row, Known known) {
        Optional<YamlMap> about = row.map("about");
        if (about.isEmpty()) {
            row.fault("about", "the row says nothing it is about", "Write `about: {facet: …}`.");
            return Optional.empty();
        }
        YamlMap map = about.get();
        map.refuseOthers(List.of("facet", "theme"));
        if (map.has("facet") == map.has("theme")) {
            row.fault("about", "a row is about one facet or one theme", "Name one of the two.");
            return Optional.empty();
        }
        return map.has("facet")
                ? known(map, "facet", known.facets(), "facet of study.yaml").stream()
                        .findFirst()
                        .map(id -> new DisplayPlan.Subject.OfFacet(new FacetId(id)))
                : known(map, "theme", known.themes(), "theme of themes.yaml").stream()
                        .findFirst()
                        .map(id -> new DisplayPlan.Subject.OfTheme(new ThemeId(id)));
    }

    private static List<String> known(YamlMap map, String key, Set<String> known, String what) {
        List<String> found = new ArrayList<>();
        for (String id : map.texts(key)) {
            if (known.contains(id)) {
                found.add(id);
            } else {
                map.fault(key, "\"" + id + "\" is no " + what, "Mend it, or take it out.");
            }
        }
        return found;
    }
}
