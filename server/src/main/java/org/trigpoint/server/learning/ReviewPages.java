package org.trigpoint.server.learning;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Author;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.Rendering;
import org.trigpoint.teaching.pack.Section;

/// Reviewing modules: reading one whole, saying something about it, and signing it.
@Controller
class ReviewPages {
    private static final int LONGEST = 5000;

    private final Database database;
    private final Programmes programmes;
    private final Reviews reviews;

    ReviewPages(Database database, Programmes programmes, Reviews reviews) {
        this.database = database;
        this.programmes = programmes;
        this.reviews = reviews;
    }

    @GetMapping("/review")
    ModelAndView list(SignedIn who) {
        who.require(Right.REVIEW_CONTENT);
        List<ReviewLine> lines =
                database.read(sql -> {
                    List<ReviewLine> all = new ArrayList<>();
                    for (Pack pack : programmes.packs()) {
                        for (Module module : pack.modules()) {
                            all.add(
                                    new ReviewLine(
                                            pack,
                                            module,
                                            reviews.door(sql, who.organisation(), pack, module),
                                            reviews.signatures(
                                                    sql,
                                                    who.organisation(),
                                                    pack,
                                                    module,
                                                    Optional.of(who.account())),
                                            reviews.changedSince(
                                                    sql, who.organisation(), pack, module)));
                        }
                    }
                    return all;
                });
        return Page.of("learning/reviews").with("lines", lines).view();
    }

    private Reviewed reviewed(SignedIn who, String pack, String module) {
        who.require(Right.REVIEW_CONTENT);
        return programmes.packs().stream()
                .filter(one -> one.id().value().equals(pack))
                .flatMap(one ->
                        one.modules().stream()
                                .filter(found -> found.id().value().equals(module))
                                .map(found -> new Reviewed(one, found)))
                .findFirst()
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/review/{pack}/{module}")
    ModelAndView show(SignedIn who, @PathVariable String pack, @PathVariable String module) {
        return page(who, reviewed(who, pack, module), Map.of(), "");
    }

    private ModelAndView page(
            SignedIn who, Reviewed reviewed, Map<String, String> form, String wrong) {
        Pack pack = reviewed.pack();
        Module module = reviewed.module();
        Rendering rendering =
                Rendering.page(pack, file -> PackAddresses.inReview(pack.id().value(), file));
        Map<Section, Content> sections = new LinkedHashMap<>();
        module.sections()
                .forEach(section ->
                        sections.put(section, new Html(rendering.html(section.body(), 3))));
        module.quiz().questions().forEach(question -> rendering.cite(question.sources()));
        Map<String, Content> said = new LinkedHashMap<>();
        for (PracticeConversation.Node node : module.practice().nodes()) {
            said.put(
                    node.id().value(),
                    new Html(rendering.html(module.practice().file(), node.says())));
        }
        return Page.of("learning/review")
                .with("reviewed", reviewed)
                .with("sections", sections)
                .with("said", said)
                .with("tool", module.tool().flatMap(pack::tool).stream().toList())
                .with("handout", new Html(rendering.html(module.handout().body(), 4)))
                .with("handoutSources", new Html(rendering.html(module.handout().sources())))
                .with("sources", new Html(rendering.sourceList()))
                .with(
                        "authors",
                        Author.inOrderOfName(
                                pack.authors().stream()
                                        .filter(author -> module.authors().contains(author.id()))
                                        .toList()))
                .with(
                        "signatures",
                        database.read(sql ->
                                reviews.signatures(
                                        sql,
                                        who.organisation(),
                                        pack,
                                        module,
                                        Optional.of(who.account()))))
                .with(
                        "changed",
                        database.read(
                                sql -> reviews.changedSince(sql, who.organisation(), pack, module)))
                .with(
                        "remarks",
                        database.read(
                                sql -> reviews.remarks(sql, who.organisation(), pack, module)))
                .with("name", form.getOrDefault("name", who.name()))
                .with("form", form)
                .with("wrong", wrong)
                .view();
    }

    @PostMapping("/review/{pack}/{module}/sign")
    ModelAndView sign(
            SignedIn who,
            @PathVariable String pack,
            @PathVariable String module,
            @RequestParam Map<String, String> form) {
        Reviewed reviewed = reviewed(who, pack, module);
        String name = form.getOrDefault("name", "").strip();
        String profession = form.getOrDefault("profession", "").strip();
        Optional<Signature.Kind> kind =
                switch (form.getOrDefault("kind", "")) {
                    case "clinical" -> Optional.of(Signature.Kind.CLINICAL);
                    case "lived-experience" -> Optional.of(Signature.Kind.LIVED_EXPERIENCE);
                    default -> Optional.empty();
                };
        String wrong = wrong(form, kind, name, profession);
        if (kind.isEmpty() || !wrong.isEmpty()) {
            return unprocessable(page(who, reviewed, form, wrong));
        }
        Reviews.Signing signing =
                database.write(sql ->
                        reviews.sign(
                                sql,
                                who,
                                reviewed.pack(),
                                reviewed.module(),
                                form.getOrDefault("digest", ""),
                                kind.get(),
                                name,
                                profession));
        return switch (signing) {
            case SIGNED -> to(reviewed);
            case ALREADY -> unprocessable(page(who, reviewed, form, "already"));
            case CHANGED -> unprocessable(page(who, reviewed, form, "changed"));
        };
    }

    /// The field that something is wrong with; blank where nothing is.
    private static String wrong(
            Map<String, String> form,
            Optional<Signature.Kind> kind,
            String name,
            String profession) {
        if (kind.isEmpty()) {
            return "kind";
        }
        if (name.isEmpty() || name.length() > 200) {
            return "name";
        }
        boolean needed = kind.get() == Signature.Kind.CLINICAL;
        if ((needed && profession.isEmpty()) || profession.length() > 200) {
            return "profession";
        }
        return form.getOrDefault("read", "").equals("yes") ? "" : "read";
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/review/{pack}/{module}/take-back")
    ModelAndView takeBack(SignedIn who, @PathVariable String pack, @PathVariable String module) {
        Reviewed reviewed = reviewed(who, pack, module);
        database.write(sql -> {
            reviews.takeBack(sql, who, reviewed.pack(), reviewed.module());
            return true;
        });
        return to(reviewed);
    }

    @PostMapping("/review/{pack}/{module}/remarks")
    ModelAndView say(
            SignedIn who,
            @PathVariable String pack,
            @PathVariable String module,
            @RequestParam(defaultValue = "") String text) {
        Reviewed reviewed = reviewed(who, pack, module);
        String said = text.replace("\r\n", "\n").strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return unprocessable(page(who, reviewed, Map.of("text", text), "text"));
        }
        database.write(sql -> {
            reviews.say(sql, who, reviewed.pack(), reviewed.module(), said);
            return true;
        });
        return to(reviewed);
    }

    @GetMapping("/review/{pack}/{module}/handout.pdf")
    ResponseEntity<byte[]> handout(
            SignedIn who, @PathVariable String pack, @PathVariable String module) {
        Reviewed reviewed = reviewed(who, pack, module);
        return ModulePages.pdf(
                "handout-" + reviewed.module().id(),
                HandoutPaper.of(
                        reviewed.pack(),
                        reviewed.module(),
                        Words.in(Locale.UK),
                        database.read(sql ->
                                reviews.door(
                                        sql,
                                        who.organisation(),
                                        reviewed.pack(),
                                        reviewed.module()))));
    }

    private static ModelAndView to(Reviewed reviewed) {
        return new ModelAndView("redirect:" + reviewed.at(""), HttpStatus.SEE_OTHER);
    }
}
