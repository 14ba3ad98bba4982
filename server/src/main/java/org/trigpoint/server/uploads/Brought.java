package org.trigpoint.server.uploads;

import java.nio.file.Path;

/// A file as it was brought.
///
/// @param position its place among the files of a tray
/// @param name what the person calls it; never a path
/// @param file where it lies
record Brought(int position, Part part, String name, Path file) {}
