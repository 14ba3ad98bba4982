package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.teaching.check.PackTextsSaid.Said;
import org.trigpoint.teaching.pack.AnswerOption;
import org.trigpoint.teaching.pack.Knowledge;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Passage;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.PracticeConversation.Choice;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Node;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;
import org.trigpoint.teaching.pack.Quiz;
import org.trigpoint.teaching.pack.Section;
import org.trigpoint.teaching.pack.Tool;
import org.trigpoint.teaching.pack.Vignettes;

/// Every text of a pack that somebody reads, with who speaks in it.
///
/// @param all in the order of the pack
record PackTextsSaid(List<Said> all) {

    PackTextsSaid {
        all = List.copyOf(all);
    }

    /// A text and who speaks in it.
    record Said(Passage passage, Voice voice) {}

    static PackTextsSaid of(Pack pack) {
        List<Said> all = new ArrayList<>();
        for (Module module : pack.modules()) {
            all.addAll(ofModule(module));
        }
        pack.tools().forEach(tool -> addTool(all, tool));
        for (Knowledge.Question question : pack.knowledge().questions()) {
            add(all, Knowledge.FILE, question.line(), question.text(), Voice.COURSE);
            add(all, Knowledge.FILE, question.line(), question.why(), Voice.COURSE);
            question.options().forEach(option -> addOption(all, Knowledge.FILE, option));
        }
        for (Vignettes.Vignette vignette : pack.vignettes().practice()) {
            add(all, Vignettes.FILE, vignette.line(), vignette.text(), Voice.SOMEBODY);
        }
        for (Vignettes.Vignette vignette : pack.vignettes().measurement()) {
            add(all, Vignettes.FILE, vignette.line(), vignette.text(), Voice.SOMEBODY);
        }
        return new PackTextsSaid(all);
    }

    private static List<Said> ofModule(Module module) {
        List<Said> all = new ArrayList<>();
        add(all, module.file(), module.line(), module.title(), Voice.COURSE);
        add(all, module.file(), module.line(), module.aim(), Voice.COURSE);
        for (Section section : module.sections()) {
            all.add(new Said(section.body(), Voice.COURSE));
        }
        for (Quiz.Question question : module.quiz().questions()) {
            addQuestion(all, module.quiz().file(), question);
        }
        addPractice(all, module.practice());
        all.add(new Said(module.handout().body(), Voice.HANDOUT));
        all.add(new Said(module.handout().sources(), Voice.HANDOUT));
        return all;
    }

    private static void addQuestion(List<Said> all, String file, Quiz.Question question) {
        boolean toBeTurnedDown =
                question.kind() == Quiz.Kind.TRUE_FALSE
                        && question.options().stream()
                                .anyMatch(option ->
                                        option.isRight() && option.text().startsWith("False"));
        add(
                all,
                file,
                question.line(),
                question.text(),
                toBeTurnedDown ? Voice.SOMEBODY : Voice.COURSE);
        question.options().forEach(option -> addOption(all, file, option));
    }

    private static void addOption(List<Said> all, String file, AnswerOption option) {
        Voice voice = option.isRight() ? Voice.COURSE : Voice.SOMEBODY;
        add(all, file, option.line(), option.text(), voice);
        add(all, file, option.line(), option.why(), Voice.COURSE);
    }

    private static void addPractice(List<Said> all, PracticeConversation practice) {
        String file = practice.file();
        add(all, file, 1, practice.setting(), Voice.COURSE);
        for (Node node : practice.nodes()) {
            add(all, file, node.line(), node.says(), Voice.SOMEBODY);
            switch (node) {
                case Ending ending ->
                        add(all, file, ending.line(), ending.lookingBack(), Voice.COURSE);
                case Turn turn -> turn.choices().forEach(choice -> addChoice(all, file, choice));
            }
        }
    }

    private static void addChoice(List<Said> all, String file, Choice choice) {
        boolean praised = choice.trust() > 0 && choice.understanding() > 0;
        Voice voice = praised ? Voice.PRAISED_CHOICE : Voice.SOMEBODY;
        add(all, file, choice.line(), choice.say(), voice);
        add(all, file, choice.line(), choice.why(), Voice.COURSE);
    }

    private static void addTool(List<Said> all, Tool tool) {
        String file = tool.file();
        add(all, file, tool.line(), tool.title(), Voice.HANDOUT);
        add(all, file, tool.line(), tool.intro(), Voice.HANDOUT);
        add(all, file, tool.line(), tool.caution(), Voice.HANDOUT);
        tool.gate()
                .ifPresent(gate ->
                        gate.options()
                                .forEach(option ->
                                        add(all, file, tool.line(), option.says(), Voice.HANDOUT)));
        for (Tool.Part part : tool.sections()) {
            for (Tool.Field field : part.fields()) {
                add(all, file, tool.line(), field.label(), Voice.HANDOUT);
                add(all, file, tool.line(), field.hint(), Voice.HANDOUT);
            }
        }
    }

    private static void add(List<Said> all, String file, long line, String text, Voice voice) {
        if (!text.isBlank()) {
            all.add(new Said(new Passage(file, line, text), voice));
        }
    }
}
