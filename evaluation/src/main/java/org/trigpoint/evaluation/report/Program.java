package org.trigpoint.evaluation.report;

/// The program that made a report.
public final class Program {
    /// Its version, as findings and reports name it.
    public static final String VERSION = "0.1.0";

    private Program() {}
}
