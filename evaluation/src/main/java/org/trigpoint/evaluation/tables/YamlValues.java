package org.trigpoint.evaluation.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Dates and numbers in a YAML map, each with a fault where the text is none.
public final class YamlValues {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");

    private YamlValues() {}

    public static Optional<LocalDate> date(YamlMap yaml, String key) {
        Optional<String> text = yaml.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException e) {
            yaml.fault(key, "\"" + text.get() + "\" is no date", "Write it as 2026-03-31.");
            return Optional.empty();
        }
    }

    public static OptionalLong wholeNumber(YamlMap yaml, String key, long least, long most) {
        Optional<BigDecimal> number = decimal(yaml, key);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal value = number.get();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (!whole
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            yaml.fault(
                    key,
                    value.toPlainString() + " is no whole number from " + least + " to " + most,
                    "");
            return OptionalLong.empty();
        }
        return OptionalLong.of(value.longValueExact());
    }

    public static Optional<BigDecimal> decimal(YamlMap yaml, String key) {
        Optional<String> text = yaml.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text.get()).matches()) {
            yaml.fault(
                    key,
                    "\"" + text.get() + "\" is no number",
                    "Write it with a decimal point, such as 0.5.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.get()));
    }
}
