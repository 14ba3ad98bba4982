package org.trigpoint.evaluation.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/// One command, run as a person runs it, and what it said.
///
/// @param exit the exit code
/// @param out what it printed
/// @param err what it complained of
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Trigpoint.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit =
                line.execute(
                        Arrays.stream(arguments)
                                .map(argument ->
                                        argument instanceof Path path
                                                ? path.toString()
                                                : (String) argument)
                                .toArray(String[]::new));
        return new CommandRun(exit, out.toString(), err.toString());
    }
}
