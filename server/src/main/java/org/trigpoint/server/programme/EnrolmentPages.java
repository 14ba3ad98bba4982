package org.trigpoint.server.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Identities;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;
import org.trigpoint.server.web.Paged;

/// Enrolling learners, by hand or by a list, and giving them their links.
@Controller
class EnrolmentPages {
    private static final int A_PAGE = 200;

    private final Database database;
    private final DataFolder folder;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Identities identities;
    private final Settings settings;

    EnrolmentPages(
            Database database,
            DataFolder folder,
            Cohorts cohorts,
            Learners learners,
            Identities identities,
            Settings settings) {
        this.database = database;
        this.folder = folder;
        this.cohorts = cohorts;
        this.learners = learners;
        this.identities = identities;
        this.settings = settings;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.MANAGE_LEARNERS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/learners")
    ModelAndView show(
            SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        return page(found(who, id), page, "", "", "", List.of(), Links.NONE);
    }

    /// The first page of the list, below what was done.
    private ModelAndView page(
            Cohort cohort,
            String name,
            String email,
            String wrong,
            List<Fault> faults,
            Links links) {
        return page(cohort, 1, name, email, wrong, faults, links);
    }

    private ModelAndView page(
            Cohort cohort,
            int page,
            String name,
            String email,
            String wrong,
            List<Fault> faults,
            Links links) {
        Paged paged =
                Paged.of(
                        page,
                        A_PAGE,
                        database.read(sql -> new ProgressSql(sql).enrolled(cohort.id())));
        List<EnrolledLine> enrolled = new ArrayList<>();
        database.read(sql -> learners.named(sql, cohort, paged))
                .forEach((learner, known) ->
                        known.ifPresent(person ->
                                enrolled.add(new EnrolledLine(learner.id().value(), person, ""))));
        return Page.of("programme/learners")
                .with("cohort", cohort)
                .with("enrolled", enrolled)
                .with("paged", paged)
                .with("name", name)
                .with("email", email)
                .with("wrong", wrong)
                .with("faults", faults)
                .with("links", links.lines())
                .with("told", links.told())
                .with("again", settings.address("/link-again"))
                .view();
    }

    /// Links that were made just now.
    ///
    /// @param told the key of what to do with them
    private record Links(List<EnrolledLine> lines, String told) {
        static final Links NONE = new Links(List.of(), "");

        Links {
            lines = List.copyOf(lines);
        }
    }

    /// Of people enrolled just now: where there is a mail server, they are written to anyway.
    private Links invited(List<EnrolledLine> lines) {
        return new Links(
                lines,
                settings.get(Setting.SMTP).isEmpty()
                        ? "learners.links.by-hand"
                        : "learners.links.mailed");
    }

    @PostMapping("/cohorts/{id}/learners")
    ModelAndView enrol(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String site) {
        Cohort cohort = found(who, id);
        if (!Person.isAddress(email) || name.strip().length() > 200) {
            return wrong(page(cohort, name, email, "email", List.of(), Links.NONE));
        }
        Person person = new Person(name, email);
        Optional<SiteId> at =
                cohort.sites().stream()
                        .map(Cohort.Site::id)
                        .filter(known -> known.value().equals(site))
                        .findFirst();
        try {
            Token link =
                    database.write(
                            sql -> learners.enrol(sql, cohort, person, at, who.account().value()));
            return page(cohort, "", "", "", List.of(), invited(List.of(line(person, link))));
        } catch (Learners.RefusedException e) {
            return wrong(
                    page(
                            cohort,
                            name,
                            email,
                            e.refusal().name().toLowerCase(Locale.ROOT),
                            List.of(),
                            Links.NONE));
        }
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private EnrolledLine line(Person person, Token link) {
        return new EnrolledLine("", person, settings.address("/l/" + link.value()));
    }

    @PostMapping("/cohorts/{id}/learners/list")
    ModelAndView enrolList(
            SignedIn who, @PathVariable String id, @RequestParam MultipartFile list) {
        Cohort cohort = found(who, id);
        try {
            EnrolmentFile file = read(list, cohort);
            List<EnrolledLine> links =
                    database.write(sql -> {
                        List<EnrolledLine> made = new ArrayList<>();
                        for (EnrolmentFile.Row row : file.rows()) {
                            Token link =
                                    learners.enrol(
                                            sql,
                                            cohort,
                                            row.person(),
                                            row.site().map(Cohort.Site::id),
                                            who.account().value());
                            made.add(line(row.person(), link));
                        }
                        return made;
                    });
            return page(cohort, "", "", "", List.of(), invited(links));
        } catch (FaultsFoundException e) {
            return wrong(page(cohort, "", "", "", e.faults(), Links.NONE));
        } catch (Learners.RefusedException e) {
            // one transaction: nobody of the list was enrolled
            return wrong(
                    page(
                            cohort,
                            "",
                            "",
                            "list_" + e.refusal().name().toLowerCase(Locale.ROOT),
                            List.of(),
                            Links.NONE));
        }
    }

    /// Reads the list from a file of its own, which is gone afterwards.
    private EnrolmentFile read(MultipartFile list, Cohort cohort) {
        Path file;
        try {
            file = Files.createTempFile(folder.folder("uploads"), "list", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the list", e);
        }
        try {
            list.transferTo(file);
            return EnrolmentFile.read(file, cohort);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list", e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the list", e);
        }
    }

    @PostMapping("/cohorts/{id}/learners/{learner}/link")
    ModelAndView newLink(SignedIn who, @PathVariable String id, @PathVariable String learner) {
        Cohort cohort = found(who, id);
        EnrolledLine line =
                database.write(sql -> {
                    Learner found =
                            learners.find(sql, cohort, new LearnerId(learner))
                                    .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
                    Person person =
                            found.identity()
                                    .flatMap(identity -> identities.reveal(sql, identity))
                                    .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
                    return line(person, learners.replaceLink(sql, found.id()));
                });
        return page(
                cohort, "", "", "", List.of(), new Links(List.of(line), "learners.links.replaced"));
    }
}
