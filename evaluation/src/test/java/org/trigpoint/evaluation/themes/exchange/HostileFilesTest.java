package org.trigpoint.evaluation.themes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Files built to do harm, or broken on the way, are refused in a sentence.
class HostileFilesTest {
    private static final String WHOLE =
            "<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"/>";

    @TempDir private Path temporary;

    private String refusal(Path file) {
        FaultsFoundException refused =
                catchThrowableOfType(
                        FaultsFoundException.class, () -> Exchange.read(file, new Losses()));
        assertThat(refused).as("the refusal of " + file.getFileName()).isNotNull();
        String sentence = refused.faults().getFirst().sentence();
        assertThat(sentence).startsWith(String.valueOf(file.getFileName()));
        return sentence;
    }

    private Path archive(String xml) throws IOException {
        return RefiFile.empty().with("project.qde", xml).in(temporary);
    }

    @Test
    void anExternalEntityIsNeverRead() throws IOException {
        Path secret = temporary.resolve("secret.txt");
        Files.writeString(secret, "the secret");
        String sentence =
                refusal(
                        archive(
                                "<?xml version=\"1.0\"?><!DOCTYPE Project [<!ENTITY e SYSTEM \""
                                        + secret.toUri()
                                        + "\">]><Project name=\"&e;\"><Description>&e;</Description></Project>"));
        assertThat(sentence).doesNotContain("the secret").contains("document type");
    }

    @Test
    void anExternalDocumentTypeIsNotFetched() throws IOException {
        refusal(
                archive(
                        "<?xml version=\"1.0\"?><!DOCTYPE Project SYSTEM \"http://localhost:1/x.dtd\"><Project name=\"x\"/>"));
    }

    @Test
    void aBillionLaughsAreNotLaughed() throws IOException {
        StringBuilder type = new StringBuilder("<!DOCTYPE Project [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY l").append(i).append(" \"");
            type.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        refusal(
                archive(
                        "<?xml version=\"1.0\"?>"
                                + type
                                + "]><Project name=\"x\"><Description>&l9;</Description></Project>"));
    }

    @Test
    void anUndeclaredEntityIsBrokenXml() throws IOException {
        assertThat(
                        refusal(
                                archive(
                                        "<Project name=\"x\"><Description>&who;</Description></Project>")))
                .contains("line 1");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        String deep = "<Code name=\"c\" guid=\"g\">".repeat(100_000);
        assertThat(
                        refusal(
                                archive(
                                        "<Project name=\"x\"><CodeBook><Codes>"
                                                + deep
                                                + "</Codes></CodeBook></Project>")))
                .contains("deep");
    }

    @Test
    void brokenXmlIsRefusedWithItsLine() throws IOException {
        assertThat(refusal(archive("<Project name=\"x\">\n<Sources>\n</Project>")))
                .contains("line 3");
        refusal(archive(""));
        refusal(archive("no XML at all"));
        refusal(archive("<html/>"));
        assertThat(refusal(archive(WHOLE.replace("\"x\"/>", "\"secret words\"<"))))
                .doesNotContain("secret words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "sources/../../evil.txt",
                "/etc/evil.txt",
                "C:/evil.txt",
                "..\\evil.txt",
                "sources/.."
            })
    void namesThatLeadOutOfTheArchiveAreRefused(String name) throws IOException {
        assertThat(
                        refusal(
                                RefiFile.empty()
                                        .with("project.qde", WHOLE)
                                        .with(name, "x")
                                        .in(temporary)))
                .contains("leads out");
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Path file =
                RefiFile.empty()
                        .with("project.qde", WHOLE)
                        .with("sources/aa", "one")
                        .with("sources/ab", "two")
                        .in(temporary);
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(
                file,
                latin.replace("sources/ab", "sources/aa").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(file)).contains("one name");
    }

    @Test
    void aBombInTheProjectIsRefusedBeforeItGoesOff() throws IOException {
        Path file = temporary.resolve("bomb.qdpx");
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write("<Project name=\"x\"><Description>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(refusal(file)).contains("200 times");
    }

    @Test
    void aBombInASourceIsRefused() throws IOException {
        Path file = temporary.resolve("bomb.qdpx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(
                    ("<Project name=\"x\">"
                                    + RefiFile.source("internal://a.txt", "")
                                    + "</Project>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("sources/a.txt"));
            for (int i = 0; i < 70; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        assertThat(refusal(file)).contains("unpack");
    }

    @Test
    void aHundredThousandEntriesAreRefused() throws IOException {
        Path file = temporary.resolve("many.qdpx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("sources/" + i));
                zip.closeEntry();
            }
        }
        assertThat(refusal(file)).contains("at most 20,000");
    }

    @Test
    void aTruncatedOrChangedArchiveIsRefused() throws IOException {
        Path file =
                RefiFile.of(RefiFile.source("internal://a.txt", ""))
                        .with("sources/a.txt", "The alarm rings. ".repeat(500))
                        .in(temporary);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {10, 40, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            refusal(file);
        }
        byte[] changed = whole.clone();
        for (int i = 60; i < 90; i++) {
            changed[i] ^= 0x5A;
        }
        Files.write(file, changed);
        refusal(file);
    }

    @Test
    void whatIsNoProjectIsNamed() throws IOException {
        Path text = temporary.resolve("notes.txt");
        Files.writeString(text, "only words");
        assertThat(refusal(text)).contains("no project");
        assertThat(refusal(RefiFile.empty().with("word/document.xml", "<w/>").in(temporary)))
                .contains("no project.qde");
        assertThat(refusal(temporary.resolve("absent.qdpx"))).contains("no such file");
    }

    @Test
    void longTextsWithManyEntitiesOfXmlItselfAreNoHarm() throws IOException {
        String text = "a &amp; b &#233; ".repeat(200_000);
        Project project =
                RefiFile.of(
                                "<Sources><TextSource guid=\"g\" name=\"n\"><PlainTextContent>"
                                        + text
                                        + "</PlainTextContent></TextSource></Sources>")
                        .read(temporary, new Losses());
        assertThat(project.sources().getFirst().text().length()).isEqualTo(200_000 * 8);
    }
}
