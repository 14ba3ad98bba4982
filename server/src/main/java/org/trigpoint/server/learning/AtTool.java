package org.trigpoint.server.learning;

import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Tool;

/// A tool that someone came for.
///
/// @param coming the module that brings it
/// @param people who wrote and reviewed that module
public record AtTool(Coming coming, Tool tool, LegPeople people) {
    /// Who came.
    public Visit visit() {
        return coming.visit();
    }

    /// What they are taught.
    public Pack pack() {
        return coming.pack();
    }

    /// The tool's own address, or of a page below it.
    public String to(String path) {
        return visit().to("/tool/" + tool.id() + path);
    }
}
