package org.trigpoint.server.workshops;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// The certificates of a cohort, where one can be withdrawn. Whose one is stands on the paper
/// alone.
@Controller
class CohortCertificatePages {
    private final Database database;
    private final Cohorts cohorts;
    private final Certificates certificates;

    CohortCertificatePages(Database database, Cohorts cohorts, Certificates certificates) {
        this.database = database;
        this.cohorts = cohorts;
        this.certificates = certificates;
    }

    private Cohort found(SignedIn who, String id) {
        who.require(Right.MANAGE_COHORTS);
        return database.read(sql -> cohorts.find(sql, who.organisation(), new CohortId(id)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
    }

    @GetMapping("/cohorts/{id}/certificates")
    ModelAndView list(SignedIn who, @PathVariable String id) {
        Cohort cohort = found(who, id);
        return Page.of("workshops/certificates")
                .with("cohort", cohort)
                .with("certificates", database.read(sql -> certificates.in(sql, cohort)))
                .view();
    }

    @PostMapping("/cohorts/{id}/certificates/{number}/withdraw")
    ModelAndView withdraw(SignedIn who, @PathVariable String id, @PathVariable String number) {
        Cohort cohort = found(who, id);
        Certificate certificate =
                database.read(sql -> certificates.in(sql, cohort)).stream()
                        .filter(one -> one.number().equals(number))
                        .findFirst()
                        .orElseThrow(() -> new Mistake(Mistake.Kind.NOT_FOUND));
        database.write(sql -> {
            certificates.withdraw(sql, who, certificate);
            return true;
        });
        return new ModelAndView(
                "redirect:/cohorts/" + cohort.id() + "/certificates", HttpStatus.SEE_OTHER);
    }
}
