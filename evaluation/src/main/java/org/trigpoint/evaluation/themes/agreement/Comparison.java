package org.trigpoint.evaluation.themes.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;
import org.trigpoint.statistics.agreement.Continuum;
import org.trigpoint.statistics.agreement.Stretch;

/// The codings that a question compares, as places in texts.
final class Comparison {
    /// A text, and who worked on it.
    record Text(Interview interview, TextVersion version, Set<Integer> coders, TextUnits units) {}

    private final AgreementQuestion question;
    private final List<String> coders;
    private final List<Text> texts = new ArrayList<>();
    private final Map<CodeId, List<Coding>> compared = new LinkedHashMap<>();
    private final Map<InterviewId, Integer> numbers = new HashMap<>();
    private final int withoutCoder;
    private int notCompared;

    Comparison(ThematicAnalysis analysis, AgreementQuestion question) {
        this.question = question;
        List<Coding> asked =
                analysis.codings().stream().filter(coding -> isAsked(question, coding)).toList();
        this.withoutCoder = (int) asked.stream().filter(c -> c.coder().isEmpty()).count();
        List<Coding> signed = asked.stream().filter(c -> !c.coder().isEmpty()).toList();
        Set<String> names =
                new TreeSet<>(question.coders().isEmpty() ? Set.of() : question.coders());
        if (names.isEmpty()) {
            signed.forEach(coding -> names.add(coding.coder()));
        }
        this.coders = List.copyOf(names);
        Map<InterviewId, List<Coding>> byInterview =
                signed.stream()
                        .collect(Collectors.groupingBy(coding -> coding.excerpt().interview()));
        Set<CodeId> applied = signed.stream().map(Coding::code).collect(Collectors.toSet());
        for (CodeId code : analysis.codebook().byId().keySet()) {
            boolean isChosen =
                    question.codes().isEmpty()
                            ? applied.contains(code)
                            : question.codes().contains(code);
            if (isChosen) {
                compared.put(code, new ArrayList<>());
            }
        }
        for (Interview interview : analysis.interviews().all()) {
            if (question.interviews().isEmpty() || question.interviews().contains(interview.id())) {
                text(interview, byInterview.getOrDefault(interview.id(), List.of()));
            }
        }
    }

    private static boolean isAsked(AgreementQuestion question, Coding coding) {
        boolean layer =
                question.layers().isEmpty()
                        ? !coding.layer().equals(Coding.CONSENSUS)
                        : question.layers().contains(coding.layer());
        return layer
                && (question.coders().isEmpty() || question.coders().contains(coding.coder()))
                && (question.interviews().isEmpty()
                        || question.interviews().contains(coding.excerpt().interview()));
    }

    private void text(Interview interview, List<Coding> codings) {
        Map<Integer, Set<Integer>> byVersion = new TreeMap<>(Comparator.reverseOrder());
        for (Coding coding : codings) {
            byVersion
                    .computeIfAbsent(coding.excerpt().version(), _ -> new HashSet<>())
                    .add(numberOf(coding));
        }
        // the newest of those that most coders coded
        Optional<Map.Entry<Integer, Set<Integer>>> most =
                byVersion.entrySet().stream()
                        .reduce((one, next) ->
                                next.getValue().size() > one.getValue().size() ? next : one);
        int version = most.map(Map.Entry::getKey).orElse(interview.versions().size());
        Set<Integer> worked = new HashSet<>(most.map(Map.Entry::getValue).orElse(Set.of()));
        if (question.region() == Region.ALL_INTERVIEWS) {
            for (int coder = 0; coder < coders.size(); coder++) {
                worked.add(coder);
            }
        }
        if (worked.size() < 2) {
            notCompared += codings.size();
            return;
        }
        TextVersion text = interview.version(version).orElseThrow();
        numbers.put(interview.id(), texts.size());
        texts.add(new Text(interview, text, worked, TextUnits.of(interview, text, question.by())));
        for (Coding coding : codings) {
            if (coding.excerpt().version() != version) {
                notCompared++;
            } else if (compared.containsKey(coding.code())) {
                compared.getOrDefault(coding.code(), List.of()).add(coding);
            }
        }
    }

    private int numberOf(Coding coding) {
        return Collections.binarySearch(coders, coding.coder());
    }

    List<String> coders() {
        return coders;
    }

    List<Text> texts() {
        return texts;
    }

    /// Codes and their codings, in the order of the codebook.
    Map<CodeId, List<Coding>> codings() {
        return compared;
    }

    int withoutCoder() {
        return withoutCoder;
    }

    /// Codings in texts, or versions of them, that fewer than two coders worked on.
    int notCompared() {
        return notCompared;
    }

    List<Continuum> continua() {
        return texts.stream()
                .map(text -> new Continuum(text.coders(), text.units().blockEnds()))
                .toList();
    }

    /// The texts character by character, whatever is judged.
    List<Continuum> characters() {
        return texts.stream()
                .map(text ->
                        new Continuum(
                                text.coders(),
                                text.version().text().length() == 0
                                        ? List.of()
                                        : List.of(text.version().text().length())))
                .toList();
    }

    /// Codings as runs of units.
    List<Stretch> stretches(List<Coding> codings) {
        List<Stretch> stretches = new ArrayList<>(codings.size());
        for (Coding coding : codings) {
            int number = numbers.getOrDefault(coding.excerpt().interview(), 0);
            texts.get(number)
                    .units()
                    .touchedBy(coding.excerpt().start(), coding.excerpt().end())
                    .ifPresent(units ->
                            stretches.add(
                                    new Stretch(
                                            number, numberOf(coding), units.start(), units.end())));
        }
        return stretches;
    }

    /// Codings as stretches of characters.
    List<Stretch> characterStretches(List<Coding> codings) {
        return codings.stream()
                .map(coding ->
                        new Stretch(
                                numbers.getOrDefault(coding.excerpt().interview(), 0),
                                numberOf(coding),
                                coding.excerpt().start(),
                                coding.excerpt().end()))
                .toList();
    }
}
