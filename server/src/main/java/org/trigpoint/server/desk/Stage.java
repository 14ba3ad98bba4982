package org.trigpoint.server.desk;

/// How far a desk has come.
enum Stage {
    /// A person looks at the columns.
    COLUMNS,
    /// The files are being joined and evaluated.
    WORKING,
    /// A person looks at doubtful couples.
    COUPLES,
    /// The report is there.
    READY,
    /// The work ended in a failure of ours.
    FAILED
}
