package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.trigpoint.teaching.pack.Citations;
import org.trigpoint.teaching.pack.Knowledge;
import org.trigpoint.teaching.pack.LinkTarget;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Passage;
import org.trigpoint.teaching.pack.Quiz;
import org.trigpoint.teaching.pack.Source;
import org.trigpoint.teaching.pack.SourceId;
import org.trigpoint.teaching.pack.Tool;

/// Every citation leads to an entry that can be found again, and every entry is cited.
final class SourceCheck {
    private static final String FILE = "sources.yaml";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|n\\.d\\.");
    private static final Pattern DOI = Pattern.compile("doi:10\\.\\d{4,9}/\\S+");
    private static final Pattern PMID = Pattern.compile("pmid:\\d{4,9}");
    private static final Pattern ISBN = Pattern.compile("isbn:[0-9-]{9,17}[0-9X]");

    private final Pack pack;
    private final Set<String> cited = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private SourceCheck(Pack pack) {
        this.pack = pack;
    }

    static List<Finding> of(Pack pack, PackTextsSaid texts) {
        SourceCheck check = new SourceCheck(pack);
        pack.sources().forEach(check::entry);
        texts.all().forEach(said -> check.passage(said.passage()));
        for (Module module : pack.modules()) {
            for (Quiz.Question question : module.quiz().questions()) {
                check.named(module.quiz().file(), question.line(), question.sources());
            }
            check.handout(module);
        }
        for (Knowledge.Question question : pack.knowledge().questions()) {
            check.named(Knowledge.FILE, question.line(), question.sources());
        }
        for (Tool tool : pack.tools()) {
            tool.sources().forEach(id -> check.cite(tool.file(), tool.line(), id.value()));
        }
        check.unused();
        return check.findings;
    }

    private void entry(Source source) {
        if (!YEAR.matcher(source.year()).matches()) {
            fault(
                    FILE,
                    source.line(),
                    "`" + source.id() + "`: \"" + source.year() + "\" is no year",
                    "Write four digits, or `n.d.` where the source gives none.");
        }
        String identifier = source.identifier();
        boolean known =
                DOI.matcher(identifier).matches()
                        || PMID.matcher(identifier).matches()
                        || ISBN.matcher(identifier).matches()
                        || LinkTarget.of(FILE, identifier) instanceof LinkTarget.Outside;
        if (!known && !identifier.isEmpty()) {
            fault(
                    FILE,
                    source.line(),
                    "`" + source.id() + "`: \"" + identifier + "\" identifies nothing",
                    "Write `doi:10.…`, `pmid:…`, `isbn:…` or `https://…`.");
        }
    }

    private void passage(Passage passage) {
        for (Citations.Citation citation : Citations.in(passage.markdown())) {
            long line = passage.lineAt(citation.start());
            citation.names().forEach(name -> cite(passage.file(), line, name));
        }
    }

    private void named(String file, long line, List<SourceId> sources) {
        if (sources.isEmpty()) {
            fault(file, line, "this question names no source", "Add `sources: [name]`.");
        }
        sources.forEach(id -> cite(file, line, id.value()));
    }

    private void handout(Module module) {
        Passage body = module.handout().body();
        if (!body.markdown().isBlank()
                && Citations.in(module.handout().sources().markdown()).isEmpty()) {
            fault(
                    body.file(),
                    0,
                    "the handout does not say where it comes from",
                    "End it with `## Where this comes from` and `[@source]`.");
        }
    }

    private void cite(String file, long line, String name) {
        cited.add(name);
        if (pack.sources().stream().noneMatch(source -> source.id().value().equals(name))) {
            fault(
                    file,
                    line,
                    "the source `" + name + "` is not in sources.yaml",
                    "Add it, or check the spelling.");
        }
    }

    private void unused() {
        for (Source source : pack.sources()) {
            if (!cited.contains(source.id().value())) {
                findings.add(
                        Finding.warning(
                                Rule.SOURCES,
                                FILE,
                                source.line(),
                                "`" + source.id() + "` is cited nowhere",
                                ""));
            }
        }
    }

    private void fault(String file, long line, String what, String remedy) {
        findings.add(Finding.fault(Rule.SOURCES, file, line, what, remedy));
    }
}
