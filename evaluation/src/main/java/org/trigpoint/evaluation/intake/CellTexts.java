package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Turns a cell's stored number into text: dates as ISO, other numbers as the plain decimal that
/// was typed, whatever the cell's format shows of it.
final class CellTexts extends DataFormatter {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Epoch epoch;

    /// The year a workbook counts its days from.
    enum Epoch {
        YEAR_1900,
        YEAR_1904
    }

    CellTexts(Epoch epoch) {
        super(Locale.ROOT);
        this.epoch = epoch;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, epoch == Epoch.YEAR_1904, true);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : MOMENT.format(moment);
        }
        if (!Double.isFinite(value)) {
            return "";
        }
        return plain(BigDecimal.valueOf(value));
    }

    /// The decimal without exponent and without zeros at its end.
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
