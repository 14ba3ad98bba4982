package org.trigpoint.evaluation.display;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Makes quotations of codings: the only door through which words leave the interviews.
final class Quoting {
    private static final String SOMEONE = "[another participant]";

    private final ThematicAnalysis analysis;
    private final Map<CodingId, Coding> codings;
    private final QuotePermission permission;
    private final ToldOfPeople told;
    private final QuotationNames names;
    private final List<ParticipantId> known;

    Quoting(ThematicAnalysis analysis, Study study, ToldOfPeople told) {
        this.analysis = analysis;
        this.codings = analysis.codingsById();
        this.permission = QuotePermission.of(study);
        this.told = told;
        // longer pseudonyms first, so that P1 does not replace part of P12
        this.known =
                study.participants().stream()
                        .map(Participant::id)
                        .sorted((a, b) -> b.value().length() - a.value().length())
                        .toList();
        Set<ParticipantId> people = new LinkedHashSet<>();
        analysis.interviews().all().stream()
                .filter(permission::mayBeQuoted)
                .forEach(interview -> interview.participant().ifPresent(people::add));
        this.names = QuotationNames.of(analysis.interviews(), people, known);
    }

    QuotePermission permission() {
        return permission;
    }

    /// The quotations that may be shown, in the order of the codings.
    List<Quotation> of(List<CodingId> chosen) {
        List<Quotation> shown = new ArrayList<>();
        chosen.forEach(id -> coding(id).flatMap(this::quotation).ifPresent(shown::add));
        return shown;
    }

    /// Those of the chosen that may not.
    List<Withheld> withheld(List<CodingId> chosen) {
        List<Withheld> withheld = new ArrayList<>();
        for (CodingId id : chosen) {
            Optional<Interview> interview = coding(id).flatMap(this::interview);
            interview
                    .flatMap(permission::refusal)
                    .ifPresent(refusal ->
                            withheld.add(new Withheld(id, interview.orElseThrow().id(), refusal)));
        }
        return withheld;
    }

    /// The quotation of a coding; empty where its words may not be shown or are blank.
    Optional<Quotation> quotation(Coding coding) {
        Optional<Interview> interview = interview(coding).filter(permission::mayBeQuoted);
        Optional<ParticipantId> person = interview.flatMap(Interview::participant);
        Optional<String> name = person.flatMap(names::of);
        if (person.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String words = words(coding.excerpt(), person.get());
        return words.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Quotation(
                                coding.id(),
                                coding.excerpt(),
                                person.get(),
                                words,
                                name.get(),
                                told.attributes(person.get())));
    }

    private Optional<Coding> coding(CodingId id) {
        return Optional.ofNullable(codings.get(id));
    }

    private Optional<Interview> interview(Coding coding) {
        return analysis.interviews().interview(coding.excerpt().interview());
    }

    /// In one line, without the speaker's label and without the study's pseudonyms.
    private String words(Excerpt excerpt, ParticipantId speaker) {
        String said = analysis.interviews().words(excerpt).strip();
        String label = speaker.value() + ":";
        if (said.startsWith(label)) {
            said = said.substring(label.length());
        }
        for (ParticipantId id : known) {
            if (said.contains(id.value())) {
                Pattern whole =
                        Pattern.compile(
                                "(?<![\\p{L}\\p{N}])"
                                        + Pattern.quote(id.value())
                                        + "(?![\\p{L}\\p{N}])");
                String stand = names.of(id).orElse(SOMEONE);
                said = whole.matcher(said).replaceAll(Matcher.quoteReplacement(stand));
            }
        }
        return said.strip().replaceAll("\\s+", " ");
    }
}
