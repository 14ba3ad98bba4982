package org.trigpoint.teaching.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.trigpoint.teaching.SmallPack;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ScormPackageTest {

    private static final String IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static Map<String, byte[]> files(SmallPack pack) throws IOException {
        return ScormHost.unpack(pack.read().whole());
    }

    @Test
    void theManifestNamesEachModuleAndEveryFile() throws Exception {
        Map<String, byte[]> files = files(SmallPack.whole());
        Document manifest = manifest(files);
        List<String> listed =
                named(manifest, "file").stream().map(file -> file.getAttribute("href")).toList();

        assertThat(files.keySet().iterator().next()).isEqualTo("imsmanifest.xml");
        assertThat(text(manifest, "schema")).isEqualTo("ADL SCORM");
        assertThat(text(manifest, "schemaversion")).isEqualTo("1.2");
        assertThat(named(manifest, "item")).hasSize(1);
        assertThat(listed).doesNotHaveDuplicates().hasSize(files.size() - 1);
        assertThat(files).containsKeys(listed.toArray(String[]::new));
    }

    /// What the schemas imscp_rootv1p1p2 and adlcp_rootv1p2 ask, and what platforms look up.
    @Test
    void theManifestKeepsTheRulesOfContentPackaging() throws Exception {
        Document manifest = manifest(ScormHost.unpack(programme()));
        List<Element> all = named(manifest, "*");
        Map<String, Element> resources =
                named(manifest, "resource").stream()
                        .collect(Collectors.toMap(r -> r.getAttribute("identifier"), r -> r));

        assertThat(
                        all.stream()
                                .map(one -> one.getAttribute("identifier"))
                                .filter(identifier -> !identifier.isEmpty())
                                .toList())
                .doesNotHaveDuplicates()
                .allMatch(identifier -> identifier.matches("[A-Za-z_][A-Za-z0-9_.-]*"));
        assertThat(manifest.getDocumentElement().getNamespaceURI()).isEqualTo(IMSCP);
        assertThat(named(manifest, "organizations").getFirst().getAttribute("default"))
                .isEqualTo(named(manifest, "organization").getFirst().getAttribute("identifier"));
        assertThat(named(manifest, "title"))
                .allMatch(title -> !title.getTextContent().isBlank())
                .allMatch(title -> title.getTextContent().length() <= 200);
        assertThat(named(manifest, "item"))
                .hasSize(12)
                .allSatisfy(item -> {
                    Element sco =
                            Objects.requireNonNull(
                                    resources.get(item.getAttribute("identifierref")));
                    assertThat(sco.getAttributeNS(ADLCP, "scormtype")).isEqualTo("sco");
                    assertThat(children(sco, "file").getFirst().getAttribute("href"))
                            .isEqualTo(sco.getAttribute("href"));
                    assertThat(resources)
                            .containsKey(
                                    children(sco, "dependency")
                                            .getFirst()
                                            .getAttribute("identifierref"));
                });
        assertThat(resources.values())
                .allMatch(one -> one.getAttribute("type").equals("webcontent"))
                .allMatch(one -> one.getAttributeNS(ADLCP, "scormtype").matches("sco|asset"));
        assertThat(named(manifest, "masteryscore")).as("no score is asked for").isEmpty();
        assertThat(all)
                .as("what a manifest refers to must be in the package, so it refers to no schema")
                .noneMatch(one -> one.hasAttributeNS(XSI, "schemaLocation"));
    }

    private static Pack programme() {
        return PackReader.read(PackTexts.ofFolder(Path.of("../programmes/persistent-pain")))
                .whole();
    }

    private static Document manifest(Map<String, byte[]> files) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        return documents
                .newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                files.getOrDefault("imsmanifest.xml", new byte[0])));
    }

    private static String text(Document manifest, String name) {
        return named(manifest, name).getFirst().getTextContent();
    }

    private static List<Element> named(Document manifest, String name) {
        return elements(manifest.getElementsByTagNameNS(name.equals("*") ? "*" : IMSCP, name));
    }

    private static List<Element> children(Element within, String name) {
        return elements(within.getElementsByTagNameNS(IMSCP, name));
    }

    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    @Test
    void theSamePackGivesTheSameBytes() throws IOException {
        assertThat(zip(SmallPack.whole())).isEqualTo(zip(SmallPack.whole()));
    }

    private static byte[] zip(SmallPack pack) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScormPackage.write(pack.read().whole(), bytes);
        return bytes.toByteArray();
    }

    @Test
    void thePageHoldsNoScriptOfItsOwnAndAsksNobodyElse() throws IOException {
        String page =
                new String(
                        files(
                                        SmallPack.whole()
                                                .with(
                                                        "modules/sky/quiz.yaml",
                                                        "The floor is below.",
                                                        "<script>x</script>"))
                                .get("modules/sky.html"),
                        StandardCharsets.UTF_8);

        assertThat(page)
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .contains("<script src=\"../shared/scorm.js\"></script>")
                .containsOnlyOnce("<script")
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("src=\"http");
    }

    @Test
    void aToolBehindAGateIsHiddenUntilTheGateIsAnswered() throws IOException {
        SmallPack open = SmallPack.whole();
        SmallPack gated =
                open.with(
                        "tools/sky-sheet.yaml",
                        "sections:",
                        "gate: {question: Sore eyes?, options: [{text: No, opens: true}, {text:"
                                + " Yes, opens: false, says: Rest them.}]}\nsections:");

        assertThat(page(open)).contains("<div id=\"sheet\">").doesNotContain("id=\"gate\"");
        assertThat(page(gated))
                .contains("<div id=\"sheet\" hidden>")
                .contains("<legend>Sore eyes?</legend>")
                .contains("value=\"closed\"> Yes")
                .contains("Rest them.");
    }

    private static String page(SmallPack pack) throws IOException {
        byte[] page = files(pack).getOrDefault("modules/sky.html", new byte[0]);
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void nothingInAModuleLeadsToAnotherAndOtherSitesOpenInANewTab() throws IOException {
        SmallPack linked =
                SmallPack.whole()
                        .with(
                                "modules/sky/module.md",
                                "## Take care",
                                "See [the sheet](../../tools/sky-sheet.yaml), [the handout](handout.md),"
                                        + " [the sea](../sea/module.md), [her map](../../tools/map.yaml) and"
                                        + " [the charts](https://charts.example.org).\n\n## Take care");

        assertThat(page(linked))
                .contains("<a href=\"#tool\">the sheet</a>, <a href=\"#handout\">the handout</a>")
                .contains(", the sea, her map and")
                .containsPattern(
                        "<a href=\"https://charts.example.org\"[^>]* target=\"_blank\"[^>]*>the charts</a>")
                .containsPattern("<li id=\"source-[^>]*>.* target=\"_blank\">")
                .doesNotContainPattern("href=\"[a-z-]+\\.html");
    }
}
