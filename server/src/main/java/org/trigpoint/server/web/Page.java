package org.trigpoint.server.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/// A page to be shown: which template, and what it is given.
public final class Page {
    private final String template;
    private final Map<String, Object> model = new LinkedHashMap<>();

    private Page(String template) {
        this.template = template;
    }

    /// @param template its file below `src/main/jte`, without the ending: `start/firstRun`
    public static Page of(String template) {
        return new Page(template);
    }

    /// Gives the template one of its `@param`s.
    public Page with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    /// What the web framework renders.
    public ModelAndView view() {
        return new ModelAndView(template, model);
    }
}
