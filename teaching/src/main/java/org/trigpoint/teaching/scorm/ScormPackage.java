package org.trigpoint.teaching.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;

/// Writes a pack as a SCORM 1.2 package: one SCO a module, static pages, one small script that
/// reports to the platform. The same pack gives the same bytes.
///
/// A module is `completed` once every quiz question was answered and the conversation came to an
/// end, however it ended. No score is ever reported.
public final class ScormPackage {
    private static final String SCRIPT = "shared/scorm.js";
    private static final String STYLE = "shared/scorm.css";

    private ScormPackage() {}

    /// Writes the zip file; the stream is left open.
    public static void write(Pack pack, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "imsmanifest.xml", manifest(pack).getBytes(StandardCharsets.UTF_8));
        add(zip, SCRIPT, resource("scorm.js"));
        add(zip, STYLE, resource("scorm.css"));
        for (Module module : pack.modules()) {
            String page = new ModulePage(pack, module).html();
            add(zip, pageOf(module), page.getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    private static String pageOf(Module module) {
        return "modules/" + module.id() + ".html";
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ScormPackage.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }

    private static String manifest(Pack pack) {
        StringBuilder items = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        for (Module module : pack.modules()) {
            items.append(
                    """
                          <item identifier="item-%1$s" identifierref="module-%1$s" isvisible="true">
                            <title>%2$s</title>
                          </item>
                    """
                            .formatted(module.id(), Markup.escape(module.title())));
            resources.append(
                    """
                        <resource identifier="module-%s" type="webcontent" adlcp:scormtype="sco" href="%2$s">
                          <file href="%2$s"/>
                          <dependency identifierref="shared"/>
                        </resource>
                    """
                            .formatted(module.id(), pageOf(module)));
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="trigpoint-%s" version="%d"
                  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>1.2</schemaversion>
          </metadata>
          <organizations default="programme">
            <organization identifier="programme">
              <title>%s</title>
        %s    </organization>
          </organizations>
          <resources>
        %s    <resource identifier="shared" type="webcontent" adlcp:scormtype="asset">
              <file href="%s"/>
              <file href="%s"/>
            </resource>
          </resources>
        </manifest>
        """
                .formatted(
                        pack.id(),
                        pack.version(),
                        Markup.escape(pack.title()),
                        items,
                        resources,
                        SCRIPT,
                        STYLE);
    }
}
