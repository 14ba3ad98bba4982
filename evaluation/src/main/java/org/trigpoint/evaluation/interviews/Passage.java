package org.trigpoint.evaluation.interviews;

/// Pieces `from` to `to` of an old text beside pieces `newFrom` to `newTo` of a new one, between
/// pieces that both have.
record Passage(int from, int to, int newFrom, int newTo) {
    /// Whether pieces were only put in, or only taken out.
    boolean isOneSided() {
        return from == to || newFrom == newTo;
    }

    /// The passage moved along.
    Passage movedBy(int pieces) {
        return new Passage(from + pieces, to + pieces, newFrom + pieces, newTo + pieces);
    }
}
