package org.trigpoint.server.learning;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// HTML that the pack's own rendering made safe.
///
/// @param text as [org.trigpoint.teaching.pack.Rendering] gives it
record Html(String text) implements Content {
    static final Html NONE = new Html("");

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }
}
