package org.trigpoint.teaching.check;

/// What is looked at.
public enum Rule {
    /// the files can be read and have the keys of the format
    FORM,
    /// everything a module needs is there, in its place
    STRUCTURE,
    LINKS,
    SOURCES,
    READABILITY,
    WORDING,
    PRACTICE,
    QUIZ
}
