package org.trigpoint.evaluation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
    @TempDir Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("answers.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void blankLinesQuotesAndLineEndsOfWindowsAreRead() throws IOException {
        Table table =
                CsvFile.read(
                                file("a,b\r\n\r\n\"1,5\",\"say \"\"no\"\"\"\r\n 2 ,3\r\n"),
                                Dialect.STRICT)
                        .table();
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).cells()).containsExactly("1,5", "say \"no\"");
        assertThat(table.rows().get(1).line()).isEqualTo(4);
        assertThat(table.rows().get(1).cell(0)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UTF-8        | UTF-8
                    UTF-16LE     | UTF-16
                    UTF-16BE     | UTF-16
                    windows-1252 | Windows-1252
                    """)
    void filesOfManyCountriesAreReadAndTheirEncodingIsSaid(String charset, String said)
            throws IOException {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        CsvFile read =
                CsvFile.read(
                        file(
                                (mark + "name;score\nZo\u00eb;7\n")
                                        .getBytes(Charset.forName(charset))),
                        Dialect.ANY);
        assertThat(read.encoding()).isEqualTo(said);
        assertThat(read.separator()).isEqualTo(';');
        assertThat(read.table().rows().getFirst().cell(0)).isEqualTo("Zo\u00eb");
    }

    @Test
    void everyRowOfAWrongLengthIsNamed() throws IOException {
        assertThatThrownBy(() -> CsvFile.read(file("a,b\n1\n1,2\n1,2,3\n"), Dialect.STRICT))
                .hasMessageContaining("answers.csv, line 2: the row has 1 cells, the heading has 2")
                .hasMessageContaining(
                        "answers.csv, line 4: the row has 3 cells, the heading has 2");
    }

    @Test
    void aColumnThatIsThereTwiceIsNamed() throws IOException {
        assertThatThrownBy(() -> CsvFile.read(file("a,b,a\n1,2,3\n"), Dialect.STRICT))
                .hasMessageContaining("the column \"a\" is there twice");
    }

    @Test
    void anOpenQuoteIsAFaultAndNotALongCell() throws IOException {
        assertThatThrownBy(() -> CsvFile.read(file("a,b\n1,\"2\n3,4\n"), Dialect.STRICT))
                .hasMessageContaining(
                        "answers.csv, line 2: a quotation mark is opened and never closed");
    }

    @Test
    void marksWithinACellAndWithinQuotesAreText() throws IOException {
        Table table =
                CsvFile.read(file("a,b\n5\" pipe,x\n\"say \"\"no\"\"\",\"\"\n"), Dialect.STRICT)
                        .table();
        assertThat(table.rows().get(0).cells()).containsExactly("5\" pipe", "x");
        assertThat(table.rows().get(1).cells()).containsExactly("say \"no\"", "");
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path large = folder.resolve("answers.csv");
        try (var channel =
                Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(TextFile.LARGEST);
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        assertThatThrownBy(() -> CsvFile.read(large, Dialect.STRICT))
                .hasMessageContaining("at most 64 MiB are read");
    }
}
