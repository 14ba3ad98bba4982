package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.FurtherAnswer;
import org.trigpoint.evaluation.study.FurtherAnswer.Reply;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingAnswer;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.tables.CsvText;
import org.trigpoint.evaluation.tables.Written;

/// A study as one table: wide, long, and the dictionary of the wide one. An answer that is missing
/// is an empty cell; why it is, stands in the long table.
final class Rectangles {
    static final List<String> LONG =
            List.of(
                    "participant",
                    "wave",
                    "kind",
                    "instrument",
                    "item",
                    "facet",
                    "rating",
                    "missing",
                    "answered_on",
                    "reply");
    static final List<String> DICTIONARY =
            List.of("variable", "label", "type", "wave", "lowest", "highest", "ends", "missing");

    private Rectangles() {}

    private record Cell(ParticipantId person, WaveId wave, InstrumentId instrument) {}

    /// One row a person.
    static String wide(Study study, FurtherAnswers further) {
        List<Variable> variables = Variable.of(study);
        Map<Cell, Administration> rows = new HashMap<>();
        study.administrations()
                .forEach(row ->
                        rows.put(new Cell(row.participant(), row.wave(), row.instrument()), row));
        List<ChoiceColumn> choices = ChoiceColumn.of(study, further);
        Map<Gap, Reply> replies = replies(further);
        List<List<String>> lines = new ArrayList<>();
        for (Participant person : study.participants()) {
            List<String> line = new ArrayList<>();
            for (Variable variable : variables) {
                line.add(
                        variable.wave().isEmpty()
                                ? variable.of(person)
                                : study.instruments().stream()
                                        .map(asked ->
                                                new Cell(
                                                        person.id(),
                                                        variable.wave().get().id(),
                                                        asked.id()))
                                        .flatMap(cell ->
                                                Optional.ofNullable(rows.get(cell)).stream())
                                        .map(variable::of)
                                        .filter(value -> !value.isEmpty())
                                        .findFirst()
                                        .orElse(""));
            }
            for (ChoiceColumn column : choices) {
                Gap place = new Gap(person.id(), column.wave().id(), column.item().id());
                line.add(column.of(Optional.ofNullable(replies.get(place))));
            }
            lines.add(line);
        }
        return CsvText.of(
                Variable.all(study, further).stream().map(Variable::name).toList(), lines);
    }

    private static Map<Gap, Reply> replies(FurtherAnswers further) {
        Map<Gap, Reply> replies = new HashMap<>();
        further.answers()
                .forEach(answer ->
                        replies.put(
                                new Gap(answer.participant(), answer.wave(), answer.item()),
                                answer.reply()));
        return replies;
    }

    private record Gap(ParticipantId person, WaveId wave, ItemId item) {}

    /// One row an answer that was asked for; of what was asked beside ratings, one row an option
    /// chosen or a text that may be shown.
    static String longRows(Study study, FurtherAnswers further) {
        Map<Gap, MissingReason> reasons = new HashMap<>();
        for (MissingAnswer row : study.missing()) {
            row.item()
                    .ifPresent(item ->
                            reasons.put(
                                    new Gap(row.participant(), row.wave(), item), row.reason()));
        }
        List<List<String>> lines = new ArrayList<>();
        for (Administration row : study.administrations()) {
            String kind = study.wave(row.wave()).map(wave -> Written.of(wave.kind())).orElse("");
            for (Item item :
                    study.instrument(row.instrument())
                            .map(instrument -> instrument.items())
                            .orElse(List.of())) {
                Optional<Answer> answer = Optional.ofNullable(row.answers().get(item.id()));
                String rating =
                        answer.filter(Answer.Answered.class::isInstance)
                                .map(given -> ((Answer.Answered) given).rating().toPlainString())
                                .orElse("");
                Gap gap = new Gap(row.participant(), row.wave(), item.id());
                lines.add(
                        List.of(
                                row.participant().value(),
                                row.wave().value(),
                                kind,
                                row.instrument().value(),
                                item.id().value(),
                                item.facet().value(),
                                rating,
                                rating.isEmpty()
                                        ? Written.of(
                                                reasons.getOrDefault(gap, MissingReason.SKIPPED))
                                        : "",
                                row.answeredOn().map(Object::toString).orElse(""),
                                ""));
            }
        }
        lines.addAll(furtherRows(study, further));
        return CsvText.of(LONG, lines);
    }

    private static List<List<String>> furtherRows(Study study, FurtherAnswers further) {
        Map<Gap, String> days = new HashMap<>();
        ItemId none = new ItemId("-");
        for (Administration row : study.administrations()) {
            days.put(
                    new Gap(row.participant(), row.wave(), none),
                    row.answeredOn().map(Object::toString).orElse(""));
        }
        List<List<String>> lines = new ArrayList<>();
        for (FurtherAnswer answer : further.answers()) {
            List<String> replies =
                    switch (answer.reply()) {
                        case Reply.Chosen(var options) -> options;
                        case Reply.Words(var text) -> List.of(text);
                    };
            Gap day = new Gap(answer.participant(), answer.wave(), none);
            for (String reply : replies) {
                lines.add(
                        List.of(
                                answer.participant().value(),
                                answer.wave().value(),
                                study.wave(answer.wave())
                                        .map(wave -> Written.of(wave.kind()))
                                        .orElse(""),
                                "",
                                answer.item().value(),
                                "",
                                "",
                                "",
                                days.getOrDefault(day, ""),
                                reply));
            }
        }
        return lines;
    }

    /// What each column of the wide table holds.
    static String dictionary(Study study, FurtherAnswers further) {
        return CsvText.of(
                DICTIONARY,
                Variable.all(study, further).stream()
                        .map(variable ->
                                List.of(
                                        variable.name(),
                                        variable.label(),
                                        Written.of(variable.kind()),
                                        variable.wave().map(wave -> wave.id().value()).orElse(""),
                                        variable.scale()
                                                .map(scale -> scale.min().toPlainString())
                                                .orElse(""),
                                        variable.scale()
                                                .map(scale -> scale.max().toPlainString())
                                                .orElse(""),
                                        variable.scale()
                                                .map(Rectangles::ends)
                                                .orElseGet(() -> options(variable)),
                                        variable.wave().isPresent()
                                                ? "empty: no answer; the long table says why"
                                                : ""))
                        .toList());
    }

    private static String options(Variable variable) {
        return variable.options().stream()
                .map(option -> option.id() + " = " + option.label())
                .collect(Collectors.joining("; "));
    }

    private static String ends(Scale scale) {
        return scale.low().isEmpty() && scale.high().isEmpty()
                ? ""
                : scale.min().toPlainString()
                        + " = "
                        + scale.low()
                        + "; "
                        + scale.max().toPlainString()
                        + " = "
                        + scale.high();
    }
}
