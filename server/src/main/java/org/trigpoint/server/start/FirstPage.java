package org.trigpoint.server.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Page;

/// The first page: two files to a report at once, or a programme.
@Controller
class FirstPage {
    private final Database database;
    private final Accounts accounts;

    FirstPage(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @GetMapping("/")
    ModelAndView show() {
        boolean setUp = database.read(accounts::isSetUp);
        return Page.of("start/first").with("setUp", setUp).view();
    }
}
