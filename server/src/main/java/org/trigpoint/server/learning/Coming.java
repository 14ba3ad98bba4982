package org.trigpoint.server.learning;

import org.trigpoint.server.programme.Visit;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;

/// A module that someone came for.
public record Coming(Visit visit, Pack pack, Module module) {
    /// The module's own address, or of a page below it.
    public String to(String path) {
        return visit.to("/module/" + module.id() + path);
    }
}
