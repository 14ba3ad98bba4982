package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

/// Finds dates of birth: dates with a word of birth before or after them. Other dates stay. Works
/// in UTF-16 units.
final class BirthDates {
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String ORDINAL =
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";
    private static final String SPOKEN_YEAR =
            "(?:nineteen|twenty|two thousand(?: and)?)(?:[ -](?:oh|hundred|ten|eleven|twelve|\\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))?(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?";
    private static final String YEAR = "(?:'?\\d{2}\\b(?!\\d)|(?:19|20)\\d{2}|" + SPOKEN_YEAR + ")";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)(?<![\\w/.-])(?:"
                            + "\\d{1,2}[ ]?[/.-][ ]?\\d{1,2}[ ]?[/.-][ ]?(?:\\d{4}|\\d{2})"
                            + "|\\d{4}-\\d{1,2}-\\d{1,2}"
                            + "|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|"
                            + ORDINAL
                            + ")(?: of)? "
                            + MONTH
                            + "\\b(?:,? "
                            + YEAR
                            + ")?"
                            + "|"
                            + MONTH
                            + " (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|"
                            + ORDINAL
                            + ")\\b(?:,? "
                            + YEAR
                            + ")?"
                            + "|"
                            + MONTH
                            + ",? (?:19|20)\\d{2}"
                            + ")(?!\\w|/\\d)");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?i)(?:\\bborn|\\bd\\.? ?o\\.? ?b\\b\\.?|\\bdates? of birth|\\bbirth ?dates?|\\bbirthdays?|\\bbirth)\\b?[^.!?\\n]{0,40}$|\\bd\\.o\\.b\\.[^.!?\\n]{0,40}$");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?i)^[ ,]{0,2}(?:\\(?(?:dob|d\\.o\\.b\\.?|date of birth|birthday)\\b|is (?:my|his|her|their) (?:birthday|date of birth)\\b|(?:is|was) when (?:I|he|she|they) (?:was|were) born\\b)");
    private static final Pattern YEAR_OF_BIRTH =
            Pattern.compile(
                    "(?i)\\b(?:I|he|she|mum|dad|mother|father|husband|wife|son|daughter|who) (?:was|were) born in (?:[\\p{L}' -]{2,30} in )?((?:19|20)\\d{2})\\b");

    private final StandIns standIns;

    BirthDates(StandIns standIns) {
        this.standIns = standIns;
    }

    List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            String before = text.substring(Math.max(0, date.start() - 70), date.start());
            String after = text.substring(date.end(), Math.min(text.length(), date.end() + 40));
            if (BEFORE.matcher(before).find() || AFTER.matcher(after).find()) {
                found.add(
                        finding(text, date.start(), date.end(), Sureness.RULE, "a date of birth"));
            }
        }
        Matcher year = YEAR_OF_BIRTH.matcher(text);
        while (year.find()) {
            found.add(finding(text, year.start(1), year.end(1), Sureness.ASK, "a year of birth"));
        }
        return found;
    }

    private Finding finding(String text, int start, int end, Sureness sureness, String why) {
        String standIn =
                standIns.of(IdentifierKind.DATE_OF_BIRTH.words(), text.substring(start, end));
        return new Finding(start, end, IdentifierKind.DATE_OF_BIRTH, sureness, standIn, why);
    }
}
