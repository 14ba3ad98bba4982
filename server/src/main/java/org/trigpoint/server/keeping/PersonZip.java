package org.trigpoint.server.keeping;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.trigpoint.server.web.Words;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a person's file as a zip: a page to read in any browser, and the same for a program.
@Component
final class PersonZip {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String STYLE =
            """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #14213d; }
            h2 { margin-top: 2.5rem; border-bottom: 2px solid #1f5c4a; } h3 { margin-bottom: .25rem; font-size: 1rem; }
            * { overflow-wrap: anywhere; } dl { margin: 0 0 1rem; padding: .5rem 1rem; background: #f6f3ec; }
            dt { font-weight: 600; } dd { margin: 0 0 .5rem; white-space: pre-line; overflow-wrap: anywhere; }
            """;

    private final TemplateEngine templates;

    PersonZip(TemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(PersonFile file) {
        StringOutput page = new StringOutput();
        templates.render(
                "keeping/personFile.jte",
                Map.of(
                        "words",
                        Words.in(Locale.UK),
                        "file",
                        file,
                        "style",
                        (Content) part -> part.writeContent(STYLE)),
                page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "read-me-first.html", page.toString());
            add(zip, "data.json", JSON.writeValueAsString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be written", e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
