package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.teaching.pack.AnswerOption;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.Knowledge;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Questionnaires;
import org.trigpoint.teaching.pack.Quiz;
import org.trigpoint.teaching.pack.Vignettes;

/// Enough questions, each with options that fit its kind, every one explained.
final class QuizCheck {
    private static final int FEWEST = 6;
    private static final int FEWEST_OF_KNOWLEDGE = 12;
    private static final int MOST_OPTIONS = 6;

    private final Pack pack;
    private final List<Finding> findings = new ArrayList<>();

    private QuizCheck(Pack pack) {
        this.pack = pack;
    }

    static List<Finding> of(Pack pack) {
        QuizCheck check = new QuizCheck(pack);
        pack.modules().stream().map(Module::quiz).forEach(check::quiz);
        check.knowledge(pack.knowledge());
        check.vignettes(pack.vignettes());
        return check.findings;
    }

    private void quiz(Quiz quiz) {
        // A file that could not be read was told of already.
        if (quiz.questions().isEmpty()) {
            return;
        }
        count(quiz.file(), quiz.questions().size(), FEWEST);
        Set<Key> seen = new HashSet<>();
        for (Quiz.Question question : quiz.questions()) {
            once(seen, quiz.file(), question.line(), question.id());
            options(quiz.file(), question);
            for (AnswerOption option : question.options()) {
                if (option.why().isEmpty()) {
                    fault(
                            quiz.file(),
                            option.line(),
                            "this answer is not explained",
                            "Add `why:`, kindly.");
                }
            }
        }
    }

    private void options(String file, Quiz.Question question) {
        long right = question.options().stream().filter(AnswerOption::isRight).count();
        long all = question.options().size();
        boolean fits =
                switch (question.kind()) {
                    case ONE -> right == 1 && all >= 2;
                    case SEVERAL -> right >= 1 && all >= 3;
                    case TRUE_FALSE -> right == 1 && all == 2;
                };
        if (!fits || all > MOST_OPTIONS) {
            fault(
                    file,
                    question.line(),
                    right + " of " + all + " options are right, which does not fit its kind",
                    "`one`: one right of two to six; `several`: one right or more of three to"
                            + " six; `true-false`: one right of two.");
        }
    }

    private void knowledge(Knowledge knowledge) {
        if (knowledge.questions().isEmpty()) {
            return;
        }
        count(Knowledge.FILE, knowledge.questions().size(), FEWEST_OF_KNOWLEDGE);
        List<Key> facets =
                pack.questionnaires().stream()
                        .flatMap(asked -> asked.facets().stream())
                        .map(Questionnaires.Facet::id)
                        .toList();
        Set<Key> seen = new HashSet<>();
        for (Knowledge.Question question : knowledge.questions()) {
            once(seen, Knowledge.FILE, question.line(), question.id());
            if (question.options().stream().filter(AnswerOption::isRight).count() != 1) {
                fault(Knowledge.FILE, question.line(), "one option is right, and only one", "");
            }
            if (!facets.isEmpty()
                    && question.facet().filter(f -> !facets.contains(f)).isPresent()) {
                fault(
                        Knowledge.FILE,
                        question.line(),
                        "no questionnaire rates the facet `" + question.facet().get() + "`",
                        "");
            }
        }
    }

    private void vignettes(Vignettes vignettes) {
        if (vignettes.practice().isEmpty() && vignettes.measurement().isEmpty()) {
            return;
        }
        if (vignettes.measurement().size() != 2) {
            fault(
                    Vignettes.FILE,
                    0,
                    "there are " + vignettes.measurement().size() + " vignettes for measuring",
                    "Two are needed: one before, one after, in random order.");
        }
        Set<Key> seen = new HashSet<>();
        vignettes.practice().forEach(one -> once(seen, Vignettes.FILE, one.line(), one.id()));
        vignettes.measurement().forEach(one -> once(seen, Vignettes.FILE, one.line(), one.id()));
    }

    private void count(String file, int count, int fewest) {
        if (count < fewest) {
            fault(file, 0, "there are " + count + " questions", "Write " + fewest + " or more.");
        }
    }

    private void once(Set<Key> seen, String file, long line, Key id) {
        if (!seen.add(id)) {
            fault(file, line, "the name `" + id + "` is there twice", "Rename one.");
        }
    }

    private void fault(String file, long line, String what, String remedy) {
        findings.add(Finding.fault(Rule.QUIZ, file, line, what, remedy));
    }
}
