package org.trigpoint.evaluation.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.intake.matching.Spelling;

/// What a column looks like by itself, before it is compared with other files.
enum ColumnKind {
    /// Written by the survey tool: durations, pages, seeds.
    TOOL("written by the survey tool"),
    /// Would identify people.
    IDENTITY("would identify people"),
    MOMENT("a date or time"),
    /// Consent to take part.
    CONSENT("asks for consent"),
    /// Consent to be quoted, interviewed, asked again: who says no to that still takes part.
    OTHER_CONSENT(
            "asks for consent to something else than taking part; write it into participants.csv yourself"),
    /// Ratings.
    RATING("ratings"),
    /// Numbers that count something else than a rating.
    COUNT("a number, but not a rating as it seems"),
    /// Ticked or not.
    TICK("ticked or not, no rating"),
    /// Describes people.
    GROUP("describes people"),
    /// Words.
    TEXT("text"),
    EMPTY("nothing answered");

    private static final Pattern TOOL_NAME =
            Pattern.compile(
                    "id|response ?id|respondent ?id|progress|duration.*|last ?page|seed|start ?language|user ?language"
                            + "|distribution ?channel|recorded ?date|start ?date|start ?time|end ?date|completion time"
                            + "|timestamp|submit ?date|date (?:submitted|started|last action)|date ?stamp"
                            + "|last modified time|finished|status|external ?reference|external data reference"
                            + "|ref ?url|referrer url|total points|quiz feedback|(?:points|feedback) - .*"
                            + "|group ?time.*|interview ?time|total time|redcap_.*|.*_timestamp|.*_complete|complete\\?"
                            + "|event name|repeat (?:instrument|instance)|data access group|location ?(?:latitude|longitude)|score");
    private static final Pattern IDENTITY_NAME =
            Pattern.compile(
                    "\\b(?:e ?mail|email|phone|mobile|telephone|surname|forename|firstname|lastname"
                            + "|first name|last name|full name|your name|ip ?address|recipient\\w*"
                            + "|date of birth|dob|address|post ?code|username|nhs number|staff number)\\b|^name\\b");
    private static final Pattern DATE_NAME =
            Pattern.compile(
                    "\\b(?:date|timestamp|completed|submitted|answered on|completion time|time)\\b");
    private static final Pattern CONSENT_NAME =
            Pattern.compile(
                    "\\bconsent\\b|\\bi (?:agree|am happy|am willing) (?:to|for|that)\\b|\\bdo you agree to take part\\b");
    private static final Pattern ELSE_THAN_TAKING_PART =
            Pattern.compile(
                    "\\b(?:quot\\w*|interview\\w*|contact\\w*|follow ?up\\w*|again|later|record(?:ed|ing|s)?|audio|video"
                            + "|photo\\w*|link\\w*|newsletter\\w*|mailing)\\b");
    private static final Pattern COUNT_NAME =
            Pattern.compile(
                    "\\b(?:age|years?|months?|hours?|how (?:many|long|old|often)|number of|caseload|id)\\b");
    private static final Pattern ASKS_TO_RATE =
            Pattern.compile("\\b(?:confiden\\w*|rate|rating|agree|scale|able|skilled|prepared)\\b");
    private static final Pattern GROUP_NAME =
            Pattern.compile(
                    "\\b(?:site|practice|pcn|network|region|area|place|locality|organisation|organization|employer|team|role|profession"
                            + "|job(?: title)?|cohort|group|trainer|gender|sex|age (?:band|group|range)|band|setting|service|place of work|workplace"
                            + "|experience)\\b");
    private static final Set<String> TICKS = Set.of("0", "1");
    private static final int MOST_GROUPS = 12;

    private final String words;

    ColumnKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// What a column looks like.
    static ColumnKind of(Column column) {
        List<String> answers = column.answers();
        String name = Spelling.folded(column.name());
        String wording = String.join(" ", Spelling.words(column.wording()));
        if (answers.stream().anyMatch(ColumnKind::isAddress)) {
            return IDENTITY;
        }
        if (TOOL_NAME.matcher(name).matches()) {
            return DateText.isDates(answers) ? MOMENT : answers.isEmpty() ? EMPTY : TOOL;
        }
        if (answers.isEmpty()) {
            return EMPTY;
        }
        boolean named = IDENTITY_NAME.matcher(wording).find() || IDENTITY_NAME.matcher(name).find();
        boolean rated = looksRated(answers);
        if (named && !rated) {
            return IDENTITY;
        }
        if (DateText.isDates(answers)) {
            return DATE_NAME.matcher(wording).find() ? MOMENT : TEXT;
        }
        if (CONSENT_NAME.matcher(wording).find() && distinct(answers) <= 3 && !rated) {
            return ELSE_THAN_TAKING_PART.matcher(wording).find() ? OTHER_CONSENT : CONSENT;
        }
        if (rated
                && answers.stream().allMatch(TICKS::contains)
                && KnownFacet.of(wording).isEmpty()) {
            return TICK;
        }
        if (rated) {
            return COUNT_NAME.matcher(name).find()
                            && !ASKS_TO_RATE.matcher(wording).find()
                            && KnownFacet.of(wording).isEmpty()
                    ? COUNT
                    : RATING;
        }
        boolean few =
                distinct(answers) <= MOST_GROUPS
                        && 2 * distinct(answers) <= Math.max(4, answers.size());
        return few && GROUP_NAME.matcher(wording).find() ? GROUP : TEXT;
    }

    /// The word by which a wording shows that it describes people: "site" of "Where do you work?
    /// (site)"; empty where it has none.
    static String describingWord(String wording) {
        Matcher found = GROUP_NAME.matcher(String.join(" ", Spelling.words(wording)));
        return found.find() ? found.group() : "";
    }

    private static boolean isAddress(String cell) {
        int at = cell.indexOf('@');
        return at > 0 && cell.indexOf('.', at) > 0 && cell.indexOf(' ') < 0;
    }

    private static boolean looksRated(List<String> answers) {
        List<String> given =
                answers.stream().filter(cell -> !AnswerReading.isReason(cell)).toList();
        long rated =
                given.stream()
                        .filter(cell ->
                                cell.length() <= 60
                                        && AnswerReading.numberIn(cell)
                                                .filter(n -> n.signum() >= 0 && n.intValue() <= 100)
                                                .isPresent())
                        .count();
        return !given.isEmpty() && rated >= 0.6 * given.size();
    }

    private static long distinct(List<String> answers) {
        return answers.stream().map(Spelling::folded).distinct().count();
    }
}
