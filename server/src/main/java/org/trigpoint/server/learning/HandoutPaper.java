package org.trigpoint.server.learning;

import org.trigpoint.server.web.TaggedPdf;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Handout;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Rendering;

/// A handout on paper: one or two pages in large letters, for the person with pain.
final class HandoutPaper {
    private static final String STYLE =
            """
            @page { size: A4; margin: 14mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #4a5568; } }
            body { font-family: 'Liberation Sans'; font-size: 12pt; line-height: 1.3; color: #14213d; }
            h1 { font-size: 19pt; margin: 0 0 4mm; color: #123f33; } h2 { font-size: 13pt; margin: 4mm 0 1.5mm; color: #123f33; page-break-after: avoid; }
            .not-yet { border: 1pt solid #4a5568; padding: 1.5mm 3mm; font-size: 9.5pt; }
            h3 { font-size: 12pt; margin: 2.5mm 0 1mm; page-break-after: avoid; }
            p, ul, ol { margin: 0 0 2mm; } ul { page-break-inside: avoid; } li { margin: 0 0 1mm; }
            .from { font-size: 7.5pt; line-height: 1.25; color: #4a5568; } .from h2 { font-size: 9pt; margin: 3mm 0 1mm; color: #4a5568; }
            .from p, .from li { margin: 0 0 0.6mm; } .from a { color: #4a5568; text-decoration: none; } sup { font-size: 70%; }
            """;

    private HandoutPaper() {}

    /// @param words of whoever prints it
    /// @param door whether the module was reviewed: paper that was not says so
    static byte[] of(Pack pack, Module module, Words words, ModuleDoor door) {
        Rendering rendering = Rendering.page(pack, file -> "#");
        String body = rendering.html(module.handout().body());
        String from = rendering.html(module.handout().sources());
        return TaggedPdf.of(
                module.handout().title(),
                pack.language(),
                STYLE,
                "<h1>"
                        + TaggedPdf.escaped(module.handout().title())
                        + "</h1>"
                        + (door == ModuleDoor.REVIEWED
                                ? ""
                                : "<p class=\"not-yet\">"
                                        + TaggedPdf.escaped(
                                                words.say(
                                                        door == ModuleDoor.DEMONSTRATION
                                                                ? "module.demonstration"
                                                                : "module.nobody-yet"))
                                        + "</p>")
                        + body
                        + "<div class=\"from\"><h2>"
                        + TaggedPdf.escaped(Handout.SOURCES)
                        + "</h2>"
                        + from
                        + rendering.sourceList()
                        + "<p>"
                        + TaggedPdf.escaped(pack.title() + " · " + pack.licence())
                        + "</p></div>");
    }
}
