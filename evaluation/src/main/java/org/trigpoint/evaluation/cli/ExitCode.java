package org.trigpoint.evaluation.cli;

/// What `trigpoint` tells the shell when it ends.
public final class ExitCode {
    /// The work is done and its output is whole.
    public static final int DONE = 0;

    /// The data hold faults; they were listed, and nothing was written.
    public static final int FAULTS = 1;

    /// The command line was not understood.
    public static final int USAGE = 2;

    /// Something outside the data is in the way: no JDK, no room on the disk, a folder that may not
    /// be written.
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
