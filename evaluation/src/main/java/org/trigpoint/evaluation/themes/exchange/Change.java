package org.trigpoint.evaluation.themes.exchange;

/// What reading a project did to a study.
///
/// @param element what kind of thing, in plain words
/// @param what which one
/// @param kind what became of it
public record Change(String element, String what, Kind kind) {
    /// What became of something in the study.
    public enum Kind {
        /// It was not in the study before.
        ADDED,

        /// It was, and the file says something newer of it.
        CHANGED,

        /// It is in the study and no longer in the file; it stays.
        GONE,

        /// It was in the study, is no longer in the file, and was taken out as asked.
        REMOVED
    }
}
