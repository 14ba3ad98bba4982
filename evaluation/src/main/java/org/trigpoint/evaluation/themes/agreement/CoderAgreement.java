package org.trigpoint.evaluation.themes.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.statistics.Estimate;
import org.trigpoint.statistics.agreement.Agreement;
import org.trigpoint.statistics.agreement.CodingAgreement;
import org.trigpoint.statistics.agreement.Stretch;
import org.trigpoint.statistics.agreement.UnitizedAlpha;
import org.trigpoint.statistics.paired.Resampling;

/// How well coders agree on the codes of a study.
///
/// @param question what was asked
/// @param coders who is compared, in alphabetical order
/// @param texts what they are compared on
/// @param characters how long those texts are together, in code points
/// @param touchedCharacters how much of that bears a chosen code by anyone
/// @param codes one a code, in the order of the codebook
/// @param together all those codes
/// @param withoutCoder codings left out because nobody signed them
/// @param notCompared codings left out because fewer than two coders worked on their text
public record CoderAgreement(
        AgreementQuestion question,
        List<String> coders,
        List<ComparedText> texts,
        long characters,
        long touchedCharacters,
        List<OfCode> codes,
        Agreement together,
        int withoutCoder,
        int notCompared) {
    public CoderAgreement {
        coders = List.copyOf(coders);
        texts = List.copyOf(texts);
        codes = List.copyOf(codes);
    }

    /// The agreement on one code.
    ///
    /// @param code which
    /// @param name from the top of the codebook down
    /// @param codings how many each coder has, in the order of the coders
    /// @param agreement unit by unit
    /// @param unitized Krippendorff's |uα, in characters, whatever is judged
    public record OfCode(
            CodeId code,
            String name,
            List<Integer> codings,
            Agreement agreement,
            UnitizedAlpha unitized) {
        public OfCode {
            codings = List.copyOf(codings);
        }
    }

    /// Why agreement is not shown for an analysis; empty where it may be.
    ///
    /// @param approach what the analysis claims to be
    public static Optional<String> whyNot(Optional<Approach> approach) {
        if (approach.isEmpty()) {
            return Optional.of(
                    "the analysis does not say which approach it takes; write `approach` in themes.yaml, because agreement suits some approaches only");
        }
        return switch (approach.get()) {
            case CODING_RELIABILITY, CODEBOOK -> Optional.empty();
            case REFLEXIVE ->
                    Optional.of(
                            "in reflexive analysis themes are built by the analyst, and agreement assumes that there is one correct coding (Braun and Clarke, 2021)");
            case FRAMEWORK ->
                    Optional.of(
                            "framework analysis rests on summaries by participant and theme, which coders discuss; agreement on stretches of text does not speak of them");
        };
    }

    /// The agreement asked for, or why there is none to show.
    public static Estimate<CoderAgreement> of(
            ThematicAnalysis analysis, AgreementQuestion question, Resampling resampling) {
        Optional<String> whyNot = whyNot(analysis.account().approach());
        if (whyNot.isPresent()) {
            return Estimate.notEstimable(whyNot.get());
        }
        Comparison comparison = new Comparison(analysis, question);
        if (comparison.coders().size() < 2) {
            return Estimate.notEstimable(
                    comparison.coders().isEmpty()
                            ? "no coding says who made it"
                            : "only " + comparison.coders().getFirst() + " coded");
        }
        if (comparison.texts().isEmpty()) {
            return Estimate.notEstimable("no interview was coded by two coders");
        }
        return Estimate.of(of(analysis, question, resampling, comparison));
    }

    private static CoderAgreement of(
            ThematicAnalysis analysis,
            AgreementQuestion question,
            Resampling resampling,
            Comparison comparison) {
        int coders = comparison.coders().size();
        Map<CodeId, List<Coding>> codings = comparison.codings();
        CodingAgreement found =
                CodingAgreement.of(
                        coders,
                        comparison.continua(),
                        codings.values().stream().map(comparison::stretches).toList(),
                        resampling);
        List<OfCode> codes = new ArrayList<>();
        for (Map.Entry<CodeId, List<Coding>> entry : codings.entrySet()) {
            codes.add(
                    new OfCode(
                            entry.getKey(),
                            analysis.codebook().pathOf(entry.getKey()),
                            counts(comparison.coders(), entry.getValue()),
                            found.codes().get(codes.size()),
                            UnitizedAlpha.of(
                                    coders,
                                    comparison.characters(),
                                    List.of(comparison.characterStretches(entry.getValue())),
                                    resampling)));
        }
        List<ComparedText> texts = texts(comparison);
        return new CoderAgreement(
                question,
                comparison.coders(),
                texts,
                texts.stream().mapToLong(ComparedText::characters).sum(),
                texts.stream().mapToLong(ComparedText::touchedCharacters).sum(),
                codes,
                found.together(),
                comparison.withoutCoder(),
                comparison.notCompared());
    }

    private static List<Integer> counts(List<String> coders, List<Coding> codings) {
        return coders.stream()
                .map(coder ->
                        Math.toIntExact(
                                codings.stream()
                                        .filter(coding -> coding.coder().equals(coder))
                                        .count()))
                .toList();
    }

    private static List<ComparedText> texts(Comparison comparison) {
        List<Stretch> all =
                comparison.characterStretches(
                        comparison.codings().values().stream().flatMap(List::stream).toList());
        int[] touched = new int[comparison.texts().size()];
        int[] reached = new int[comparison.texts().size()];
        all.stream()
                .sorted(Comparator.comparingInt(Stretch::start))
                .forEach(stretch -> {
                    int text = stretch.text();
                    int from = Math.max(reached[text], stretch.start());
                    touched[text] += Math.max(0, stretch.end() - from);
                    reached[text] = Math.max(reached[text], stretch.end());
                });
        List<ComparedText> texts = new ArrayList<>();
        for (Comparison.Text text : comparison.texts()) {
            texts.add(
                    new ComparedText(
                            text.interview().id(),
                            text.version().number(),
                            text.coders().stream().sorted().map(comparison.coders()::get).toList(),
                            text.version().text().length(),
                            touched[texts.size()]));
        }
        return texts;
    }
}
