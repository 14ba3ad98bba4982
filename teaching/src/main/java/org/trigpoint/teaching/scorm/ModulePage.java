package org.trigpoint.teaching.scorm;

import static org.trigpoint.teaching.scorm.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.teaching.pack.AnswerOption;
import org.trigpoint.teaching.pack.Author;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.PracticeConversation.Choice;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Node;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;
import org.trigpoint.teaching.pack.Quiz;
import org.trigpoint.teaching.pack.Rendering;
import org.trigpoint.teaching.pack.Section;
import org.trigpoint.teaching.pack.Tool;

/// A module as one static page: its sections, quiz, conversation, tool and handout.
final class ModulePage {
    private final Pack pack;
    private final Module module;
    private final Rendering rendering;
    private final StringBuilder html = new StringBuilder();

    ModulePage(Pack pack, Module module) {
        this.pack = pack;
        this.module = module;
        this.rendering =
                Rendering.page(pack, path -> address(module, path), Rendering.Outwards.NEW_TAB);
    }

    /// Where a file of the pack is shown on this page; blank where it is not. Nothing leads to
    /// another module: the platform alone may launch one, and what was done there would be told as
    /// if it had been done here.
    private static String address(Module here, String path) {
        String[] parts = path.split("/", -1);
        if (parts[0].equals("modules") && parts.length > 2) {
            return parts[1].equals(here.id().value())
                    ? "#" + parts[2].replaceFirst("\\..*", "")
                    : "";
        }
        return here.tool().filter(tool -> path.equals("tools/" + tool + ".yaml")).isPresent()
                ? "#tool"
                : "";
    }

    String html() {
        head();
        for (Section section : module.sections()) {
            if (section.kind() == Section.Kind.CARE) {
                quiz();
                practice();
                module.tool().flatMap(pack::tool).ifPresent(this::tool);
                handout();
            }
            section(section);
        }
        String sources = rendering.sourceList();
        if (!sources.isEmpty()) {
            html.append("<section>\n<h2>Where this comes from</h2>\n")
                    .append(sources)
                    .append("</section>\n");
        }
        html.append("</main>\n<script src=\"../shared/scorm.js\"></script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        String authors =
                Author.inOrderOfName(
                                module.authors().stream()
                                        .flatMap(id -> pack.author(id).stream())
                                        .toList())
                        .stream()
                        .map(ModulePage::author)
                        .collect(Collectors.joining(", "));
        html.append(
                """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <link rel="stylesheet" href="../shared/scorm.css">
                </head>
                <body>
                <main id="module">
                <h1>%2$s</h1>
                <p>%3$s About %4$d minutes.</p>
                <p class="by">By %5$s. Version %6$d.</p>
                <p class="note">Reviews are signed in Trigpoint and are not part of this copy. Make sure there \
                that this module has been reviewed before you teach with it.</p>
                <p class="label">Your learning platform is told that this module is completed once you have answered \
                every question and come to an end of the conversation, whatever you chose. It keeps your answers, so that \
                you can go on another time, and how long the page was open. There is no score. Links to other sites open \
                in a new tab.</p>
                <p class="note" id="saving" role="status"></p>
                """
                        .formatted(
                                escape(pack.language()),
                                escape(module.title()),
                                escape(module.aim()),
                                module.minutes(),
                                escape(authors),
                                pack.version()));
    }

    private static String author(Author author) {
        String kind =
                switch (author.kind()) {
                    case LIVED_EXPERIENCE -> "lived experience";
                    case CLINICAL -> "clinician";
                    case EDUCATION -> "education";
                    case DRAFTING -> "drafting";
                };
        return author.standing() == Author.Standing.AWAITED
                ? "awaited (" + kind + ")"
                : author.name() + " (" + kind + ")";
    }

    private void section(Section section) {
        html.append("<section>\n<h2>").append(escape(section.title())).append("</h2>\n");
        if (section.kind() == Section.Kind.STORY) {
            html.append("<p class=\"label\">An invented story</p>\n");
        }
        if (section.kind() == Section.Kind.REFLECTION) {
            html.append("<p class=\"label\">For yourself. Nothing is stored.</p>\n");
        }
        html.append(rendering.html(section.body(), 3)).append("</section>\n");
    }

    private void quiz() {
        Quiz quiz = module.quiz();
        html.append("<section id=\"quiz\">\n<h2>Try what you know</h2>\n");
        html.append("<p class=\"label\">For yourself. Answers are explained, not marked.</p>\n");
        for (Quiz.Question question : quiz.questions()) {
            String type = question.kind() == Quiz.Kind.SEVERAL ? "checkbox" : "radio";
            html.append("<fieldset class=\"question\" data-question=\"")
                    .append(question.id())
                    .append("\">\n<legend>")
                    .append(escape(question.text()))
                    .append("</legend>\n");
            if (question.kind() == Quiz.Kind.SEVERAL) {
                html.append("<p class=\"label\">Choose all that fit.</p>\n");
            }
            List<AnswerOption> options = question.options();
            for (int i = 0; i < options.size(); i++) {
                option(question, type, i, options.get(i));
            }
            html.append("</fieldset>\n");
        }
        html.append("</section>\n");
    }

    private void option(Quiz.Question question, String type, int number, AnswerOption option) {
        html.append(
                """
                <div class="option">
                <label><input type="%s" name="%s" value="%d"> %s</label>
                <p class="why" hidden><strong>%s</strong> %s</p>
                </div>
                """
                        .formatted(
                                type,
                                question.id(),
                                number,
                                escape(option.text()),
                                option.isRight() ? "Yes." : "Not this one.",
                                escape(option.why())));
    }

    private void practice() {
        PracticeConversation practice = module.practice();
        html.append(
                """
                <section id="practice" data-start="%s">
                <h2>A practice conversation: %s</h2>
                <p class="label">An invented person</p>
                <p>%s, %d. %s</p>
                <p>%s</p>
                """
                        .formatted(
                                practice.start(),
                                escape(practice.title()),
                                escape(practice.person().name()),
                                practice.person().age(),
                                escape(practice.person().about()),
                                escape(practice.setting())));
        practice.nodes().forEach(this::node);
        html.append(
                "<p><button type=\"button\" id=\"again\">Begin again</button></p>\n</section>\n");
    }

    private void node(Node node) {
        html.append("<div class=\"node\" data-node=\"").append(node.id()).append("\" hidden>\n");
        html.append("<blockquote tabindex=\"-1\">")
                .append(rendering.html(module.practice().file(), node.says()))
                .append("</blockquote>\n");
        switch (node) {
            case Ending ending ->
                    html.append("<h3>Looking back</h3>\n<p class=\"ending\">")
                            .append(escape(ending.lookingBack()))
                            .append("</p>\n");
            case Turn turn -> turn.choices().forEach(this::choice);
        }
        html.append("</div>\n");
    }

    private void choice(Choice choice) {
        html.append(
                """
                <div class="choice"><button type="button" data-next="%s">%s</button>
                <p class="why" hidden>%s Trust %s, understanding %s.</p></div>
                """
                        .formatted(
                                choice.next(),
                                escape(choice.say()),
                                escape(choice.why()),
                                moved(choice.trust()),
                                moved(choice.understanding())));
    }

    private static String moved(int by) {
        return switch (Integer.signum(by)) {
            case 1 -> "grew";
            case -1 -> "shrank";
            default -> "stayed as it was";
        };
    }

    private void tool(Tool tool) {
        html.append("<section id=\"tool\">\n<h2>").append(escape(tool.title())).append("</h2>\n");
        html.append("<p>").append(escape(tool.intro())).append("</p>\n");
        if (!tool.caution().isEmpty()) {
            html.append("<p class=\"note\">").append(escape(tool.caution())).append("</p>\n");
        }
        tool.gate().ifPresent(this::gate);
        html.append("<div id=\"sheet\"")
                .append(tool.gate().isPresent() ? " hidden" : "")
                .append(">\n");
        for (Tool.Part part : tool.sections()) {
            html.append("<h3>").append(escape(part.title())).append("</h3>\n<dl>\n");
            for (Tool.Field field : part.fields()) {
                html.append("<dt>").append(escape(field.label())).append("</dt>\n<dd>");
                html.append(escape(field.hint())).append(room(field)).append("</dd>\n");
            }
            html.append("</dl>\n");
        }
        html.append("</div>\n</section>\n");
    }

    /// Room to write on paper.
    private static String room(Tool.Field field) {
        String line = "<span class=\"line\"></span>";
        return switch (field.kind()) {
            case TEXT, NUMBER, DATE -> line;
            case LINES -> line.repeat(field.rows().orElse(3));
            case SCALE ->
                    " <span class=\"scale\">"
                            + field.lowest().orElse(0)
                            + " to "
                            + field.highest().orElse(10)
                            + "</span>"
                            + line;
            case CHOICE ->
                    " <span>" + escape(String.join(" / ", field.options())) + "</span>" + line;
            case TABLE ->
                    "<table><thead><tr>"
                            + field.columns().stream()
                                    .map(c -> "<th scope=\"col\">" + escape(c.label()) + "</th>")
                                    .collect(Collectors.joining())
                            + "</tr></thead><tbody>"
                            + ("<tr>" + "<td></td>".repeat(field.columns().size()) + "</tr>")
                                    .repeat(field.rows().orElse(5))
                            + "</tbody></table>";
        };
    }

    private void gate(Tool.Gate gate) {
        html.append("<fieldset id=\"gate\"><legend>")
                .append(escape(gate.question()))
                .append("</legend>\n");
        for (Tool.GateOption option : gate.options()) {
            html.append(
                    """
                    <div class="option"><label><input type="radio" name="gate" value="%s"> %s</label>
                    <p class="why" hidden>%s</p></div>
                    """
                            .formatted(
                                    option.leads() == Tool.Leads.OPEN ? "open" : "closed",
                                    escape(option.text()),
                                    escape(option.says())));
        }
        html.append("</fieldset>\n");
    }

    private void handout() {
        html.append("<section id=\"handout\">\n<h2>To give away: ")
                .append(escape(module.handout().title()))
                .append("</h2>\n")
                .append(rendering.html(module.handout().body(), 3))
                .append("</section>\n");
    }
}
