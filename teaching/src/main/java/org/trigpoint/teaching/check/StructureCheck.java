package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.trigpoint.teaching.pack.Author;
import org.trigpoint.teaching.pack.Citations;
import org.trigpoint.teaching.pack.Competency;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.Links;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Passage;
import org.trigpoint.teaching.pack.Section;
import org.trigpoint.teaching.pack.Section.Kind;

/// Everything a module needs is there, and every name leads to something.
final class StructureCheck {
    private static final String PROGRAMME = "programme.yaml";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 20;
    private static final Pattern QUOTED_HEADING =
            Pattern.compile("(?m)^### +(?:\"[^\"]+\"|“[^”]+”|'[^']+'|‘[^’]+’)[.?!]?\\s*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^### ");
    private static final Pattern MINUTES = Pattern.compile("(?i)minute|\\bmin\\b");

    private final Pack pack;
    private final List<Finding> findings = new ArrayList<>();

    private StructureCheck(Pack pack) {
        this.pack = pack;
    }

    static List<Finding> of(Pack pack) {
        StructureCheck check = new StructureCheck(pack);
        check.names();
        check.facets();
        check.competencies();
        pack.modules().forEach(check::module);
        return check.findings;
    }

    private void fault(String file, long line, String what, String remedy) {
        findings.add(Finding.fault(Rule.STRUCTURE, file, line, what, remedy));
    }

    private void names() {
        once(PROGRAMME, "the author", pack.authors(), author -> author.id().value());
        once(PROGRAMME, "the competency", pack.competencies(), one -> one.id().value());
        once(PROGRAMME, "the workshop", pack.workshops(), one -> one.id().value());
        once("sources.yaml", "the source", pack.sources(), one -> one.id().value());
        pack.workshops()
                .forEach(workshop ->
                        once(
                                PROGRAMME,
                                "in the workshop " + workshop.id() + ", the line",
                                workshop.delivered(),
                                line -> line.id().value()));
        pack.tools()
                .forEach(tool ->
                        once(
                                tool.file(),
                                "the field",
                                tool.sections().stream()
                                        .flatMap(part -> part.fields().stream())
                                        .toList(),
                                field -> field.id().value()));
    }

    private <T> void once(String file, String thing, List<T> all, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(name.apply(one))) {
                fault(file, 0, thing + " `" + name.apply(one) + "` is there twice", "Rename one.");
            }
        }
    }

    /// Each facet that is rated has one module.
    private void facets() {
        if (pack.questionnaires().isEmpty()) {
            return;
        }
        List<Key> facets =
                pack.questionnaires().get().facets().stream().map(facet -> facet.id()).toList();
        for (Key facet : facets) {
            long modules =
                    pack.modules().stream()
                            .filter(module -> module.facet().filter(facet::equals).isPresent())
                            .count();
            // A module that could not be read was told of already, and may be the one.
            boolean unread = pack.modules().size() < pack.order().size();
            if (modules > 1 || (modules == 0 && !unread)) {
                fault(
                        PROGRAMME,
                        0,
                        "the facet `" + facet + "` has " + modules + " modules",
                        "Each facet that is rated has one module.");
            }
        }
        for (Module module : pack.modules()) {
            if (module.facet().isPresent() && !facets.contains(module.facet().get())) {
                fault(
                        module.file(),
                        module.line(),
                        "no questionnaire rates the facet `" + module.facet().get() + "`",
                        "Write one of its facets, or `none`.");
            }
        }
    }

    private void competencies() {
        for (Competency competency : pack.competencies()) {
            boolean served =
                    pack.modules().stream()
                            .anyMatch(module -> module.competencies().contains(competency.id()));
            if (!served) {
                findings.add(
                        Finding.warning(
                                Rule.STRUCTURE,
                                PROGRAMME,
                                competency.line(),
                                "no module serves the competency `" + competency.id() + "`",
                                ""));
            }
        }
    }

    private void module(Module module) {
        head(module);
        sections(module);
        items(module, Kind.OPENINGS, 4, Integer.MAX_VALUE, "ways to open");
        items(module, Kind.CARE, 1, Integer.MAX_VALUE, "cautions");
        items(module, Kind.LINKS, 1, Integer.MAX_VALUE, "links");
        items(module, Kind.KEY_MESSAGES, 4, 7, "key messages");
        module.section(Kind.KEY_MESSAGES).ifPresent(this::messages);
        module.section(Kind.TEN_MINUTES).ifPresent(this::steps);
        module.section(Kind.HEARD).ifPresent(this::heard);
        module.section(Kind.LINKS).ifPresent(this::links);
        module.section(Kind.REFLECTION).ifPresent(this::reflection);
    }

    private void head(Module module) {
        if (module.minutes() < SHORTEST || module.minutes() > LONGEST) {
            fault(
                    module.file(),
                    module.line(),
                    "it takes " + module.minutes() + " minutes",
                    "A module takes " + SHORTEST + " to " + LONGEST + "; split it or fill it.");
        }
        for (Key competency : module.competencies()) {
            if (pack.competencies().stream().noneMatch(one -> one.id().equals(competency))) {
                fault(
                        module.file(),
                        module.line(),
                        "the competency `" + competency + "` is not in programme.yaml",
                        "");
            }
        }
        for (Key author : module.authors()) {
            if (pack.author(author).isEmpty()) {
                fault(
                        module.file(),
                        module.line(),
                        "the author `" + author + "` is not in programme.yaml",
                        "");
            }
        }
        boolean livedExperience =
                module.authors().stream()
                        .flatMap(author -> pack.author(author).stream())
                        .anyMatch(author -> author.kind() == Author.Kind.LIVED_EXPERIENCE);
        if (!livedExperience) {
            findings.add(
                    Finding.warning(
                            Rule.STRUCTURE,
                            module.file(),
                            module.line(),
                            "no author has lived experience",
                            "Write it with somebody who has."));
        }
        if (module.tool().isPresent() && pack.tool(module.tool().get()).isEmpty()) {
            fault(
                    module.file(),
                    module.line(),
                    "there is no tools/" + module.tool().get() + ".yaml",
                    "Write it, or name another tool.");
        }
    }

    private void sections(Module module) {
        int last = -1;
        for (Kind kind : Kind.values()) {
            List<Section> found =
                    module.sections().stream().filter(one -> one.kind() == kind).toList();
            if (kind == Kind.FREE) {
                continue;
            }
            if (found.size() != 1) {
                fault(
                        module.file(),
                        found.isEmpty() ? 0 : found.getLast().body().line(),
                        "the section \"" + kind.title() + "\" is there " + times(found.size()),
                        "Each module has it once, titled just so.");
            } else {
                int at = module.sections().indexOf(found.getFirst());
                if (at < last) {
                    fault(
                            module.file(),
                            found.getFirst().body().line(),
                            "the section \"" + kind.title() + "\" stands too early",
                            "The order is that of the format.");
                }
                last = Math.max(last, at);
                notEmpty(found.getFirst());
            }
        }
        freeSections(module);
    }

    private static String times(int count) {
        return count == 0 ? "not" : count + " times";
    }

    private void notEmpty(Section section) {
        if (section.body().markdown().isBlank()) {
            fault(
                    section.body().file(),
                    section.body().line(),
                    "the section \"" + section.title() + "\" is empty",
                    "");
        }
    }

    private void freeSections(Module module) {
        List<Kind> order = module.sections().stream().map(Section::kind).toList();
        int from = order.indexOf(Kind.STORY);
        int to = order.indexOf(Kind.HEARD);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) == Kind.FREE && from >= 0 && to >= 0 && (i < from || i > to)) {
                Section section = module.sections().get(i);
                fault(
                        module.file(),
                        section.body().line() - 1,
                        "the section \"" + section.title() + "\" is not known here",
                        "Sections of one's own stand between \"A story\" and \"What people may"
                                + " have heard\"; check the spelling of the others.");
            }
        }
    }

    private void items(Module module, Kind kind, int fewest, int most, String things) {
        module.section(kind)
                .ifPresent(section -> {
                    int count = ListItems.bullets(section.body()).size();
                    if (count < fewest || count > most) {
                        String range =
                                most == Integer.MAX_VALUE
                                        ? fewest + " or more"
                                        : fewest + " to " + most;
                        fault(
                                module.file(),
                                section.body().line(),
                                "there are " + count + " " + things,
                                "Write " + range + ", each as `- …`.");
                    }
                });
    }

    private void messages(Section section) {
        for (Passage message : ListItems.bullets(section.body())) {
            if (Citations.in(message.markdown()).isEmpty()) {
                findings.add(
                        Finding.fault(
                                Rule.SOURCES,
                                message,
                                "this key message has no source",
                                "End it with `[@source]`, or leave it out."));
            }
        }
    }

    private void steps(Section section) {
        List<Passage> steps = ListItems.numbered(section.body());
        if (steps.size() < 2) {
            fault(
                    section.body().file(),
                    section.body().line(),
                    "there are " + steps.size() + " steps",
                    "Write two or more, each as `1. …`.");
        }
        for (Passage step : steps) {
            if (!MINUTES.matcher(step.markdown()).find()) {
                findings.add(
                        Finding.warning(
                                Rule.STRUCTURE, step, "this step says no minutes", "Add them."));
            }
        }
    }

    private void heard(Section section) {
        String text = section.body().markdown();
        long headings = HEADING.matcher(text).results().count();
        long quoted = QUOTED_HEADING.matcher(text).results().count();
        if (quoted < 3 || quoted < headings) {
            fault(
                    section.body().file(),
                    section.body().line(),
                    quoted + " of " + headings + " headings are what somebody may have heard",
                    "Write three or more, each as `### \"…\"`.");
        }
    }

    private void links(Section section) {
        for (Passage item : ListItems.bullets(section.body())) {
            if (Links.in(item).isEmpty()) {
                findings.add(
                        Finding.fault(Rule.LINKS, item, "there is no link", "Add its address."));
            }
        }
    }

    private void reflection(Section section) {
        if (!section.body().markdown().contains("?")) {
            fault(
                    section.body().file(),
                    section.body().line(),
                    "nothing is asked",
                    "Ask one thing.");
        }
    }
}
