package org.trigpoint.evaluation.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/// Holds the files of the newcomer's example against their generators.
class NewcomersExampleTest {
    private static final Pattern SELECTION =
            Pattern.compile("name=\"([^\"]*)\" startPosition=\"(\\d+)\" endPosition=\"(\\d+)\"");

    @Test
    void theWordFilesHoldWhatTheirGeneratorWrites() throws IOException {
        for (Map.Entry<String, List<NewcomersWord.Line>> document :
                NewcomersWord.documents().entrySet()) {
            try (InputStream in =
                            Files.newInputStream(
                                    folder().resolve("interviews").resolve(document.getKey()));
                    XWPFDocument word = new XWPFDocument(in)) {
                assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                        .startsWith(NewcomersTalk.LABEL)
                        .containsExactlyElementsOf(
                                document.getValue().stream()
                                        .map(line -> line.bold() + line.words())
                                        .toList());
            }
        }
    }

    @Test
    void theProjectHoldsWhatItsGeneratorWrites() throws IOException {
        assertThat(shipped()).isEqualTo(OtherProgramsProject.entries());
    }

    @Test
    void everySelectionOfTheProjectIsNamedByItsWordsWhereALineEndCountsAsOne() {
        Map<String, String> entries = OtherProgramsProject.entries();
        String project = Objects.requireNonNull(entries.get("project.qde"));
        int found = 0;
        for (String source : List.of("Dunlin-77", "Gorse-20")) {
            String guid = OtherProgramsProject.guid("source " + source);
            String file = Objects.requireNonNull(entries.get("sources/" + guid + ".txt"));
            assertThat(file).startsWith(NewcomersTalk.LABEL + "\r\n");
            int[] points = file.replace("\r\n", "\n").codePoints().toArray();
            int begin = project.indexOf("<TextSource guid=\"" + guid);
            Matcher selections =
                    SELECTION
                            .matcher(project)
                            .region(begin, project.indexOf("</TextSource>", begin));
            while (selections.find()) {
                int start = Integer.parseInt(selections.group(2));
                int end = Integer.parseInt(selections.group(3));
                assertThat(new String(points, start, end - start)).isEqualTo(selections.group(1));
                found++;
            }
        }
        assertThat(found).isEqualTo(13);
    }

    @Test
    void theKeyNamesEveryoneOnceAWaveAndTheTablesNameNobodyElse() throws IOException {
        List<String> key = lines("my-study.key.csv");
        assertThat(key).hasSize(1 + 24);
        List<String> known = key.stream().skip(1).map(line -> line.split(",", -1)[3]).toList();
        for (String table : List.of("before.csv", "after.csv")) {
            assertThat(lines(table).stream().skip(1).map(line -> line.split(",", -1)[1]))
                    .hasSize(12)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(known);
        }
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder().resolve(name));
    }

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(folder().resolve("colleague.qdpx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return (Files.exists(here.resolve("examples"))
                        ? here
                        : Objects.requireNonNull(here.getParent()))
                .resolve("examples/interviews-word");
    }
}
