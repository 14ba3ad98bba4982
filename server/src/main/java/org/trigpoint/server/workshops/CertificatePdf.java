package org.trigpoint.server.workshops;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trigpoint.server.programme.LinkPicture;
import org.trigpoint.server.web.TaggedPdf;
import org.trigpoint.server.web.Words;

/// A certificate on paper.
///
/// @param holder their name, read this moment
/// @param organisation who gives it
/// @param reviewers who reviewed what was taught
/// @param address where anyone can ask whether it is good
record CertificatePdf(
        Certificate certificate,
        String holder,
        String organisation,
        List<String> reviewers,
        String address) {
    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm; }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.4; color: #14213d; }
            h1 { font-size: 22pt; margin: 0 0 6mm 0; } h2 { font-size: 12pt; margin: 7mm 0 2mm 0; }
            .name { font-size: 18pt; font-weight: bold; margin: 3mm 0; } p { margin: 1mm 0; }
            table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
            th, td { text-align: left; border-bottom: 0.5pt solid #4a5568; padding: 1mm 2mm 1mm 0; }
            .foot { font-size: 9pt; color: #4a5568; margin-top: 6mm; } img { width: 30mm; height: 30mm; }
            """;

    CertificatePdf {
        reviewers = List.copyOf(reviewers);
    }

    byte[] bytes() {
        Words words = Words.in(Locale.UK);
        return TaggedPdf.of(words.say("certificate.title"), "en-GB", STYLE, page(words));
    }

    private static String escaped(String text) {
        return TaggedPdf.escaped(text);
    }

    private String page(Words words) {
        String lines =
                certificate.done().stream()
                        .map(line -> line(words, line))
                        .collect(Collectors.joining());
        String reviewed =
                reviewers.isEmpty()
                        ? ""
                        : paragraph(
                                "",
                                words.say("certificate.reviewed", String.join(", ", reviewers)));
        return "<h1>"
                + escaped(words.say("certificate.title"))
                + "</h1>"
                + paragraph("", organisation)
                + paragraph("name", holder.isBlank() ? words.say("certificate.no-name") : holder)
                + paragraph("", words.say("certificate.took-part", certificate.programme()))
                + paragraph(
                        "",
                        words.say(
                                "certificate.hours",
                                Hours.said(certificate.minutes()),
                                words.day(certificate.madeOn())))
                + "<h2>"
                + escaped(words.say("certificate.done"))
                + "</h2><table><thead><tr><th>"
                + escaped(words.say("hours.what"))
                + "</th><th>"
                + escaped(words.say("hours.on"))
                + "</th><th>"
                + escaped(words.say("hours.minutes"))
                + "</th></tr></thead><tbody>"
                + lines
                + "</tbody></table>"
                + reviewed
                + "<h2>"
                + escaped(words.say("certificate.number", certificate.number()))
                + "</h2>"
                + picture(words)
                + paragraph("foot", words.say("certificate.check", address))
                + paragraph("foot", words.say("certificate.foot"));
    }

    private static String paragraph(String style, String text) {
        return "<p class=\"" + style + "\">" + escaped(text) + "</p>";
    }

    private static String line(Words words, Hours.Line line) {
        return "<tr><td>"
                + escaped(words.say(line.kind().key()) + ": " + line.title())
                + "</td><td>"
                + escaped(words.day(line.on()))
                + "</td><td>"
                + line.minutes()
                + "</td></tr>";
    }

    private String picture(Words words) {
        return "<p><img alt=\""
                + escaped(words.say("certificate.picture"))
                + "\" src=\"data:image/png;base64,"
                + LinkPicture.of(address).png()
                + "\"/></p>";
    }
}
