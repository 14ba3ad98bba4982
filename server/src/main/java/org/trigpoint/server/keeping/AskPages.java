package org.trigpoint.server.keeping;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.server.web.Page;

/// Where a learner asks for all that is kept about them. It is not shown here: whoever holds a link
/// alone is not told what someone answered.
@Controller
class AskPages {
    private final Database database;
    private final Learners learners;
    private final Cohorts cohorts;
    private final AccessRequests requests;

    AskPages(Database database, Learners learners, Cohorts cohorts, AccessRequests requests) {
        this.database = database;
        this.learners = learners;
        this.cohorts = cohorts;
        this.requests = requests;
    }

    private Learner visitor(String link) {
        return database.read(sql -> learners.at(sql, new Token(link)))
                .orElseThrow(() -> new Mistake(Mistake.Kind.LINK_NOT_VALID));
    }

    @GetMapping("/l/{link}/data")
    ModelAndView show(@PathVariable String link) {
        Learner learner = visitor(link);
        Optional<AccessRequest> waiting = database.read(sql -> requests.openOf(sql, learner.id()));
        return Page.of("keeping/ask")
                .with("link", link)
                .with("asked", waiting.isPresent())
                .with("askedOn", waiting.map(AccessRequest::askedOn))
                .with("dueOn", waiting.map(AccessRequest::dueOn))
                .view();
    }

    @PostMapping("/l/{link}/data")
    ModelAndView ask(@PathVariable String link) {
        Learner learner = visitor(link);
        AccessRequest _ =
                database.write(sql -> requests.ask(sql, cohorts.of(sql, learner), learner));
        return new ModelAndView("redirect:/l/" + link + "/data", HttpStatus.SEE_OTHER);
    }
}
