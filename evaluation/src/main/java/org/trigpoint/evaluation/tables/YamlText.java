package org.trigpoint.evaluation.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes YAML as a person would: one key a line, lists indented, nothing blank.
public final class YamlText {
    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setWidth(120)
                    .build();

    private YamlText() {}

    /// The text of a YAML file with these keys and values, in their order.
    public static String of(Map<String, Object> yaml) {
        return new Dump(SETTINGS).dumpToString(yaml);
    }

    /// Adds a key unless its text is blank.
    public static void put(Map<String, Object> yaml, String key, String text) {
        if (!text.isEmpty()) {
            yaml.put(key, text);
        }
    }

    /// Adds a key unless there is no value.
    public static void put(Map<String, Object> yaml, String key, Optional<?> value) {
        value.ifPresent(some -> yaml.put(key, some.toString()));
    }

    /// Adds a key unless the list is empty.
    public static void put(Map<String, Object> yaml, String key, List<?> values) {
        if (!values.isEmpty()) {
            yaml.put(key, values);
        }
    }
}
