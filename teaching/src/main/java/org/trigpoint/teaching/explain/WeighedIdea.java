package org.trigpoint.teaching.explain;

import java.util.Map;

/// An idea, what speaks for it in a sentence and against it, and how much has to come together.
///
/// @param bar the sum from which a sentence carries it
/// @param cues what a saying weighs, by the saying; below 0 it speaks against the idea
/// @param shapes what the shape of the sentence weighs
record WeighedIdea(int bar, Map<String, Integer> cues, Map<Shape, Integer> shapes) {
    WeighedIdea {
        cues = Map.copyOf(cues);
        shapes = Map.copyOf(shapes);
    }

    int weight(String cue) {
        return cues.getOrDefault(cue, 0);
    }
}
