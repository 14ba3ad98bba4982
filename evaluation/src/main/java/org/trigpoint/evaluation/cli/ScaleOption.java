package org.trigpoint.evaluation.cli;

import java.util.List;
import org.trigpoint.statistics.ExactNumber;
import org.trigpoint.statistics.Scale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `--scale MIN,MAX`.
final class ScaleOption implements ITypeConverter<Scale> {
    @Override
    public Scale convert(String value) {
        List<String> ends = List.of(value.split(",", -1));
        if (ends.size() != 2) {
            throw new TypeConversionException(
                    "'" + value + "' is no scale; write its lowest and highest rating, as in 0,10");
        }
        try {
            return new Scale(
                    ExactNumber.parse(ends.getFirst().strip()),
                    ExactNumber.parse(ends.getLast().strip()));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + value + "' is no scale; both ends are numbers, as in 0,10");
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
