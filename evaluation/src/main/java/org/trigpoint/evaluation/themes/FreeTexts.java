package org.trigpoint.evaluation.themes;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.identities.Search.Source;

/// What analysts wrote themselves, where names may stand as well as in what was said.
///
/// @param analysis memos, notes on codings, codes, themes, the account and the joint display
public record FreeTexts(ThematicAnalysis analysis) {

    /// Each text that is not blank, under a name that leads a person to it.
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        analysis.memos()
                .forEach(memo ->
                        add(
                                sources,
                                "memos.yaml, memo " + memo.id(),
                                memo.title() + "\n" + memo.text() + "\n" + memo.author()));
        analysis.codings()
                .forEach(coding ->
                        add(
                                sources,
                                "codings.csv, coding " + coding.id(),
                                coding.memo() + "\n" + coding.coder()));
        analysis.codebook()
                .codes()
                .forEach(code ->
                        add(
                                sources,
                                "codebook.yaml, code " + code.id(),
                                String.join(
                                        "\n",
                                        code.name(),
                                        code.definition(),
                                        code.include(),
                                        code.exclude(),
                                        code.example())));
        analysis.themes()
                .forEach(theme ->
                        add(
                                sources,
                                "themes.yaml, theme " + theme.id(),
                                String.join(
                                        "\n",
                                        theme.name(),
                                        theme.centralIdea(),
                                        theme.definition())));
        Account account = analysis.account();
        List<String> accounts =
                new ArrayList<>(
                        List.of(
                                account.reason(),
                                account.positionality(),
                                account.informationPower()));
        account.phases().forEach(note -> accounts.add(note.text()));
        account.decisions().forEach(note -> accounts.add(note.text()));
        add(sources, "themes.yaml, the account of the analysis", String.join("\n", accounts));
        analysis.display()
                .rows()
                .forEach(row -> add(sources, "themes.yaml, an inference", row.inference()));
        for (Interview interview : analysis.interviews().all()) {
            add(
                    sources,
                    InterviewFiles.TABLE + ", interviewer of " + interview.id(),
                    interview.interviewer());
        }
        return sources;
    }

    private static void add(List<Source> sources, String name, String text) {
        if (!text.isBlank()) {
            sources.add(new Source(name, SourceText.of(text)));
        }
    }
}
