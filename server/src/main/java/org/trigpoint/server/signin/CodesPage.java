package org.trigpoint.server.signin;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import org.trigpoint.server.web.Page;

/// Shows recovery codes, this once.
final class CodesPage {
    private CodesPage() {}

    /// @param to the page to go on to
    static ModelAndView of(List<RecoveryCode> codes, String to) {
        return Page.of("signin/codes")
                .with("codes", codes.stream().map(RecoveryCode::shown).toList())
                .with("to", to)
                .view();
    }
}
