package org.trigpoint.evaluation.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/// A question to whoever sits at the terminal.
final class YesOrNo {
    private YesOrNo() {}

    /// Whether the person says yes; no where nobody sits there.
    static boolean isYes(PrintWriter say, String question) throws IOException {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            return false;
        }
        say.print(question + " (y/N) ");
        say.flush();
        String line =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                        .readLine();
        return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
