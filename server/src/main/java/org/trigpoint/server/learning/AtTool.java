package org.trigpoint.server.learning;

import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Tool;

/// A tool that someone came for.
public record AtTool(Visit visit, Pack pack, Tool tool) {
    /// The tool's own address, or of a page below it.
    public String to(String path) {
        return visit.to("/tool/" + tool.id() + path);
    }
}
