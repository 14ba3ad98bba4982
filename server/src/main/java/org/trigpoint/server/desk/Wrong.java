package org.trigpoint.server.desk;

import java.util.List;

/// What is wrong with what was sent.
///
/// @param field the field it is about; empty where it is none
/// @param sentence what is wrong and what to do
public record Wrong(String field, String sentence) {

    /// The sentences about one field.
    public static List<String> about(List<Wrong> all, String field) {
        return all.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Wrong::sentence)
                .toList();
    }
}
