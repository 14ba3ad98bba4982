package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.teaching.pack.LinkTarget;
import org.trigpoint.teaching.pack.Links;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Passage;

/// Links are well formed and say where they lead; inside the pack they lead to something. No page
/// of the web is asked: the check works without a network and tells nobody what is written.
final class LinkCheck {
    private static final Set<String> EMPTY_WORDS =
            Set.of("", "here", "click here", "link", "this", "this link", "more", "read more");
    private static final Pattern BARE = Pattern.compile("(?<![(<\\[:])\\bhttps?://\\S+");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\|.*\\|\\s*$");

    private final Pack pack;
    private final List<Finding> findings = new ArrayList<>();

    private LinkCheck(Pack pack) {
        this.pack = pack;
    }

    static List<Finding> of(Pack pack, PackTextsSaid texts) {
        LinkCheck check = new LinkCheck(pack);
        texts.all().forEach(said -> check.passage(said.passage()));
        return check.findings;
    }

    private void passage(Passage passage) {
        for (Links.Found link : Links.in(passage)) {
            String file = passage.file();
            switch (link.target()) {
                case LinkTarget.Broken broken -> fault(file, link.line(), broken.why(), "");
                case LinkTarget.Inside inside -> {
                    if (!exists(inside.path())) {
                        fault(file, link.line(), "there is no " + inside.path(), "");
                    }
                }
                case LinkTarget.Outside outside -> {
                    if (EMPTY_WORDS.contains(link.text().strip().toLowerCase(Locale.ROOT))) {
                        fault(
                                file,
                                link.line(),
                                "the link \"" + link.text() + "\" does not say where it leads",
                                "Write the page's title in its place.");
                    }
                }
                case LinkTarget.Telephone telephone -> {
                    // Its form was read already.
                }
            }
        }
        for (Links.NotRendered found : Links.notRendered(passage)) {
            fault(passage.file(), found.line(), found.what() + " is not shown", "Use Markdown.");
        }
        report(passage, BARE, "this address is no link", "Write `[Title](https://…)`.");
        report(passage, TABLE, "a table is hard to read on a phone", "Write a list.");
    }

    private void report(Passage passage, Pattern pattern, String what, String remedy) {
        Matcher matcher = pattern.matcher(passage.markdown());
        if (matcher.find()) {
            fault(passage.file(), passage.lineAt(matcher.start()), what, remedy);
        }
    }

    private boolean exists(String path) {
        boolean tool = pack.tools().stream().anyMatch(one -> one.file().equals(path));
        return tool
                || pack.modules().stream()
                        .anyMatch(module ->
                                path.equals(module.file())
                                        || path.equals(module.quiz().file())
                                        || path.equals(module.practice().file())
                                        || path.equals(module.handout().body().file()));
    }

    private void fault(String file, long line, String what, String remedy) {
        findings.add(Finding.fault(Rule.LINKS, file, line, what, remedy));
    }
}
