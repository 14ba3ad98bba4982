package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;

/// A programme's content, as its authors wrote it.
///
/// @param version raised by the authors when the content changes in meaning
/// @param order the modules as programme.yaml lists them
/// @param modules those that could be read, in that order
/// @param questionnaires what is asked at each wave, where the pack says so
/// @param knowledge asked before and after, without feedback
public record Pack(
        Key id,
        int version,
        String title,
        String summary,
        String language,
        String licence,
        List<Author> authors,
        List<Competency> competencies,
        List<ModuleId> order,
        List<Module> modules,
        List<WorkshopPlan> workshops,
        List<Source> sources,
        List<Tool> tools,
        Optional<Questionnaires> questionnaires,
        Knowledge knowledge,
        List<LexiconEntry> lexicon,
        Vignettes vignettes) {

    public Pack {
        authors = List.copyOf(authors);
        competencies = List.copyOf(competencies);
        order = List.copyOf(order);
        modules = List.copyOf(modules);
        workshops = List.copyOf(workshops);
        sources = List.copyOf(sources);
        tools = List.copyOf(tools);
        lexicon = List.copyOf(lexicon);
    }

    /// The module of that name.
    public Optional<Module> module(ModuleId wanted) {
        return modules.stream().filter(module -> module.id().equals(wanted)).findFirst();
    }

    /// The source of that name.
    public Optional<Source> source(SourceId wanted) {
        return sources.stream().filter(source -> source.id().equals(wanted)).findFirst();
    }

    /// The tool of that name.
    public Optional<Tool> tool(ToolId wanted) {
        return tools.stream().filter(tool -> tool.id().equals(wanted)).findFirst();
    }

    /// The author of that name.
    public Optional<Author> author(Key wanted) {
        return authors.stream().filter(author -> author.id().equals(wanted)).findFirst();
    }

    /// Minutes of learning in all: modules and workshops.
    public int minutes() {
        return modules.stream().mapToInt(Module::minutes).sum()
                + workshops.stream().mapToInt(WorkshopPlan::minutes).sum();
    }
}
