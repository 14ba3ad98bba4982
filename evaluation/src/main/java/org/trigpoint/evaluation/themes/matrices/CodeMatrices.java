package org.trigpoint.evaluation.themes.matrices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.CodeId;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// Codes crossed with people.
public final class CodeMatrices {
    private static final String PASSAGES =
            "Cells count passages: codings of one code that overlap are one passage, whoever made them.";

    private CodeMatrices() {}

    /// Passages of each code in the words of each participant, and of interviews of nobody named.
    public static Matrix byParticipant(ThematicAnalysis analysis) {
        Map<CodeId, List<Coding>> codings = byCode(analysis);
        Set<Voice> voices = new LinkedHashSet<>();
        analysis.interviews().all().forEach(interview -> voices.add(Voice.in(interview)));
        Map<InterviewId, Voice> voiceOf = voices(analysis);
        List<Matrix.Row> rows = new ArrayList<>();
        codings.forEach((code, ofCode) -> {
            Map<Voice, Integer> counts = new LinkedHashMap<>();
            SettledCodings.passages(ofCode)
                    .forEach(passage -> {
                        Voice voice = voiceOf.get(passage.interview());
                        if (voice != null) {
                            counts.merge(voice, 1, Integer::sum);
                        }
                    });
            rows.add(
                    new Matrix.Row(
                            analysis.codebook().pathOf(code),
                            voices.stream()
                                    .map(voice -> cell(counts.getOrDefault(voice, 0)))
                                    .toList()));
        });
        return new Matrix(
                "Codes by participant",
                "code",
                voices.stream().map(Voice::label).toList(),
                rows,
                List.of(
                        PASSAGES,
                        "One column is one person: this is for the team, not for a report."));
    }

    /// How many participants of each group each code was applied to.
    ///
    /// @param column of participants.csv that tells the groups
    /// @param audience [Audience#ANYONE] suppresses groups with fewer interviewed people than the
    ///   plan's smallest group; where that is one group alone, the next smallest goes with it, so
    ///   that the first cannot be worked out from a total printed elsewhere
    public static Matrix byGroup(
            ThematicAnalysis analysis, Study study, String column, Audience audience) {
        Map<String, Set<ParticipantId>> groups = groups(analysis, study, column);
        Set<String> hidden =
                audience == Audience.TEAM ? Set.of() : small(groups, study.plan().smallestGroup());
        Map<InterviewId, ParticipantId> speaker = new LinkedHashMap<>();
        for (Interview interview : analysis.interviews().all()) {
            interview.participant().ifPresent(person -> speaker.put(interview.id(), person));
        }
        List<Matrix.Row> rows = new ArrayList<>();
        byCode(analysis)
                .forEach((code, ofCode) -> {
                    Set<ParticipantId> people = new HashSet<>();
                    for (Coding coding : ofCode) {
                        ParticipantId person = speaker.get(coding.excerpt().interview());
                        if (person != null) {
                            people.add(person);
                        }
                    }
                    List<Matrix.Cell> cells = new ArrayList<>();
                    groups.forEach((group, members) ->
                            cells.add(
                                    hidden.contains(group)
                                            ? new Matrix.Cell.Suppressed()
                                            : cell(
                                                    Math.toIntExact(
                                                            people.stream()
                                                                    .filter(members::contains)
                                                                    .count()))));
                    rows.add(new Matrix.Row(analysis.codebook().pathOf(code), cells));
                });
        List<String> notes = new ArrayList<>();
        notes.add("Cells count participants to whose words the code was applied.");
        if (!hidden.isEmpty()) {
            notes.add(
                    "Groups with fewer than "
                            + study.plan().smallestGroup()
                            + " interviewed people are suppressed, and another with them where one alone could be worked out.");
        }
        return new Matrix(
                "Codes by " + column,
                "code",
                groups.entrySet().stream()
                        .map(entry ->
                                hidden.contains(entry.getKey())
                                        ? entry.getKey()
                                        : entry.getKey() + " (" + entry.getValue().size() + ")")
                        .toList(),
                rows,
                notes);
    }

    private static Set<String> small(Map<String, Set<ParticipantId>> groups, int smallest) {
        List<String> bySize =
                groups.keySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        group -> groups.getOrDefault(group, Set.of()).size()))
                        .toList();
        long few = groups.values().stream().filter(members -> members.size() < smallest).count();
        long hidden = few == 1 ? 2 : few;
        return bySize.stream().limit(hidden).collect(Collectors.toSet());
    }

    private static Map<String, Set<ParticipantId>> groups(
            ThematicAnalysis analysis, Study study, String column) {
        Set<ParticipantId> interviewed =
                analysis.interviews().all().stream()
                        .flatMap(interview -> interview.participant().stream())
                        .collect(Collectors.toSet());
        Map<String, Set<ParticipantId>> groups = new TreeMap<>();
        for (Participant person : study.participants()) {
            if (interviewed.contains(person.id())) {
                groups.computeIfAbsent(
                                person.group(column).orElse("not given"), _ -> new HashSet<>())
                        .add(person.id());
            }
        }
        return groups;
    }

    private static Map<InterviewId, Voice> voices(ThematicAnalysis analysis) {
        Map<InterviewId, Voice> voices = new LinkedHashMap<>();
        analysis.interviews()
                .all()
                .forEach(interview -> voices.put(interview.id(), Voice.in(interview)));
        return voices;
    }

    /// Settled codings by code, codes in the codebook's order, those never applied left out.
    static Map<CodeId, List<Coding>> byCode(ThematicAnalysis analysis) {
        return byCode(analysis.codebook().codes(), SettledCodings.of(analysis));
    }

    private static Map<CodeId, List<Coding>> byCode(Collection<Code> codes, List<Coding> codings) {
        Map<CodeId, List<Coding>> found =
                codings.stream().collect(Collectors.groupingBy(Coding::code));
        Map<CodeId, List<Coding>> ordered = new LinkedHashMap<>();
        for (Code code : codes) {
            List<Coding> ofCode = found.getOrDefault(code.id(), List.of());
            if (!ofCode.isEmpty()) {
                ordered.put(code.id(), ofCode);
            }
        }
        return ordered;
    }

    static Matrix.Cell cell(int number) {
        return new Matrix.Cell.Count(number);
    }
}
