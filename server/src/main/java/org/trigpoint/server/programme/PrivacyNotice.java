package org.trigpoint.server.programme;

import java.util.List;
import java.util.regex.Pattern;

/// What an organisation does with people's data, as anyone may read it.
///
/// @param version from 1; 0 for the template that nobody has published yet
/// @param text paragraphs, parted by blank lines; a line that begins with `## ` is a heading
public record PrivacyNotice(long version, String text) {
    /// What is still to be filled in stands in square brackets.
    private static final Pattern GAP = Pattern.compile("\\[[^\\]\\n]{1,200}\\]");

    /// A part of the notice as a page shows it.
    public record Part(Kind kind, String text) {}

    /// Whether a part is a heading.
    public enum Kind {
        HEADING,
        PARAGRAPH
    }

    /// What is still to be filled in, as it stands in the text.
    public List<String> gaps() {
        return GAP.matcher(text).results().map(gap -> gap.group()).distinct().toList();
    }

    /// The notice for a page, part by part.
    public List<Part> parts() {
        return text.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line ->
                        line.startsWith("## ")
                                ? new Part(Kind.HEADING, line.substring(3).strip())
                                : new Part(Kind.PARAGRAPH, line))
                .toList();
    }

    /// The template, with what this server does already written and what only the organisation
    /// knows left in square brackets.
    static PrivacyNotice template(String organisation, Cohort cohort) {
        return new PrivacyNotice(
                0,
                TEMPLATE.replace("{organisation}", organisation)
                        .replace("{cohort}", cohort.title())
                        .replace(
                                "{kept}",
                                switch (cohort.recognition()) {
                                    case LINKS -> KEPT_BY_LINK;
                                    case CODES -> KEPT_BY_CODE;
                                })
                        .replace(
                                "{seen}",
                                switch (cohort.recognition()) {
                                    case LINKS -> SEEN_BY_LINK;
                                    case CODES -> SEEN_BY_CODE;
                                })
                        .replace(
                                "{long}",
                                switch (cohort.recognition()) {
                                    case LINKS -> LONG_BY_LINK;
                                    case CODES -> LONG_BY_CODE;
                                }));
    }

    private static final String KEPT_BY_LINK =
            "Your name and e-mail address, kept encrypted and apart from your answers. "
                    + "Your answers, under a made-up name. "
                    + "Which workshops you came to.";

    private static final String KEPT_BY_CODE =
            "No name and no e-mail address. A code that you make from facts you remember, "
                    + "kept encrypted and apart from your answers. "
                    + "Your answers, under a made-up name.";

    private static final String SEEN_BY_LINK =
            "Those who run the training see who is enrolled, never who answered or what. "
                    + "Evaluators see answers under made-up names.";

    private static final String SEEN_BY_CODE =
            "Those who run the training see how many answered, never who or what. "
                    + "Evaluators see answers under made-up names, and codes only where two of them may be one person’s.";

    private static final String LONG_BY_LINK =
            "We forget names and addresses [such as: twelve months after the last questions]. "
                    + "Answers under made-up names are kept for [such as: five years].";

    private static final String LONG_BY_CODE =
            "Codes, and answers under made-up names, are kept for [such as: five years].";

    private static final String TEMPLATE =
            """
            ## Who is responsible

            {organisation} is responsible for your data in “{cohort}”. You can write to [address and e-mail address of the organisation]. Our data protection officer is reached at [how to reach the data protection officer].

            ## What we keep

            {kept}

            ## Why, and on what ground

            To run the training and, where you agree, to learn what it changes. Our lawful basis is [such as: a task in the public interest, Article 6(1)(e) of the UK GDPR]. Agreeing to the study is a choice of its own and is not this basis.

            ## Who sees it

            {seen} Reports show groups, and no group of fewer than eight people. We give your data to nobody else, and nothing is sent to other countries, except [say who keeps the server, and any other exception, or write: no exception].

            ## How long

            {long}

            ## What you can ask

            You can ask to see what we keep about you, to have it put right or deleted, and to object. Your own page has a way to leave the study. You can complain to the Information Commissioner’s Office, ico.org.uk.
            """;
}
