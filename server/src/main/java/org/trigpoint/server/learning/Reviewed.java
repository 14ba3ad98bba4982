package org.trigpoint.server.learning;

import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;

/// A module that someone reviews.
public record Reviewed(Pack pack, Module module) {
    /// Its address, or of a page below it.
    public String at(String path) {
        return "/review/" + pack.id() + "/" + module.id() + path;
    }
}
