package org.trigpoint.evaluation.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Writes a [StatisticsTree] as JSON: keys in the tree's order, each double in the shortest form
/// that reads back as the same double, whole numbers without a point, `null` where there is no
/// number.
public final class StatisticsJson {
    private StatisticsJson() {}

    /// Writes one node as a value; the generator stands where a value is due.
    public static void write(StatisticsTree.Node node, JsonGenerator json) throws IOException {
        switch (node) {
            case StatisticsTree.Branch branch -> {
                json.writeStartObject();
                for (var entry : branch.nodes().entrySet()) {
                    json.writeFieldName(entry.getKey());
                    write(entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case StatisticsTree.Items items -> {
                json.writeStartArray();
                for (StatisticsTree.Node item : items.nodes()) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            case StatisticsTree.Figure number -> {
                if (number.isWhole()) {
                    json.writeNumber((long) number.value());
                } else {
                    json.writeNumber(number.value());
                }
            }
            case StatisticsTree.Text(String value) -> json.writeString(value);
            case StatisticsTree.Truth(boolean value) -> json.writeBoolean(value);
            case StatisticsTree.Undefined _ -> json.writeNull();
        }
    }

    /// Writes path → reason as an object.
    public static void writeUndefined(StatisticsTree tree, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var entry : tree.undefined().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }
}
