package org.trigpoint.server.learning;

import java.util.List;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;

/// A module on the reviewers' list.
///
/// @param changed whether someone signed content that has changed since
public record ReviewLine(
        Pack pack, Module module, ModuleDoor door, List<Signature> signatures, boolean changed) {
    public ReviewLine {
        signatures = List.copyOf(signatures);
    }
}
