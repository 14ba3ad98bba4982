package org.trigpoint.evaluation.themes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.evaluation.interviews.Excerpt;
import org.trigpoint.evaluation.interviews.Interview;
import org.trigpoint.evaluation.interviews.InterviewId;
import org.trigpoint.evaluation.interviews.Interviews;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.interviews.TextVersion;
import org.trigpoint.evaluation.study.ParticipantId;

/// Builds small analyses for tests; every person in them is invented.
public final class InventedAnalysis {
    private final List<Interview> interviews = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();
    private Optional<Approach> approach = Optional.of(Approach.CODING_RELIABILITY);
    private Optional<StoppingRule> stopping = Optional.empty();

    public InventedAnalysis approach(Approach claimed) {
        approach = Optional.of(claimed);
        return this;
    }

    public InventedAnalysis withoutApproach() {
        approach = Optional.empty();
        return this;
    }

    public InventedAnalysis stopping(int base, int run, String threshold) {
        stopping = Optional.of(new StoppingRule(base, run, new BigDecimal(threshold)));
        return this;
    }

    /// @param participant blank for none
    public InventedAnalysis interview(String id, String participant, String text) {
        interviews.add(
                new Interview(
                        new InterviewId(id),
                        participant.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new ParticipantId(participant)),
                        Optional.of(LocalDate.of(2026, 5, 1).plusDays(interviews.size())),
                        "R1",
                        OptionalLong.empty(),
                        "en-GB",
                        List.of(new TextVersion(1, SourceText.of(text), "0".repeat(64)))));
        return this;
    }

    public InventedAnalysis code(String id, String name, String parent) {
        codes.add(
                new Code(
                        new CodeId(id),
                        name,
                        "What " + name + " means",
                        "when it is there",
                        "",
                        "",
                        "#6b3f7d",
                        parent.isEmpty() ? Optional.empty() : Optional.of(new CodeId(parent)),
                        Codable.CODE));
        return this;
    }

    public InventedAnalysis coding(
            String interview, int start, int end, String code, String coder) {
        return coding(interview, start, end, code, coder, "first");
    }

    public InventedAnalysis coding(
            String interview, int start, int end, String code, String coder, String layer) {
        codings.add(
                new Coding(
                        new CodingId("k" + codings.size()),
                        new Excerpt(new InterviewId(interview), 1, start, end),
                        new CodeId(code),
                        coder,
                        Optional.empty(),
                        layer,
                        ""));
        return this;
    }

    public InventedAnalysis theme(
            String id, String name, List<String> codesOfIt, List<String> parts) {
        themes.add(
                new Theme(
                        new ThemeId(id),
                        name,
                        "An idea",
                        "",
                        codesOfIt.stream().map(CodeId::new).toList(),
                        parts.stream().map(ThemeId::new).toList(),
                        Optional.empty()));
        return this;
    }

    public InventedAnalysis cell(String participant, String theme, String text) {
        memos.add(
                new Memo(
                        new MemoId("m" + memos.size()),
                        new Memo.About.OfCell(new ParticipantId(participant), new ThemeId(theme)),
                        "R1",
                        Optional.empty(),
                        "",
                        text));
        return this;
    }

    public ThematicAnalysis build() {
        return new ThematicAnalysis(
                new Interviews(interviews),
                new Codebook(codes),
                codings,
                memos,
                new Account(
                        approach, "", "", "Eight rich interviews.", stopping, List.of(), List.of()),
                themes,
                DisplayPlan.none());
    }
}
