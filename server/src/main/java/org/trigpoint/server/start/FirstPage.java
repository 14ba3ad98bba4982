package org.trigpoint.server.start;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.desk.DeskDoor;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Right;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// The first page: two files to a report at once, or a programme.
@Controller
class FirstPage {
    private final Database database;
    private final Accounts accounts;
    private final DeskDoor desk;

    FirstPage(Database database, Accounts accounts, DeskDoor desk) {
        this.database = database;
        this.accounts = accounts;
        this.desk = desk;
    }

    @GetMapping("/")
    ModelAndView show(HttpServletRequest request) {
        boolean setUp = database.read(accounts::isSetUp);
        return Page.of("start/first")
                .with("setUp", setUp)
                .with(
                        "own",
                        SignedIn.at(request)
                                .map(who -> who.may(Right.SEE_COHORTS) ? "/cohorts" : "/me")
                                .orElse(""))
                .with("mayEvaluate", desk.standing(request) == DeskDoor.Standing.OPEN)
                .view();
    }
}
