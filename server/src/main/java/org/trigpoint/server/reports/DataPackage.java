package org.trigpoint.server.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The description of a study's tables in the words of Frictionless Data: `datapackage.json`, data
/// package version 1.
final class DataPackage {
    /// Its file.
    static final String FILE = "datapackage.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DataPackage() {}

    /// @param texts the tables by file name, as they lie beside it
    static String of(
            Study study, FurtherAnswers further, String digest, Map<String, String> texts) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("profile", "tabular-data-package");
        content.put("name", "trigpoint-study");
        content.put("id", digest);
        content.put("title", study.about().title());
        content.put(
                "description",
                "Pseudonymised answers of a frozen study. Who is behind a pseudonym is not in it.");
        List<Map<String, Object>> resources = new ArrayList<>();
        resources.add(
                resource(
                        "wide",
                        texts,
                        Variable.all(study, further).stream().map(DataPackage::field).toList()));
        resources.add(
                resource(
                        "long",
                        texts,
                        Rectangles.LONG.stream()
                                .map(name ->
                                        named(
                                                name,
                                                switch (name) {
                                                    case "rating" -> "number";
                                                    case "answered_on" -> "date";
                                                    default -> "string";
                                                }))
                                .toList()));
        resources.add(
                resource(
                        "dictionary",
                        texts,
                        Rectangles.DICTIONARY.stream()
                                .map(name ->
                                        named(
                                                name,
                                                name.equals("lowest") || name.equals("highest")
                                                        ? "number"
                                                        : "string"))
                                .toList()));
        content.put("resources", resources);
        return JSON.writeValueAsString(content) + "\n";
    }

    private static Map<String, Object> resource(
            String name, Map<String, String> texts, List<Map<String, Object>> fields) {
        String file = name + ".csv";
        byte[] bytes = texts.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name);
        resource.put("path", file);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", bytes.length);
        resource.put("hash", "sha256:" + StudyFolder.sha256(bytes));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (name.equals("wide")) {
            schema.put("primaryKey", List.of("participant"));
        }
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> named(String name, String type) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type);
        return field;
    }

    private static Map<String, Object> field(Variable variable) {
        Map<String, Object> field =
                named(
                        variable.name(),
                        switch (variable.kind()) {
                            case TEXT, CHOICE -> "string";
                            case YES_NO -> "boolean";
                            case DAY -> "date";
                            case RATING -> "number";
                        });
        field.put("title", variable.label());
        if (variable.kind() == Variable.Kind.YES_NO) {
            field.put("trueValues", List.of("yes"));
            field.put("falseValues", List.of("no"));
        }
        if (!variable.options().isEmpty()) {
            field.put(
                    "constraints",
                    Map.of(
                            "enum",
                            variable.options().stream().map(option -> option.id()).toList()));
        }
        variable.scale().ifPresent(scale -> field.put("constraints", constraints(scale)));
        return field;
    }

    private static Map<String, Object> constraints(Scale scale) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("minimum", scale.min());
        constraints.put("maximum", scale.max());
        return constraints;
    }
}
