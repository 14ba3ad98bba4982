package org.trigpoint.server.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that is kept about one person, to be read by them.
///
/// @param title whose it is
/// @param made when, and from where
/// @param sections in the order they are read
/// @param tables every row that belongs to them, by table, as a program reads it
public record PersonFile(
        String title,
        String made,
        List<Section> sections,
        Map<String, List<Map<String, String>>> tables) {
    public PersonFile {
        sections = List.copyOf(sections);
        tables = new LinkedHashMap<>(tables);
    }

    /// A part of it.
    ///
    /// @param text what stands before its entries; may be blank
    public record Section(String title, String text, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /// One thing.
    ///
    /// @param title may be blank
    public record Entry(String title, List<Fact> facts) {
        public Entry {
            facts = List.copyOf(facts);
        }

        /// Facts without a title of their own.
        static Entry of(Fact... facts) {
            return new Entry("", List.of(facts));
        }
    }

    /// What is known.
    public record Fact(String name, String value) {}

    /// An entry of whatever a table holds.
    static Entry entry(Map<String, String> row) {
        List<Fact> facts = new ArrayList<>();
        row.forEach((name, value) -> facts.add(new Fact(name.replace('_', ' '), value)));
        return new Entry("", facts);
    }
}
