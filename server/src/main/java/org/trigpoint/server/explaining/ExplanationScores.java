package org.trigpoint.server.explaining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.reports.FurtherScores;
import org.trigpoint.server.web.Words;
import org.trigpoint.teaching.pack.Knowledge.Question;

/// Brings ratings and knowledge into studies. Texts stay where they are.
@Component
final class ExplanationScores implements FurtherScores {
    private final Explained explained;
    private final Ratings ratings;

    ExplanationScores(Explained explained, Ratings ratings) {
        this.explained = explained;
        this.ratings = ratings;
    }

    @Override
    public List<Scores> of(JdbcClient sql, Cohort cohort) {
        List<Scores> scores = new ArrayList<>();
        written(sql, cohort).ifPresent(scores::add);
        knowledge(sql, cohort).ifPresent(scores::add);
        return scores;
    }

    /// Only once both raters are done with every text: else who is rated would be no accident.
    private Optional<Scores> written(JdbcClient sql, Cohort cohort) {
        Ratings.All all = ratings.all(sql, cohort);
        if (!all.isDone()) {
            return Optional.empty();
        }
        Map<String, List<Rated>> texts =
                all.given().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rated::text, LinkedHashMap::new, Collectors.toList()));
        return Optional.of(
                new Scores(
                        Explanations.written(Words.in(Locale.UK)),
                        texts.values().stream().map(ExplanationScores::row).toList(),
                        ""));
    }

    private static Row row(List<Rated> text) {
        Map<ItemId, BigDecimal> values = new HashMap<>();
        for (Criterion criterion : Criterion.values()) {
            int sum = text.stream().mapToInt(one -> one.levels().getOrDefault(criterion, 0)).sum();
            values.put(
                    new ItemId(criterion.key()),
                    BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(text.size())));
        }
        Rated first = text.getFirst();
        return new Row(first.learner(), first.wave(), first.writtenAt(), values);
    }

    private record Sheet(LearnerId learner, WaveId wave) {}

    private Optional<Scores> knowledge(JdbcClient sql, Cohort cohort) {
        Map<String, Question> questions =
                explained.pack(cohort).knowledge().questions().stream()
                        .collect(Collectors.toMap(one -> one.id().value(), one -> one));
        Map<Sheet, Map<ItemId, BigDecimal>> values = new LinkedHashMap<>();
        Map<Sheet, Long> at = new HashMap<>();
        for (KnowledgeSql.Answered one : new KnowledgeSql(sql).of(cohort.id())) {
            Question question = questions.get(one.question());
            if (question != null) {
                Sheet sheet = new Sheet(one.learner(), one.wave());
                boolean right = question.options().get(one.chosen()).isRight();
                values.computeIfAbsent(sheet, _ -> new HashMap<>())
                        .put(
                                Explanations.item(one.question()),
                                right ? BigDecimal.ONE : BigDecimal.ZERO);
                at.put(sheet, one.at());
            }
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        values.forEach((sheet, right) ->
                rows.add(
                        new Row(sheet.learner(), sheet.wave(), at.getOrDefault(sheet, 0L), right)));
        return Optional.of(
                new Scores(
                        Explanations.knowledge(explained.pack(cohort)),
                        rows,
                        "Knowledge questions are our own and not validated"));
    }
}
