package org.trigpoint.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.Say;
import org.trigpoint.evaluation.interviews.InterviewFiles;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.InputFile;
import org.trigpoint.evaluation.study.Multiplicity;

/// How it was worked out, by which conventions and sources, and how to cite and repeat it.
final class MethodsSection {
    private final Findings findings;
    private final Telling telling;
    private final String version;

    /// @param version of the program
    MethodsSection(Telling telling, String version) {
        this.version = version;
        this.telling = telling;
        this.findings = telling.findings();
    }

    void addTo(Contents contents) {
        contents.section("Methods");
        contents.paragraph(plan());
        List<Block.Term> conventions = new ArrayList<>(conventions());
        if (findings.explanations().flatMap(ExplanationFinding::rubric).isPresent()) {
            term(
                    conventions,
                    Phrase.of("Agreement of raters"),
                    "intraclass correlation by a two-way analysis of variance, absolute agreement, raters drawn from many: ICC(A,1) for one rater and ICC(A,k) for the mean of k, with F limits (McGraw and Wong 1996; the forms (2,1) and (2,k) of Shrout and Fleiss 1979).");
            term(
                    conventions,
                    Phrase.of("Guesses of the wave"),
                    "share of right guesses with the score interval of Wilson (1927); by chance: the agreement expected from how often each wave was named and there (Cohen 1960).");
            term(
                    conventions,
                    Phrase.of("Correlation of changes"),
                    "Pearson\u2019s, with limits by Fisher\u2019s z (1921).");
        }
        contents.add(new Block.Terms(conventions));
        contents.section("To cite and to repeat");
        contents.paragraph(
                Phrase.marked(
                        "Cite the analysis as: \u201c{}\u201d, evaluated with Trigpoint {}, study digest (SHA-256) {}.",
                        findings.study().about().title(),
                        version,
                        Phrase.of(findings.study().digest(), Phrase.Style.CODE)));
        contents.paragraph(
                Phrase.marked(
                        "The same folder and program version give the same findings, to the last digit; resampling starts from seed {}. Every number of the tables is in {} and in {}, and {} computes them again with R and stops where one differs; {} names the inputs.",
                        Long.toString(findings.study().plan().seed()),
                        code("findings.json"),
                        code("tables/"),
                        code("reproduce.R"),
                        code("provenance.json")));
        inputs(contents);
    }

    private static Phrase code(String file) {
        return Phrase.of(file, Phrase.Style.CODE);
    }

    private Phrase plan() {
        AnalysisPlan plan = findings.study().plan();
        int family = findings.family().size();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Scores were compared between time points by paired t tests, two-sided, with "
                        + telling.level().said()
                        + " intervals; the signed-rank test stands beside each as a check, never instead of it.");
        sentences.add(
                plan.multiplicity() == Multiplicity.NONE || family < 2
                        ? "p values are not adjusted for their number."
                        : "p values of the family of "
                                + family
                                + " tests (facets by planned comparisons) are adjusted by "
                                + rule(plan.multiplicity())
                                + (findings.primary().isPresent()
                                        ? "; the primary comparison stands outside it."
                                        : "."));
        sentences.add(
                "No test was chosen by looking at another, and no missing wave was filled in.");
        return Phrase.of(String.join(" ", sentences));
    }

    private static String rule(Multiplicity rule) {
        return switch (rule) {
            case HOLM -> "the rule of Holm (1979)";
            case HOCHBERG -> "the rule of Hochberg (1988)";
            case BONFERRONI -> "Bonferroni\u2019s rule";
            case BH -> "the rule of Benjamini and Hochberg (1995)";
            case BY -> "the rule of Benjamini and Yekutieli (2001)";
            case NONE -> "no rule";
        };
    }

    private static List<Block.Term> conventions() {
        List<Block.Term> terms = new ArrayList<>();
        term(terms, Phrase.of("Change"), "later score minus earlier; people with both scores.");
        term(
                terms,
                Phrase.of("Scores"),
                "ratings are read as exact decimals, so that ties are those a reader of the file sees; items that point down are turned round; where a facet may be scored from some of its items, it is scored from those answered.");
        term(
                terms,
                Phrase.marked("*g*~z~"),
                "mean change \u00f7 standard deviation of change, times Hedges\u2019 exact factor on n \u2212 1 degrees of freedom (Hedges 1981); 95\u00a0% limits by the noncentral t distribution (Steiger and Fouladi 1997).");
        term(
                terms,
                Phrase.marked("*d*~av~"),
                "mean change \u00f7 mean of both standard deviations (Lakens 2013); 95\u00a0% limits by the delta method, after Bonett (2008).");
        term(
                terms,
                Phrase.of("Signed-rank test"),
                "changes of zero dropped, mid-ranks for ties, V the sum of positive ranks, p by the exact law of all sign flips of those ranks for up to 1000 changes, else the normal approximation with continuity correction (Wilcoxon 1945). Rank-biserial: (V \u2212 W) \u00f7 (V + W) (Kerby 2014). Hodges\u2013Lehmann: median of all Walsh averages, zeros included.");
        term(
                terms,
                Phrase.of("Mixed models"),
                "restricted maximum likelihood; a random intercept for each person with Kenward and Roger\u2019s (1997) corrections, and an unstructured covariance. Then-tests never enter them.");
        term(
                terms,
                Phrase.of("Missing answers"),
                "those who stayed and left are compared at the first time point by Welch\u2019s test; Little\u2019s (1988) test describes.");
        term(
                terms,
                Phrase.of("Clusters"),
                "CR2 standard errors with Satterthwaite degrees of freedom (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018).");
        term(
                terms,
                Phrase.of("Reliability"),
                "Cronbach\u2019s alpha (1951) with Feldt\u2019s (1965) interval; McDonald\u2019s omega of one factor by maximum likelihood.");
        term(terms, Phrase.of("Quartiles"), "type 7 of Hyndman and Fan (1996).");
        return terms;
    }

    private static void term(List<Block.Term> terms, Phrase name, String meaning) {
        terms.add(new Block.Term(name, Phrase.withSymbols(meaning)));
    }

    private void inputs(Contents contents) {
        List<List<Phrase>> rows = new ArrayList<>();
        // an interview's file may carry the pseudonym of whoever gave it, and a report does not
        Map<Boolean, List<InputFile>> texts =
                findings.study().inputs().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        input -> InterviewFiles.isText(input.name())));
        for (InputFile input : texts.getOrDefault(false, List.of())) {
            rows.add(
                    List.of(
                            code(input.name()),
                            Phrase.of(Long.toString(input.bytes())),
                            code(input.sha256())));
        }
        List<InputFile> interviews = texts.getOrDefault(true, List.of());
        if (!interviews.isEmpty()) {
            rows.add(
                    List.of(
                            Phrase.of(
                                    Say.count(interviews.size(), "text", "texts")
                                            + " of interviews"),
                            Phrase.of(
                                    Long.toString(
                                            interviews.stream().mapToLong(InputFile::bytes).sum())),
                            Phrase.of("each in provenance.json")));
        }
        contents.table(
                Phrase.of("Files the findings were made from"),
                List.of(
                        Block.Column.words("File"),
                        Block.Column.numbers("Bytes"),
                        Block.Column.words("SHA-256")),
                rows,
                List.of());
        if (findings.study().dataAmendments() > 0) {
            contents.paragraph(
                    findings.study().dataAmendments()
                            + (findings.study().dataAmendments() == 1
                                    ? " correction of an answer is"
                                    : " corrections of answers are")
                            + " on record in amendments.csv; the findings use the corrected answers.");
        }
    }
}
