package org.trigpoint.server.uploads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.interviews.identities.Review;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.reports.FrozenStudy;
import org.trigpoint.server.reports.Studies;
import org.trigpoint.server.reports.StudyId;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Three pages from files to a study with words: bring them, say whose they are, take names out.
@Controller
class StudyWordsPages {
    private final Database database;
    private final Studies studies;
    private final Bringing bringing;
    private final Trays trays;

    StudyWordsPages(Database database, Studies studies, Bringing bringing, Trays trays) {
        this.database = database;
        this.studies = studies;
        this.bringing = bringing;
        this.trays = trays;
    }

    private FrozenStudy open(SignedIn who, String id) {
        who.require(Right.MANAGE_STUDIES);
        return database.read(sql -> studies.find(sql, who.organisation(), new StudyId(id)))
                .filter(FrozenStudy::isOpen)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    private Tray tray(SignedIn who, FrozenStudy study, String id) {
        return trays.find(who, study.id(), id)
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/studies/{id}/words")
    ModelAndView form(SignedIn who, @PathVariable String id) {
        return form(open(who, id), List.of());
    }

    private ModelAndView form(FrozenStudy study, List<String> faults) {
        return Page.of("uploads/files")
                .with("study", study.id().value())
                .with("interviewable", bringing.interviewable(study).size())
                .with("ofCohort", study.cohort().isPresent())
                .with("faults", faults)
                .view();
    }

    @PostMapping("/studies/{id}/words")
    ModelAndView bring(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> interview,
            @RequestParam(required = false) @Nullable List<MultipartFile> project,
            @RequestParam(required = false) @Nullable List<MultipartFile> analysis,
            @RequestParam(required = false) @Nullable List<MultipartFile> worksheet)
            throws IOException {
        FrozenStudy study = open(who, id);
        Map<Part, @Nullable List<MultipartFile>> sent = new LinkedHashMap<>();
        sent.put(Part.INTERVIEW, interview);
        sent.put(Part.PROJECT, project);
        sent.put(Part.ANALYSIS, analysis);
        sent.put(Part.WORKSHEET, worksheet);
        try {
            Tray tray = bringing.bring(who, study, sent);
            if (tray.files().isEmpty()) {
                trays.clear(tray);
                return refused(form(study, List.of("")));
            }
            return to(study, tray);
        } catch (FaultsFoundException e) {
            return refused(form(study, sentences(e)));
        }
    }

    private static List<String> sentences(FaultsFoundException e) {
        return e.faults().stream().map(Fault::sentence).toList();
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView to(FrozenStudy study, Tray tray) {
        return new ModelAndView(
                "redirect:/studies/" + study.id() + "/words/" + tray.id(), HttpStatus.SEE_OTHER);
    }

    @GetMapping("/studies/{id}/words/{tray}")
    ModelAndView show(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String tray,
            @RequestParam(defaultValue = "") String look) {
        FrozenStudy study = open(who, id);
        Tray brought = tray(who, study, tray);
        Map<String, BroughtText> texts = bringing.texts(brought, study);
        Whose whose = new Whose(brought.note().chosen());
        if (!texts.isEmpty() && (!whose.isSaid() || look.equals("whose"))) {
            return whose(study, brought, texts, List.of(), List.of());
        }
        try {
            return names(who, study, brought, Map.of(), List.of());
        } catch (FaultsFoundException e) {
            return refused(whose(study, brought, texts, List.of(), sentences(e)));
        }
    }

    private ModelAndView whose(
            FrozenStudy study,
            Tray tray,
            Map<String, BroughtText> texts,
            List<String> open,
            List<String> faults) {
        boolean ofCohort = study.cohort().isPresent();
        List<ParticipantId> interviewable = bringing.interviewable(study);
        List<ParticipantId> everyone = bringing.everyone(study);
        return Page.of("uploads/whose")
                .with("at", "/studies/" + study.id() + "/words/" + tray.id())
                .with("texts", List.copyOf(texts.values()))
                .with(
                        "people",
                        (ofCohort ? interviewable : everyone)
                                .stream().map(ParticipantId::value).toList())
                .with("refusing", ofCohort ? everyone.size() - interviewable.size() : 0)
                .with("ofCohort", ofCohort)
                .with("chosen", tray.note().chosen())
                .with("open", open)
                .with("faults", faults)
                .view();
    }

    @PostMapping("/studies/{id}/words/{tray}/whose")
    ModelAndView choose(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String tray,
            @RequestParam Map<String, String> form) {
        FrozenStudy study = open(who, id);
        Tray brought = tray(who, study, tray);
        Map<String, String> said = new HashMap<>(form);
        said.keySet()
                .removeIf(field ->
                        !field.matches("notes|(whose|asks|date|interview|quote)-[ip][0-9-]+"));
        brought.keep(brought.note().choosing(said));
        Map<String, BroughtText> texts = bringing.texts(brought, study);
        List<String> open =
                new Whose(brought.note().chosen())
                        .open(texts.keySet(), Set.copyOf(bringing.interviewable(study)));
        if (!open.isEmpty()) {
            ModelAndView page = whose(study, brought, texts, open, List.of());
            brought.keep(brought.note().choosing(Map.of()));
            return refused(page);
        }
        return to(study, brought);
    }

    private ModelAndView names(
            SignedIn who,
            FrozenStudy study,
            Tray tray,
            Map<String, String> form,
            List<String> faults) {
        Bringing.Offered offered = bringing.offered(who, tray, study);
        return Page.of("uploads/names")
                .with("at", "/studies/" + study.id() + "/words/" + tray.id())
                .with("lines", offered.lines())
                .with("names", offered.names())
                .with("notes", offered.notes())
                .with("files", tray.files().stream().map(Brought::name).toList())
                .with("form", form)
                .with("faults", faults)
                .with("texts", !tray.note().chosen().isEmpty())
                .view();
    }

    @PostMapping("/studies/{id}/words/{tray}/store")
    ModelAndView store(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String tray,
            @RequestParam Map<String, String> form)
            throws IOException {
        FrozenStudy study = open(who, id);
        Tray brought = tray(who, study, tray);
        List<String> wrong = new ArrayList<>();
        Map<String, Review.Ruling> rulings = rulings(form, wrong);
        if (!wrong.isEmpty()) {
            return refused(names(who, study, brought, form, wrong));
        }
        try {
            return switch (bringing.store(who, study, brought, rulings)) {
                case Bringing.Stored.In(StudyId fresh) ->
                        new ModelAndView("redirect:/studies/" + fresh, HttpStatus.SEE_OTHER);
                case Bringing.Stored.Undecided() ->
                        refused(names(who, study, brought, form, List.of("undecided")));
                case Bringing.Stored.Sealed() -> throw new Mistake(Mistake.Kind.NOT_FOUND);
            };
        } catch (FaultsFoundException e) {
            return refused(names(who, study, brought, form, sentences(e)));
        }
    }

    /// What was decided about findings, by key.
    ///
    /// @param wrong is told where something is to be replaced by nothing
    private static Map<String, Review.Ruling> rulings(
            Map<String, String> form, List<String> wrong) {
        Map<String, Review.Ruling> rulings = new HashMap<>();
        form.forEach((field, value) -> {
            if (!field.startsWith("d-")) {
                return;
            }
            String key = field.substring(2);
            switch (value) {
                case "keep" -> rulings.put(key, new Review.Ruling.Kept());
                case "replace" -> {
                    Optional<String> standIn =
                            Optional.ofNullable(form.get("s-" + key))
                                    .map(text -> text.replaceAll("\\s+", " ").strip())
                                    .filter(text -> !text.isEmpty() && text.length() <= 2000);
                    standIn.ifPresentOrElse(
                            text -> rulings.put(key, new Review.Ruling.Replaced(text)),
                            () -> wrong.add("stand-in"));
                }
                default -> throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
            }
        });
        return rulings;
    }

    @PostMapping("/studies/{id}/words/{tray}/delete")
    ModelAndView delete(SignedIn who, @PathVariable String id, @PathVariable String tray) {
        FrozenStudy study = open(who, id);
        trays.clear(tray(who, study, tray));
        return new ModelAndView("redirect:/studies/" + study.id(), HttpStatus.SEE_OTHER);
    }
}
