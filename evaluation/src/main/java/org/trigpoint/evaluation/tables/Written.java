package org.trigpoint.evaluation.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How files write the constants of an enum: lower case, dashes for underscores.
public final class Written {
    private Written() {}

    /// One constant.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All constants of a type, for a sentence.
    public static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Written::of)
                .collect(Collectors.joining(", "));
    }
}
