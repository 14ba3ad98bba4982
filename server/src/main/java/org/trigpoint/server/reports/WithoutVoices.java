package org.trigpoint.server.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.themes.Code;
import org.trigpoint.evaluation.themes.Codebook;
import org.trigpoint.evaluation.themes.Coding;
import org.trigpoint.evaluation.themes.CodingId;
import org.trigpoint.evaluation.themes.DisplayPlan;
import org.trigpoint.evaluation.themes.Memo;
import org.trigpoint.evaluation.themes.ThematicAnalysis;

/// What was said, without some of those who said it: their interviews, the codings in them, what
/// was noted about these, and their place in the joint display. Codes and themes stay; an example
/// in the codebook that quotes them goes.
final class WithoutVoices {
    private WithoutVoices() {}

    static ThematicAnalysis of(ThematicAnalysis analysis, Set<ParticipantId> gone) {
        List<Interview> staying =
                analysis.interviews().all().stream()
                        .filter(interview ->
                                interview.participant().filter(gone::contains).isEmpty())
                        .toList();
        Set<InterviewId> there =
                staying.stream().map(Interview::id).collect(Collectors.toUnmodifiableSet());
        List<Coding> codings =
                analysis.codings().stream()
                        .filter(coding -> there.contains(coding.excerpt().interview()))
                        .toList();
        Set<CodingId> coded =
                codings.stream().map(Coding::id).collect(Collectors.toUnmodifiableSet());
        return new ThematicAnalysis(
                new Interviews(staying),
                codebook(analysis, there),
                codings,
                analysis.memos().stream().filter(memo -> stays(memo, there, coded, gone)).toList(),
                analysis.account(),
                analysis.themes(),
                new DisplayPlan(
                        analysis.display().design(),
                        analysis.display().rows().stream().map(row -> of(row, coded)).toList()));
    }

    private static Codebook codebook(ThematicAnalysis analysis, Set<InterviewId> there) {
        List<String> leaving =
                analysis.interviews().all().stream()
                        .filter(interview -> !there.contains(interview.id()))
                        .flatMap(interview -> interview.versions().stream())
                        .map(version -> plain(version.text().text()))
                        .toList();
        return new Codebook(
                analysis.codebook().codes().stream()
                        .map(code ->
                                leaving.stream()
                                                .anyMatch(text ->
                                                        !code.example().isBlank()
                                                                && text.contains(
                                                                        plain(code.example())))
                                        ? withoutExample(code)
                                        : code)
                        .toList());
    }

    private static String plain(String words) {
        return words.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^[\"'\u2018\u201c]|[\"'\u2019\u201d]$", "");
    }

    private static Code withoutExample(Code code) {
        return new Code(
                code.id(),
                code.name(),
                code.definition(),
                code.include(),
                code.exclude(),
                "",
                code.colour(),
                code.parent(),
                code.codable());
    }

    private static boolean stays(
            Memo memo, Set<InterviewId> there, Set<CodingId> coded, Set<ParticipantId> gone) {
        return switch (memo.about()) {
            case Memo.About.OfInterview(InterviewId interview) -> there.contains(interview);
            case Memo.About.OfCoding(CodingId coding) -> coded.contains(coding);
            case Memo.About.OfCell(ParticipantId participant, _) -> !gone.contains(participant);
            case Memo.About.OfStudy _, Memo.About.OfCode _, Memo.About.OfTheme _ -> true;
        };
    }

    private static DisplayPlan.Row of(DisplayPlan.Row row, Set<CodingId> coded) {
        return new DisplayPlan.Row(
                row.about(),
                row.themes(),
                row.quotations().stream().filter(coded::contains).toList(),
                row.dissenting().stream().filter(coded::contains).toList(),
                row.fit(),
                row.inference());
    }
}
