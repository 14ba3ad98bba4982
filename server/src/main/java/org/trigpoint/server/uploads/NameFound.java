package org.trigpoint.server.uploads;

import java.util.List;

/// Words that may tell who someone is, wherever they stand in the texts of a tray.
///
/// @param key names its fields in the form
/// @param kind what they are taken for: `person`, `telephone`
/// @param words as written; of several spellings the first
/// @param times how often they were found
/// @param why what made us think so
/// @param contexts the words around some of the places
/// @param standIn what would stand there; blank where a person has to find it
/// @param asks whether a person has to decide
public record NameFound(
        String key,
        String kind,
        String words,
        int times,
        String why,
        List<String> contexts,
        String standIn,
        Asks asks) {
    public NameFound {
        contexts = List.copyOf(contexts);
    }

    /// Whether a person has to decide about it.
    public enum Asks {
        /// It is replaced unless they say otherwise.
        NO,
        /// They decide.
        YES,
        /// It is a passage that tells someone's story: it stays unless they put it otherwise.
        TO_READ
    }
}
