package org.trigpoint.teaching.pack;

/// The name by which a source is cited.
///
/// @param value lower-case letters, digits and hyphens
public record SourceId(String value) {
    public SourceId {
        ShortName.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
