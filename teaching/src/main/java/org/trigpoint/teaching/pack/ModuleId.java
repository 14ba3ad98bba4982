package org.trigpoint.teaching.pack;

/// The name of a module, which is also the name of its folder.
///
/// @param value lower-case letters, digits and hyphens
public record ModuleId(String value) {
    public ModuleId {
        ShortName.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
