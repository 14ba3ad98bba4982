package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;

/// A part of the programme that a learner works through in one go.
///
/// @param facet the facet it serves; empty where it serves none that is rated
/// @param minutes how long it takes, quiz and practice conversation included
/// @param tool the tool it introduces
/// @param sections in the order of the file
/// @param digest SHA-256 over everything of the module and its tool, in hexadecimal: a review is of
///   these bytes and no others
/// @param line where its title stands in module.md
public record Module(
        ModuleId id,
        String title,
        Optional<Key> facet,
        int minutes,
        String aim,
        List<Key> competencies,
        List<Key> authors,
        Optional<ToolId> tool,
        List<Section> sections,
        Quiz quiz,
        PracticeConversation practice,
        Handout handout,
        String digest,
        long line) {

    public Module {
        competencies = List.copyOf(competencies);
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
    }

    /// The module's main file.
    public String file() {
        return fileOf(id);
    }

    static String folderOf(ModuleId id) {
        return "modules/" + id.value() + "/";
    }

    static String fileOf(ModuleId id) {
        return folderOf(id) + "module.md";
    }

    /// The section of a kind; of several, the first.
    public Optional<Section> section(Section.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }
}
