package org.trigpoint.evaluation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in plain sentences why a command could not do its work, and gives the exit code. A stack
/// trace shows only where the program itself is at fault.
final class WhatWentWrong implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed)
            throws Exception {
        PrintWriter err = line.getErr();
        if (exception instanceof FaultsFoundException found) {
            found.faults().stream().map(Fault::sentence).forEach(err::println);
            int count = found.faults().size();
            err.println(
                    count == 1
                            ? "1 fault. Nothing was written."
                            : count + " faults. Nothing was written.");
            return ExitCode.FAULTS;
        }
        if (exception instanceof CommandLine.ParameterException usage) {
            err.println(usage.getMessage());
            return ExitCode.USAGE;
        }
        IOException io =
                exception instanceof UncheckedIOException wrapped
                        ? wrapped.getCause()
                        : exception instanceof IOException direct ? direct : null;
        if (io != null) {
            err.println(sentence(io) + " Nothing was written.");
            return ExitCode.ENVIRONMENT;
        }
        throw exception;
    }

    private static String sentence(IOException io) {
        return switch (io) {
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be read or written with your permissions.";
            case NoSuchFileException absent -> absent.getFile() + " is not there.";
            case FileSystemException system when system.getReason() != null ->
                    system.getFile() + ": " + system.getReason() + ".";
            default -> "Reading or writing failed: " + io.getMessage() + ".";
        };
    }
}
