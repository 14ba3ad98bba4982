package org.trigpoint.teaching.pack;

/// The name of a tool, which is also the name of its file.
///
/// @param value lower-case letters, digits and hyphens
public record ToolId(String value) {
    public ToolId {
        ShortName.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
