package org.trigpoint.teaching.cli;

/// What `trigpoint programme` tells the shell when it ends.
final class ExitCode {
    /// The work is done.
    static final int DONE = 0;

    /// The pack has faults; they were listed.
    static final int FAULTS = 1;

    /// The command line was not understood.
    static final int USAGE = 2;

    /// Something outside the pack is in the way: a folder that is not there, or may not be read.
    static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
