package org.trigpoint.evaluation.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// Reads moments as survey tools and spreadsheets write them.
final class DateText {
    private static final String TIME =
            "(?:[ t,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.]\\d+)?\\s*([ap]\\.?m\\.?)?.*)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME + "$");
    private static final Pattern YEAR_LAST =
            Pattern.compile("^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + TIME + "$");
    private static final Pattern MONTH_IN_WORDS =
            Pattern.compile("^(\\d{1,2})[ -]([a-z]{3})[a-z]*[ -,]+(\\d{4})" + TIME + "$");
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    private DateText() {}

    /// Which number comes first in a date such as 03/04/2025.
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /// Nothing in the column decides it; it is read as day first.
        UNDECIDED
    }

    /// What a whole column says about its order of day and month.
    static Order orderOf(List<String> cells) {
        boolean day = false;
        boolean month = false;
        boolean any = false;
        for (String cell : cells) {
            Matcher last = YEAR_LAST.matcher(Spelling.folded(cell));
            if (last.matches()) {
                any = true;
                day |= Integer.parseInt(last.group(1)) > 12;
                month |= Integer.parseInt(last.group(2)) > 12;
            }
        }
        if (!any || (day && !month)) {
            return Order.DAY_FIRST;
        }
        return month && !day ? Order.MONTH_FIRST : Order.UNDECIDED;
    }

    /// Whether most cells are moments.
    static boolean isDates(List<String> cells) {
        long read =
                cells.stream()
                        .filter(cell ->
                                read(cell, Order.DAY_FIRST).isPresent()
                                        || read(cell, Order.MONTH_FIRST).isPresent())
                        .count();
        return !cells.isEmpty() && read >= 0.8 * cells.size();
    }

    /// The moment a cell names, midnight where it names a day only; nothing where it names none.
    /// Zones are ignored: the clock on the wall counts.
    static Optional<LocalDateTime> read(String cell, Order order) {
        String text = Spelling.folded(cell);
        try {
            Matcher first = YEAR_FIRST.matcher(text);
            if (first.matches()) {
                return Optional.of(
                        moment(number(first, 1), number(first, 2), number(first, 3), first));
            }
            Matcher last = YEAR_LAST.matcher(text);
            if (last.matches()) {
                int year = number(last, 3) < 100 ? 2000 + number(last, 3) : number(last, 3);
                return Optional.of(
                        order == Order.MONTH_FIRST
                                ? moment(year, number(last, 1), number(last, 2), last)
                                : moment(year, number(last, 2), number(last, 1), last));
            }
            Matcher words = MONTH_IN_WORDS.matcher(text);
            Integer month = words.matches() ? MONTHS.get(words.group(2)) : null;
            return month == null
                    ? Optional.empty()
                    : Optional.of(moment(number(words, 3), month, number(words, 1), words));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime moment(int year, int month, int day, Matcher found) {
        int hour = 0;
        int minute = 0;
        if (found.group(4) != null) {
            hour = number(found, 4);
            minute = number(found, 5);
            String half = found.group(7) == null ? "" : found.group(7).toLowerCase(Locale.ROOT);
            if (half.startsWith("p") && hour < 12) {
                hour += 12;
            } else if (half.startsWith("a") && hour == 12) {
                hour = 0;
            }
        }
        int second = found.group(6) == null ? 0 : number(found, 6);
        return LocalDateTime.of(year, month, day, hour, minute, second);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
