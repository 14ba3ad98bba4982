package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads questions with options: a module's quiz, and those of knowledge.
final class QuizReading {
    private QuizReading() {}

    static Quiz quiz(YamlEntries entries) {
        entries.only("questions");
        List<Quiz.Question> questions = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("questions")) {
            entry.only("id", "text", "kind", "options", "sources");
            questions.add(
                    new Quiz.Question(
                            new Key(entry.name("id")),
                            entry.required("text"),
                            entry.oneOf("kind", Quiz.Kind.class).orElse(Quiz.Kind.ONE),
                            options(entry),
                            entry.sources(),
                            entry.line()));
        }
        return new Quiz(entries.file(), questions);
    }

    static Knowledge knowledge(YamlEntries entries) {
        entries.only("note", "questions");
        List<Knowledge.Question> questions = new ArrayList<>();
        for (YamlEntries entry : entries.requiredMaps("questions")) {
            entry.only("id", "text", "options", "why", "facet", "sources");
            String facet = entry.name("facet");
            questions.add(
                    new Knowledge.Question(
                            new Key(entry.name("id")),
                            entry.required("text"),
                            options(entry),
                            entry.required("why"),
                            facet.equals("none") ? Optional.empty() : Optional.of(new Key(facet)),
                            entry.sources(),
                            entry.line()));
        }
        return new Knowledge(entries.required("note"), questions);
    }

    private static List<AnswerOption> options(YamlEntries question) {
        List<AnswerOption> options = new ArrayList<>();
        for (YamlEntries entry : question.requiredMaps("options")) {
            entry.only("text", "right", "why");
            options.add(
                    new AnswerOption(
                            entry.required("text"),
                            entry.says("right")
                                    ? AnswerOption.Standing.RIGHT
                                    : AnswerOption.Standing.NOT_RIGHT,
                            entry.optional("why").orElse(""),
                            entry.line()));
        }
        return options;
    }
}
