package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trigpoint.server.explaining.NotedText.Remark;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.HomeLine;
import org.trigpoint.server.programme.Programme;
import org.trigpoint.server.programme.Programmes;
import org.trigpoint.teaching.explain.Explainer;
import org.trigpoint.teaching.explain.Feedback;
import org.trigpoint.teaching.explain.Feedback.Span;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Vignettes.Vignette;
import org.trigpoint.teaching.words.Readability;
import org.trigpoint.teaching.words.ReadingAge;

/// Reads explanations by the rules, and by the lexicon of what a cohort is taught.
@Component
final class Explained {
    /// As long as what people write, so that the first of them does not wait.
    private static final String ANY_TEXT =
            "I believe you. Pain is there to look after you; it has become too quick, and it can"
                    + " settle. What do you make of that?";

    private final Programmes programmes;
    private final Map<String, Explainer> explainers = new ConcurrentHashMap<>();

    Explained(Programmes programmes) {
        this.programmes = programmes;
    }

    /// Reads the rules when the server is up, beside what else it does.
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual()
                .name("explainer")
                .start(() -> programmes.all().forEach(one -> explainer(one).read(ANY_TEXT)));
    }

    private Explainer explainer(Programme programme) {
        return explainers.computeIfAbsent(
                programme.id(), _ -> Explainer.of(programmes.pack(programme).lexicon()));
    }

    Pack pack(Cohort cohort) {
        return programmes.pack(cohort.programme());
    }

    /// People to practise on.
    List<Vignette> practice(Cohort cohort) {
        return pack(cohort).vignettes().practice();
    }

    Optional<Vignette> practice(Cohort cohort, String id) {
        return practice(cohort).stream().filter(one -> one.id().value().equals(id)).findFirst();
    }

    /// What can be said of a text.
    Seen see(Cohort cohort, String text) {
        Feedback feedback = explainer(cohort.programme()).read(text);
        return new Seen(
                noted(pack(cohort).language(), text, feedback),
                feedback,
                age(feedback.readability().fleschKincaid()),
                age(feedback.readability().smog()),
                feedback.readability().cautions().contains(Readability.Caution.FEW_WORDS)
                        ? Seen.Length.SHORT
                        : Seen.Length.ENOUGH);
    }

    private static String age(OptionalDouble grade) {
        return grade.isPresent() ? ReadingAge.ofGrade(grade.getAsDouble()).years() : "";
    }

    private static NotedText noted(String language, String text, Feedback feedback) {
        List<Remark> remarks = new ArrayList<>();
        for (Feedback.Mark mark : feedback.marks()) {
            remarks.add(
                    new Remark(
                            mark.span(),
                            HomeLine.Said.of("explain.kind." + kind(mark.kind())),
                            new HomeLine.Written(mark.reason(), language),
                            mark.otherWay()));
        }
        for (Span span : feedback.longSentences()) {
            remarks.add(
                    new Remark(
                            span,
                            HomeLine.Said.of("explain.kind.long"),
                            HomeLine.Said.of("explain.long", Explainer.LONG_SENTENCE),
                            ""));
        }
        return NotedText.of(text, remarks);
    }

    private static String kind(Feedback.Kind kind) {
        return switch (kind) {
            case PHRASE -> "phrase";
            case JARGON -> "jargon";
            case ABSOLUTE -> "absolute";
            case OUTSIDE_THE_ROLE -> "role";
        };
    }
}
