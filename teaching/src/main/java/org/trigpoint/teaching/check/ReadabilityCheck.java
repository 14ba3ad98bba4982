package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.words.ReadingAge;

/// Handouts can be read at ages 9 to 11, and modules fit the minutes they name.
final class ReadabilityCheck {
    private static final int LONGEST_HANDOUT = 600;
    private static final int WORDS_A_MINUTE = 200;

    private ReadabilityCheck() {}

    static List<Finding> of(Pack pack, List<ModuleSummary> summaries) {
        List<Finding> findings = new ArrayList<>();
        if (!pack.language().startsWith("en")) {
            findings.add(
                    Finding.warning(
                            Rule.READABILITY,
                            "programme.yaml",
                            0,
                            "readability is measured in English alone",
                            ""));
            return findings;
        }
        for (ModuleSummary summary : summaries) {
            pack.module(summary.id()).ifPresent(module -> look(module, summary, findings));
        }
        return findings;
    }

    private static void look(Module module, ModuleSummary summary, List<Finding> findings) {
        String file = module.handout().body().file();
        if (summary.handout().words() > LONGEST_HANDOUT) {
            findings.add(
                    Finding.fault(
                            Rule.READABILITY,
                            file,
                            0,
                            "the handout has " + summary.handout().words() + " words",
                            "Two pages hold 600 at most."));
        }
        summary.handout().fleschKincaid().ifPresent(grade -> grade(file, grade, summary, findings));
        int reading = summary.page().words() / WORDS_A_MINUTE;
        if (reading >= module.minutes()) {
            findings.add(
                    Finding.warning(
                            Rule.READABILITY,
                            module.file(),
                            module.line(),
                            "reading alone takes about "
                                    + reading
                                    + " minutes, quiz and conversation not counted",
                            "Shorten it; it may take " + module.minutes() + "."));
        }
    }

    private static void grade(
            String file, double grade, ModuleSummary summary, List<Finding> findings) {
        ReadingAge age = ReadingAge.ofGrade(grade);
        String shown = String.format(Locale.ROOT, "%.1f", grade);
        String what = "the handout reads at grade " + shown + ", ages " + age.years();
        switch (age) {
            case FROM_9_TO_11 -> {
                // As it should be.
            }
            case UNDER_9 ->
                    findings.add(
                            Finding.warning(
                                    Rule.READABILITY,
                                    file,
                                    0,
                                    what,
                                    "Easy is good; read it aloud, whether it sounds childish or"
                                            + " chopped."));
            case FROM_11_TO_14, OVER_14 ->
                    findings.add(
                            Finding.fault(
                                    Rule.READABILITY,
                                    file,
                                    0,
                                    what,
                                    String.format(
                                            Locale.ROOT,
                                            "Grade 4 to 6 is wanted. It has %.1f words a sentence"
                                                    + " and %d words of three syllables or more:"
                                                    + " shorten both.",
                                            summary.handout().wordsPerSentence().orElse(0),
                                            summary.handout().polysyllables())));
        }
    }
}
