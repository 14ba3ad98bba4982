package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.themes.Account;
import org.trigpoint.evaluation.themes.Approach;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.StoppingRule;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// How many codes each interview added to those before it, where that question makes sense.
public sealed interface NewCodes {

    /// The counts, and what the stopping rule says of them.
    ///
    /// @param interviews coded ones, by date where all have one, else in the folder's order
    /// @param order which of the two
    /// @param rule the team's rule; empty where there is none
    /// @param outcome what it says; empty without a rule
    record Counted(
            List<Step> interviews,
            Order order,
            Optional<StoppingRule> rule,
            Optional<Outcome> outcome)
            implements NewCodes {
        public Counted {
            interviews = List.copyOf(interviews);
        }
    }

    /// Not shown, and what stands in its place.
    ///
    /// @param reason a sentence
    /// @param informationPower why these interviews are enough, in the analysts' words; blank where
    ///   they have not said
    record NotShown(String reason, String informationPower) implements NewCodes {}

    /// One interview's part.
    ///
    /// @param interview which
    /// @param newCodes codes that no earlier interview has, in the order of the codebook
    /// @param codesSoFar how many different codes there are with it
    record Step(InterviewId interview, List<CodeId> newCodes, int codesSoFar) {
        public Step {
            newCodes = List.copyOf(newCodes);
        }
    }

    /// How interviews follow each other.
    enum Order {
        BY_DATE,
        AS_IN_THE_FOLDER
    }

    /// What the stopping rule says.
    sealed interface Outcome {
        /// New codes had become rare enough.
        ///
        /// @param at how many interviews there were when it was met, the base and runs together
        /// @param baseCodes different codes of the base
        /// @param newInRun codes the last run added
        record Met(int at, int baseCodes, int newInRun) implements Outcome {}

        /// They never did.
        ///
        /// @param baseCodes different codes of the base
        /// @param newInLastRun codes the last run added
        record NotMet(int baseCodes, int newInLastRun) implements Outcome {}

        /// There are too few interviews to ask.
        ///
        /// @param needed how many the rule needs
        record TooFew(int needed) implements Outcome {}

        /// The base has no codes, so that shares of it are not defined.
        record BaseWithoutCodes() implements Outcome {}
    }

    /// Counts new codes, unless the analysis is reflexive or says not what it is.
    static NewCodes of(ThematicAnalysis analysis) {
        Account account = analysis.account();
        if (account.approach().isEmpty()) {
            return new NotShown(
                    "The analysis does not say which approach it takes (`approach` in themes.yaml), and counting new codes suits some only.",
                    account.informationPower());
        }
        if (account.approach().get() == Approach.REFLEXIVE) {
            return new NotShown(
                    "In reflexive analysis codes are not found but made, and reading on can always make more: information power takes the place of saturation (Malterud, Siersma and Guassora, 2016).",
                    account.informationPower());
        }
        return count(analysis, SettledCodings.of(analysis));
    }

    private static Counted count(ThematicAnalysis analysis, List<Coding> codings) {
        Set<InterviewId> coded =
                codings.stream()
                        .map(coding -> coding.excerpt().interview())
                        .collect(Collectors.toSet());
        List<Interview> interviews =
                new ArrayList<>(
                        analysis.interviews().all().stream()
                                .filter(interview -> coded.contains(interview.id()))
                                .toList());
        boolean dated = interviews.stream().allMatch(interview -> interview.date().isPresent());
        if (dated) {
            interviews.sort(Comparator.comparing(interview -> interview.date().orElseThrow()));
        }
        Set<CodeId> known = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (Interview interview : interviews) {
            Set<CodeId> here =
                    codings.stream()
                            .filter(coding -> coding.excerpt().interview().equals(interview.id()))
                            .map(Coding::code)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            List<CodeId> added =
                    analysis.codebook().byId().keySet().stream()
                            .filter(code -> here.contains(code) && known.add(code))
                            .toList();
            steps.add(new Step(interview.id(), added, known.size()));
        }
        return new Counted(
                steps,
                dated ? Order.BY_DATE : Order.AS_IN_THE_FOLDER,
                analysis.account().stopping(),
                analysis.account().stopping().map(rule -> outcome(steps, rule)));
    }

    /// Guest, Namey and Chen (2020): new codes of each run of interviews after the base, as a share
    /// of the codes of the base; runs begin one interview after the other.
    private static Outcome outcome(List<Step> steps, StoppingRule rule) {
        if (steps.size() < rule.base() + rule.run()) {
            return new Outcome.TooFew(rule.base() + rule.run());
        }
        int baseCodes = steps.get(rule.base() - 1).codesSoFar();
        if (baseCodes == 0) {
            return new Outcome.BaseWithoutCodes();
        }
        int added = 0;
        for (int end = rule.base() + rule.run(); end <= steps.size(); end++) {
            added = steps.get(end - 1).codesSoFar() - steps.get(end - rule.run() - 1).codesSoFar();
            if ((double) added / baseCodes <= rule.threshold().doubleValue()) {
                return new Outcome.Met(end, baseCodes, added);
            }
        }
        return new Outcome.NotMet(baseCodes, added);
    }
}
