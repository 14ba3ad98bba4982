package org.trigpoint.teaching.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.teaching.SmallPack;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Outcome;

class PackReaderTest {

    @TempDir Path folder;

    private void write(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, text.getValue());
        }
    }

    private static String faults(SmallPack pack) {
        return String.join("\n", pack.read().faults().stream().map(Fault::sentence).toList());
    }

    @Test
    void aPackIsReadAsItWasWritten() {
        Pack pack = SmallPack.whole().read().whole();
        Module module = pack.module(new ModuleId("sky")).orElseThrow();

        assertThat(pack.title()).isEqualTo("Looking at the sky");
        assertThat(pack.version()).isEqualTo(3);
        assertThat(pack.source(new SourceId("sky-book")).orElseThrow().title())
                .isEqualTo("The sky: a book");
        assertThat(module.section(Section.Kind.TEN_MINUTES).orElseThrow().body().markdown())
                .startsWith("1. Ask what they see");
        assertThat(module.handout().body().markdown()).doesNotContain("Where this comes from");
        assertThat(module.practice().node(new Key("good-end")).orElseThrow())
                .isInstanceOfSatisfying(
                        Ending.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.GOOD));
        assertThat(module.quiz().questions().getFirst().options().getFirst().isRight()).isTrue();
        assertThat(pack.tool(new ToolId("sky-sheet")).orElseThrow().sections()).hasSize(1);
    }

    @Test
    void authorsStandInOrderOfNameAndThoseAwaitedLast() {
        Pack pack = SmallPack.whole().read().whole();

        assertThat(Author.inOrderOfName(pack.authors().reversed()))
                .extracting(author -> author.id().value())
                .containsExactly("ann", "zed");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        String told =
                faults(
                        SmallPack.whole()
                                .with("programme.yaml", "version: 3", "version: new")
                                .with("programme.yaml", "kind: clinical", "kind: clever")
                                .with("modules/sky/quiz.yaml", "kind: one", "kind: any"));

        assertThat(told)
                .contains("programme.yaml, line 3: `version`: \"new\" is no whole number")
                .contains("programme.yaml, line 9: `kind`: \"clever\" is not known")
                .contains("modules/sky/quiz.yaml, line 4: `kind`: \"any\" is not known");
    }

    @Test
    void aPackWithFaultsIsNotUsed() {
        PackReading reading = SmallPack.whole().without("sources.yaml").read();

        assertThatThrownBy(reading::whole)
                .isInstanceOf(PackUnreadableException.class)
                .hasMessageContaining("sources.yaml: the file is missing");
    }

    @Test
    void theDigestOfAModuleChangesWithEachOfItsFilesAndItsToolAlone() {
        String digest = digest(SmallPack.whole());

        assertThat(digest).hasSize(64).isEqualTo(digest(SmallPack.whole()));
        for (String file : SmallPack.whole().texts().keySet()) {
            String text = SmallPack.whole().texts().get(file);
            boolean its = file.startsWith("modules/sky/") || file.equals("tools/sky-sheet.yaml");
            String changed = digest(SmallPack.whole().with(file, text + "\n"));
            assertThat(changed.equals(digest)).as(file).isEqualTo(!its);
        }
    }

    private static String digest(SmallPack pack) {
        return pack.read().pack().modules().getFirst().digest();
    }

    @Test
    void aPackIsReadFromAFolderAndFromAJarAlike(@TempDir Path elsewhere) throws IOException {
        write(SmallPack.whole().texts());
        Path jar = elsewhere.resolve("packs.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> text : SmallPack.whole().texts().entrySet()) {
                out.putNextEntry(new JarEntry("programmes/small/" + text.getKey()));
                out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Pack expected = SmallPack.whole().read().whole();

        assertThat(PackReader.read(PackTexts.ofFolder(folder)).whole()).isEqualTo(expected);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(PackReader.read(PackTexts.ofClasspath(loader, "programmes/small")).whole())
                    .isEqualTo(expected);
            assertThatThrownBy(() -> PackTexts.ofClasspath(loader, "programmes/none"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFolderThatIsNotThereOrIsAFileIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> PackTexts.ofFolder(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> PackTexts.ofFolder(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void linksAreNotFollowedOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        write(SmallPack.whole().texts());
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), "# secret");
        Files.delete(folder.resolve("modules/sky/handout.md"));
        Files.createSymbolicLink(folder.resolve("modules/sky/handout.md"), secret);
        Files.createSymbolicLink(folder.resolve("modules/other"), elsewhere);

        PackTexts texts = PackTexts.ofFolder(folder);

        assertThat(texts.texts().values()).noneMatch(text -> text.contains("secret"));
        assertThat(texts.faults())
                .extracting(Fault::file)
                .containsExactlyInAnyOrder("modules/sky/handout.md", "modules/other");
    }

    @Test
    void hugeFilesOtherEncodingsAndControlCharactersAreFaults() throws IOException {
        write(SmallPack.whole().texts());
        Files.writeString(folder.resolve("huge.md"), "x".repeat(PackTexts.LARGEST_FILE + 1));
        Files.write(folder.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("zero.md"), "a\nb\u0000c");
        Files.writeString(folder.resolve("windows.md"), "a\r\nb");
        Files.writeString(folder.resolve("mark.md"), "\uFEFFa");
        Files.writeString(folder.resolve("picture.png"), "x");

        PackTexts texts = PackTexts.ofFolder(folder);

        assertThat(texts.faults())
                .extracting(Fault::sentence)
                .containsExactlyInAnyOrder(
                        "huge.md: the file is larger than 512 kB. Split it.",
                        "latin.md: the file is not UTF-8. Save it as UTF-8.",
                        "zero.md, line 2: there is a control character here. Delete it.",
                        "windows.md: lines end as on Windows. Save with LF line ends.",
                        "mark.md, line 1: the file begins with a byte-order mark. Save without"
                                + " one.");
        assertThat(texts.others()).containsExactly("picture.png");
    }

    @Test
    void aPackThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        String large = "x".repeat(PackTexts.LARGEST_FILE);
        for (int i = 0; i < 40; i++) {
            Files.writeString(folder.resolve("large-" + i + ".md"), large);
        }

        PackTexts texts = PackTexts.ofFolder(folder);

        assertThat(texts.faults())
                .extracting(Fault::what)
                .containsExactly("the pack is larger than 16 MB");
        assertThat(texts.texts()).hasSizeLessThanOrEqualTo(33);
    }

    @Test
    void aYamlBombIsRefusedAtItsFirstAlias() {
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n";

        assertThat(faults(SmallPack.whole().with("sources.yaml", bomb)))
                .contains("sources.yaml, line 2: an alias (`*name`) is not read here");
    }

    @Test
    void deepNestingIsRefusedBeforeItFillsTheStack() {
        String deep = "a: " + "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(faults(SmallPack.whole().with("sources.yaml", deep)))
                .contains("lie too deep inside each other");
    }

    @Test
    void brokenYamlSaysWhere() {
        assertThat(
                        faults(
                                SmallPack.whole()
                                        .with("programme.yaml", "title: Looking", "title: a: b")))
                .contains("programme.yaml, line 4: this is no YAML");
        assertThat(
                        faults(
                                SmallPack.whole()
                                        .with("modules/sky/module.md", "aim: You", "aim: \"You")))
                .contains("modules/sky/module.md");
        assertThat(faults(SmallPack.whole().with("sources.yaml", "just words")))
                .contains("sources.yaml, line 1: there are no `key: value` lines");
        assertThat(faults(SmallPack.whole().with("modules/sky/module.md", "No front matter.")))
                .contains("does not begin with front matter");
    }

    @Test
    void aKeyWrittenTwiceIsAFault() {
        assertThat(
                        faults(
                                SmallPack.whole()
                                        .with(
                                                "programme.yaml",
                                                "version: 3",
                                                "version: 3\nversion: 4")))
                .contains("programme.yaml");
    }

    @Test
    void aFolderThatIsNotListedIsAFault() {
        assertThat(faults(SmallPack.whole().with("modules/moon/module.md", "x")))
                .contains("the folder modules/moon is not listed");
    }

    @Test
    void aGateNeedsToOpenAndToClose() {
        String gate =
                "gate: {question: Sure?, options: [{text: No, opens: true}, {text: Yes, opens:"
                        + " true}]}\nsections:";

        assertThat(faults(SmallPack.whole().with("tools/sky-sheet.yaml", "sections:", gate)))
                .contains("a gate needs an answer that opens and one that does not");
        assertThat(
                        faults(
                                SmallPack.whole()
                                        .with(
                                                "tools/sky-sheet.yaml",
                                                "sections:",
                                                gate.replace(
                                                        "{text: Yes, opens: true}",
                                                        "{text: Yes, opens: false}"))))
                .contains("the tool stays closed and does not say why");
    }
}
