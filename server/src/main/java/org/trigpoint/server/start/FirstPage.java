package org.trigpoint.server.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.web.Page;

/// The first page of a new server.
@Controller
class FirstPage {

    @GetMapping("/")
    ModelAndView show() {
        return Page.of("start/first").view();
    }
}
