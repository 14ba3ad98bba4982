package org.trigpoint.teaching.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in plain sentences why a command could not do its work, and gives the exit code.
final class WhatWentWrong implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed)
            throws Exception {
        PrintWriter err = line.getErr();
        if (exception instanceof CommandLine.ParameterException usage) {
            err.println(usage.getMessage());
            return ExitCode.USAGE;
        }
        IOException io =
                exception instanceof UncheckedIOException wrapped
                        ? wrapped.getCause()
                        : exception instanceof IOException direct ? direct : null;
        if (io != null) {
            err.println(sentence(io));
            return ExitCode.ENVIRONMENT;
        }
        throw exception;
    }

    private static String sentence(IOException io) {
        return switch (io) {
            case NoSuchFileException absent -> absent.getFile() + " is not there.";
            case NotDirectoryException file -> file.getFile() + " is no folder.";
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be read or written with your permissions.";
            default -> "Reading or writing failed: " + io.getMessage() + ".";
        };
    }
}
