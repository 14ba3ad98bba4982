package org.trigpoint.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All words of pages stand in the files of words, and every language a learner may choose is
/// whole.
class WordsTest {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Set<String> A_LEARNER_SEES =
            Set.of(
                    "skip",
                    "yes",
                    "no",
                    "language",
                    "mistake",
                    "consent",
                    "home",
                    "booking",
                    "ask",
                    "ask-data",
                    "outcome",
                    "leave",
                    "withdrawn",
                    "stop",
                    "again",
                    "join",
                    "joined",
                    "privacy",
                    "code",
                    "private",
                    "course",
                    "module",
                    "quiz",
                    "talk",
                    "reflect",
                    "explain",
                    "written",
                    "knowledge",
                    "tool",
                    "tried",
                    "hours",
                    "workshop");
    private static final Set<String> A_LEARNER_SEES_TOO =
            Set.of(
                    "set-up.name",
                    "set-up.name.wrong",
                    "set-up.email",
                    "set-up.email.wrong",
                    "learners.site",
                    "certificate.download",
                    "certificate.line",
                    "certificate.make",
                    "certificate.make.text",
                    "certificate.name.hidden",
                    "certificate.name.hide",
                    "certificate.name.show",
                    "certificate.name.shown",
                    "certificate.none",
                    "certificate.number",
                    "certificate.see",
                    "certificate.yours",
                    "demonstration.mark",
                    "demonstration.text",
                    "reaction.do",
                    "reaction.practice",
                    "reaction.scale",
                    "reaction.taking-part",
                    "reaction.text",
                    "reaction.thanks",
                    "reaction.title",
                    "reaction.useful",
                    "verify.withdrawn");

    /// Names and signs that are the same in every language.
    private static final Set<String> NO_WORDS = Set.of("trigpoint", "– trigpoint");

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    /// Letters to learners, and what is filled into them.
    private static final Pattern OF_LETTERS =
            Pattern.compile(
                    "message\\.(?:[a-z-]+\\.(?:subject|body)|sample\\.[a-z]+|foot|no-name|hours|moment|code\\.over)|receipt\\..+");

    private static boolean isSeenByLearners(String key) {
        return OF_LETTERS.matcher(key).matches()
                || A_LEARNER_SEES_TOO.contains(key)
                || A_LEARNER_SEES.contains(key.split("\\.", 2)[0]);
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingALearnerSeesIsThereInWelsh() throws IOException {
        Properties english = read("words_en_GB.properties");
        Properties welsh = read("words_cy.properties");
        assertThat(welsh.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        english.stringPropertyNames().stream()
                                .filter(WordsTest::isSeenByLearners)
                                .toList());
    }

    @Test
    void whatIsFilledInIsTheSameInBothLanguages() throws IOException {
        Properties english = read("words_en_GB.properties");
        Properties welsh = read("words_cy.properties");
        for (String key : welsh.stringPropertyNames()) {
            assertThat(placeholders(welsh.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key, "")));
        }
    }

    @Test
    void everyWordCanBeSaidWithNumbers() throws IOException {
        for (Locale language : Words.LANGUAGES) {
            for (String key : read("words_" + language + ".properties").stringPropertyNames()) {
                assertThat(Words.in(language).say(key, 2, 2, 2, 2, 2))
                        .as(language + " " + key)
                        .isNotBlank()
                        .doesNotContain("{", "''");
            }
        }
    }

    @Test
    void daysAreSaidInTheLanguageOfThePage() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThat(Words.in(Locale.UK).day(day)).isEqualTo("25 November 2026");
        assertThat(Words.in(Locale.of("cy")).day(day)).isEqualTo("25 Tachwedd 2026");
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                assertThat(unkeyed(Files.readString(template))).as(template.toString()).isEmpty();
            }
        }
    }

    @Test
    void wordsOutsideTheFilesAreFound() {
        assertThat(unkeyed("@param String x\n<p class=\"a\">${x} Hello</p>\n"))
                .containsExactly("Hello");
        assertThat(unkeyed("<a title=\"More\">${chrome.say(\"x\")}</a>")).containsExactly("More");
    }

    /// Text between tags, and in attributes that are read to people, outside of expressions.
    private static List<String> unkeyed(String template) {
        String text =
                template.replaceAll("(?m)^@(import|param) .*$", "")
                        .replaceAll("[$!]\\{(?:[^{}]|\\{[^{}]*\\})*\\}", "")
                        .replaceAll("@template\\.[\\w.]+", "@call");
        text = dropCalls(text);
        Stream<String> attributes =
                Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1));
        Stream<String> between =
                Pattern.compile(">([^<>]+)(?=<|$)")
                        .matcher(">" + text)
                        .results()
                        .map((MatchResult found) -> found.group(1));
        return Stream.concat(attributes, between)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetter))
                .filter(part -> !NO_WORDS.contains(part))
                .toList();
    }

    /// Takes out control words with what stands in their brackets; a block of content stays.
    private static String dropCalls(String template) {
        StringBuilder kept = new StringBuilder();
        Pattern word = Pattern.compile("@(call|elseif|if|for)\\(|@(else|endif|endfor)\\b");
        var found = word.matcher(template);
        int from = 0;
        while (found.find(from)) {
            kept.append(template, from, found.start());
            from = found.end();
            if (found.group(1) != null) {
                from = closing(template, from);
                String inside = template.substring(found.end(), Math.max(found.end(), from - 1));
                int content = inside.indexOf("@`");
                if (content >= 0) {
                    kept.append(dropCalls(inside.substring(content + 2, inside.lastIndexOf('`'))));
                }
            }
        }
        return kept.append(template.substring(from)).toString();
    }

    private static int closing(String template, int from) {
        int depth = 1;
        boolean quoted = false;
        int at = from;
        while (at < template.length() && depth > 0) {
            char now = template.charAt(at++);
            if (now == '`') {
                // content may hold any quotation mark
                at = template.lastIndexOf('`') + 1;
            } else if (now == '"') {
                quoted = !quoted;
            } else if (!quoted && now == '(') {
                depth++;
            } else if (!quoted && now == ')') {
                depth--;
            }
        }
        return at;
    }
}
