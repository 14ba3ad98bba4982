package org.trigpoint.evaluation.study;

/// A file that went into the findings.
///
/// @param name its path within the study folder, with `/`
/// @param bytes how long it is
/// @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
public record InputFile(String name, long bytes, String sha256) {}
