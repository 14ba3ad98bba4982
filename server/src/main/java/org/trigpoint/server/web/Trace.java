package org.trigpoint.server.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A failure for the log: which classes and lines, never messages, which may quote what was typed.
public final class Trace {
    private static final int LINES = 12;

    private Trace() {}

    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            text.append(at.getClass().getName())
                    .append(
                            Arrays.stream(at.getStackTrace())
                                    .limit(LINES)
                                    .map(line -> "\n    at " + line)
                                    .collect(Collectors.joining()))
                    .append('\n');
        }
        return text.toString();
    }
}
