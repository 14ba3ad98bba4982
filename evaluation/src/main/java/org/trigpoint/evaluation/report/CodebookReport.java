package org.trigpoint.evaluation.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.evaluation.themes.Codable;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.evaluation.themes.matrices.SettledCodings;
import org.trigpoint.evaluation.themes.matrices.Voice;

/// The codebook as people read it: the tree of codes, what each means, when to apply it, and how
/// often it was.
public final class CodebookReport {
    private static final List<String> COLUMNS =
            List.of(
                    "guid",
                    "path",
                    "name",
                    "definition",
                    "include",
                    "exclude",
                    "example",
                    "colour",
                    "colour_name",
                    "codable",
                    "codings",
                    "participants");

    private final About about;
    private final ThematicAnalysis analysis;
    private final Map<CodeId, List<Coding>> codings;
    private final Map<InterviewId, Voice> voices;

    /// @param about the study, for title and label
    /// @param analysis whose codebook it is
    public CodebookReport(About about, ThematicAnalysis analysis) {
        this.about = about;
        this.analysis = analysis;
        this.codings =
                SettledCodings.of(analysis).stream().collect(Collectors.groupingBy(Coding::code));
        this.voices =
                analysis.interviews().all().stream()
                        .collect(Collectors.toMap(each -> each.id(), Voice::in));
    }

    /// As a page that needs no other file.
    public String html() {
        return HtmlPage.of(document());
    }

    /// Writes it as a Word document.
    ///
    /// @throws IOException where the disk refuses
    public void writeDocx(Path file) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        new WordReport(new Lettering()).write(document(), word);
        Files.write(file, word.toByteArray());
    }

    /// As a table, one row a code.
    public String csv() {
        List<List<String>> rows = new ArrayList<>();
        walk(
                Optional.empty(),
                0,
                (code, _) ->
                        rows.add(
                                List.of(
                                        code.id().value(),
                                        analysis.codebook().pathOf(code.id()),
                                        code.name(),
                                        code.definition(),
                                        code.include(),
                                        code.exclude(),
                                        code.example(),
                                        code.colour(),
                                        ColourName.of(code.colour()),
                                        code.codable() == Codable.CODE ? "yes" : "no",
                                        Integer.toString(codingsOf(code)),
                                        Integer.toString(peopleOf(code)))));
        return CsvText.of(COLUMNS, rows);
    }

    private interface Visit {
        void code(Code code, int depth);
    }

    /// Codes from the top down, each before what hangs under it.
    private void walk(Optional<CodeId> parent, int depth, Visit visit) {
        for (Code code : analysis.codebook().under(parent)) {
            visit.code(code, depth);
            walk(Optional.of(code.id()), depth + 1, visit);
        }
    }

    private int codingsOf(Code code) {
        return codings.getOrDefault(code.id(), List.of()).size();
    }

    private int peopleOf(Code code) {
        return (int)
                codings.getOrDefault(code.id(), List.of()).stream()
                        .map(coding -> voices.get(coding.excerpt().interview()))
                        .distinct()
                        .count();
    }

    private ReportDocument document() {
        List<Block> blocks = new ArrayList<>();
        if (!about.synthetic().isEmpty()) {
            blocks.add(
                    new Block.Notice(
                            Block.Tone.SYNTHETIC,
                            Phrase.of("Synthetic"),
                            Phrase.of(about.synthetic())));
        }
        if (analysis.codebook().codes().stream().anyMatch(code -> !code.example().isBlank())) {
            blocks.add(
                    new Block.Notice(
                            Block.Tone.CAUTION,
                            Phrase.of("Examples"),
                            Phrase.of(
                                    "Examples stand here as the team wrote them. Where one quotes somebody, see that this person agreed to be quoted before you share the codebook.")));
        }
        blocks.add(new Block.Heading(2, "all-codes", Phrase.of("All codes")));
        blocks.add(summary());
        int[] number = {0};
        walk(
                Optional.empty(),
                0,
                (code, depth) -> {
                    number[0]++;
                    blocks.add(
                            new Block.Heading(
                                    depth == 0 ? 2 : 3,
                                    "code-" + number[0],
                                    Phrase.of(analysis.codebook().pathOf(code.id()))));
                    blocks.add(new Block.Terms(terms(code)));
                });
        return new ReportDocument(about.title(), "Codebook", particulars(), blocks);
    }

    private List<String> particulars() {
        List<String> lines = new ArrayList<>();
        analysis.account()
                .approach()
                .ifPresent(approach ->
                        lines.add("Approach: " + Written.of(approach).replace('-', ' ')));
        lines.add(analysis.codebook().codes().size() + " codes");
        return lines;
    }

    private Block.Table summary() {
        List<List<Phrase>> rows = new ArrayList<>();
        walk(
                Optional.empty(),
                0,
                (code, depth) ->
                        rows.add(
                                List.of(
                                        Phrase.of("\u2003".repeat(depth) + code.name()),
                                        Phrase.of(colour(code)),
                                        Phrase.of(
                                                code.codable() == Codable.CODE
                                                        ? Integer.toString(codingsOf(code))
                                                        : "\u2013"),
                                        Phrase.of(
                                                code.codable() == Codable.CODE
                                                        ? Integer.toString(peopleOf(code))
                                                        : "\u2013"))));
        return new Block.Table(
                "codes",
                1,
                Phrase.of("Codes, their colours, and how often each was applied"),
                List.of(
                        Block.Column.words("Code"),
                        Block.Column.words("Colour"),
                        Block.Column.numbers("Codings"),
                        Block.Column.numbers("People")),
                rows,
                List.of(
                        Phrase.of(
                                "Where coders agreed on a consensus, its codings count; elsewhere those of all coders. Counts do not say how much a code matters.")));
    }

    private static String colour(Code code) {
        return code.colour().isEmpty()
                ? ""
                : ColourName.of(code.colour()) + " (" + code.colour() + ")";
    }

    private List<Block.Term> terms(Code code) {
        List<Block.Term> terms = new ArrayList<>();
        term(terms, "Means", code.definition().isBlank() ? "(not defined yet)" : code.definition());
        term(terms, "Apply it", code.include());
        term(terms, "Do not apply it", code.exclude());
        term(terms, "Example", code.example());
        term(terms, "Colour", colour(code));
        if (code.codable() == Codable.FOLDER) {
            term(terms, "Use", "Holds other codes and is not applied itself.");
        } else {
            term(terms, "Applied", applied(code));
        }
        return terms;
    }

    private String applied(Code code) {
        int times = codingsOf(code);
        int people = peopleOf(code);
        return times
                + (times == 1 ? " coding, " : " codings, ")
                + people
                + (people == 1 ? " person" : " people");
    }

    private static void term(List<Block.Term> terms, String name, String meaning) {
        if (!meaning.isBlank()) {
            terms.add(new Block.Term(Phrase.of(name), Phrase.of(meaning)));
        }
    }
}
