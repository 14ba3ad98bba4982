package org.trigpoint.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.evaluation.change.ActivityFinding;
import org.trigpoint.evaluation.change.DeliveryFinding;
import org.trigpoint.evaluation.change.ExplanationFinding;
import org.trigpoint.evaluation.change.Findings;
import org.trigpoint.evaluation.change.FurtherFinding;
import org.trigpoint.evaluation.display.OwnWords;
import org.trigpoint.evaluation.display.Voices;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.Written;
import org.trigpoint.statistics.Proportion;

/// What stands beside the questionnaire, as findings.json holds it: attendance, what was delivered,
/// explanations that were written and rated, and answers beside the ratings.
final class BesideJson {
    private BesideJson() {}

    static Map<String, Object> activity(ActivityFinding activity) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("activity", activity.activity());
        map.put("first", activity.first().toString());
        map.put("last", activity.last().toString());
        map.put("noted", activity.noted());
        map.put("present", activity.present());
        return map;
    }

    static Map<String, Object> delivery(DeliveryFinding part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("part", part.part());
        map.put("meetings", part.meetings());
        map.put("delivered", part.delivered());
        map.put("partly", part.partly());
        map.put("not_delivered", part.not());
        map.put("not_noted", part.unnoted());
        return map;
    }

    /// A list of one, or of none where nobody was asked to explain anything.
    static List<Map<String, Object>> explanations(Findings findings) {
        return findings.explanations().map(BesideJson::explanations).stream().toList();
    }

    private static Map<String, Object> explanations(ExplanationFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>(FindingsJson.contrast(finding.waves()));
        finding.rubric().ifPresent(rubric -> map.put("instrument", rubric.id().value()));
        map.put("people", finding.wrote().people());
        map.put("wrote_from", finding.wrote().from());
        map.put("wrote_to", finding.wrote().to());
        map.put("wrote_both", finding.wrote().both());
        map.put("vignettes", finding.vignettes());
        map.put("raters", finding.raters());
        map.put("precautions", finding.precautions().stream().map(Written::of).toList());
        map.put("agreement", finding.agreement().stream().map(BesideJson::agreement).toList());
        map.put("guesses", finding.guesses().stream().map(BesideJson::guessed).toList());
        finding.beside()
                .ifPresent(beside ->
                        map.put("beside", FindingsJson.outcome(beside.outcome(), beside.label())));
        finding.together().ifPresent(together -> map.put("together", together));
        return map;
    }

    private static Map<String, Object> agreement(ExplanationFinding.Agreement agreement) {
        Map<String, Object> map = FindingsJson.outcome(agreement.outcome(), agreement.label());
        agreement.wave().map(WaveId::value).ifPresent(wave -> map.put("wave", wave));
        map.put("ratings", agreement.ratings());
        return map;
    }

    private static Map<String, Object> guessed(ExplanationFinding.Guessed guessed) {
        Map<String, Object> map = new LinkedHashMap<>();
        Proportion right = guessed.guesses().right();
        map.put("rater", guessed.rater());
        map.put("from_as_from", guessed.guesses().fromAsFrom());
        map.put("from_as_to", guessed.guesses().fromAsTo());
        map.put("to_as_from", guessed.guesses().toAsFrom());
        map.put("to_as_to", guessed.guesses().toAsTo());
        map.put("right", right);
        map.put("by_chance", guessed.guesses().byChance());
        return map;
    }

    /// What was answered beside the ratings; of words only how many there are.
    static List<Map<String, Object>> further(Findings findings, Voices voices) {
        return findings.further().stream().map(one -> further(one, voices)).toList();
    }

    private static Map<String, Object> further(FurtherFinding finding, Voices voices) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("item", finding.item().id().value());
        map.put("text", finding.item().text());
        map.put("wave", finding.wave().value());
        count(map, "asked", finding.asked());
        switch (finding) {
            case FurtherFinding.OfChoice choice -> {
                map.put("kind", "choice");
                count(map, "answered", choice.answered());
                map.put("options", choice.options().stream().map(BesideJson::chosen).toList());
            }
            case FurtherFinding.OfWords words -> {
                map.put("kind", "text");
                count(map, "wrote", words.wrote());
                map.put("quotable", quotable(words, voices));
            }
        }
        return map;
    }

    private static int quotable(FurtherFinding.OfWords finding, Voices voices) {
        return voices.words().stream()
                .filter(one ->
                        one.item().equals(finding.item()) && one.wave().equals(finding.wave()))
                .map(OwnWords::quoted)
                .mapToInt(List::size)
                .sum();
    }

    private static Map<String, Object> chosen(FurtherFinding.Chosen chosen) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("option", chosen.option().id());
        map.put("label", chosen.option().label());
        map.put("suppressed", chosen.people().isEmpty());
        count(map, "people", chosen.people());
        return map;
    }

    /// What is suppressed has no key.
    private static void count(Map<String, Object> map, String key, Optional<Long> count) {
        count.ifPresent(people -> map.put(key, people));
    }
}
