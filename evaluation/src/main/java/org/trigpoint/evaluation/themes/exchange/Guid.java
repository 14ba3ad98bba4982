package org.trigpoint.evaluation.themes.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// The identifier another program gave to something, so written that equal ones are equal: without
/// braces and, where it is a GUID, in lower case.
///
/// @param value not blank; what is no GUID (`c001`) stays as it was written
public record Guid(String value) implements Comparable<Guid> {
    private static final Pattern STANDARD =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public Guid {
        value = comparable(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("Guid is blank");
        }
    }

    private static String comparable(String written) {
        String bare = written.strip();
        if (bare.length() > 2 && bare.startsWith("{") && bare.endsWith("}")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        return STANDARD.matcher(lower).matches() ? lower : bare;
    }

    /// A GUID that follows from a name: the same for the same name, on every machine.
    ///
    /// @param kind what is named, so that a code and a theme of one name differ
    public static Guid from(String kind, String name) {
        return new Guid(
                UUID.nameUUIDFromBytes(
                                ("trigpoint " + kind + " " + name).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /// Whether it has the 36 characters the standards ask for.
    public boolean isStandard() {
        return STANDARD.matcher(value).matches();
    }

    /// Itself where it is a GUID, else the one that follows from it.
    public Guid standard(String kind) {
        return isStandard() ? this : from(kind, value);
    }

    @Override
    public int compareTo(Guid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
