package org.trigpoint.evaluation.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// A bar on long work, drawn only when a person is watching a terminal.
final class Progress implements AutoCloseable {

    /// Whether the person wants to see it.
    enum Wish {
        SHOWN,
        QUIET
    }

    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean watched;
    private final int steps;
    private int done;

    private Progress(PrintWriter out, boolean watched, int steps) {
        this.out = out;
        this.watched = watched;
        this.steps = steps;
    }

    /// A bar of that many steps.
    static Progress of(PrintWriter out, Wish wish, int steps) {
        boolean watched =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Progress(out, wish == Wish.SHOWN && watched, steps);
    }

    /// Says what comes next.
    void step(String what) {
        if (watched) {
            int filled = Math.min(WIDTH, WIDTH * done / steps);
            out.print(
                    "\r\u001b[K[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + what);
            out.flush();
        }
        done++;
    }

    /// Wipes the bar away.
    @Override
    public void close() {
        if (watched) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
