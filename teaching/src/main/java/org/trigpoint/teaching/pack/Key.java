package org.trigpoint.teaching.pack;

/// A short name inside a pack: of a facet, a question, a node, an author.
///
/// @param value lower-case letters, digits and hyphens
public record Key(String value) {
    public Key {
        ShortName.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
