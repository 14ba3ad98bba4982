package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Wave;

/// A column of the wide file: one row a person, one column a wave and item.
///
/// @param name letters, digits and underscores alone, as every program takes them
/// @param label what it holds, in words
/// @param kind what its values are
/// @param scale of a rating; empty for the others
/// @param wave whose column it is; empty where it is of the person
/// @param item whose ratings it holds; empty for the others
/// @param options what can be chosen, where it holds a choice; empty for the others
record Variable(
        String name,
        String label,
        Kind kind,
        Optional<Scale> scale,
        Optional<Wave> wave,
        Optional<Item> item,
        List<FurtherItem.Option> options) {
    Variable {
        options = List.copyOf(options);
    }

    /// What the values of a column are.
    enum Kind {
        TEXT,
        YES_NO,
        DAY,
        RATING,
        /// One of several options, by its id.
        CHOICE
    }

    /// The columns of a study's wide file, those of what was asked beside ratings last.
    static List<Variable> all(Study study, FurtherAnswers further) {
        return Stream.concat(
                        of(study).stream(),
                        ChoiceColumn.of(study, further).stream().map(ChoiceColumn::variable))
                .toList();
    }

    /// The columns of people and ratings, in order.
    static List<Variable> of(Study study) {
        List<Variable> variables = new ArrayList<>();
        variables.add(person("participant", "Pseudonym", Kind.TEXT));
        study.groups()
                .forEach(group ->
                        variables.add(person(named(group), "Participant’s " + group, Kind.TEXT)));
        for (Consent consent : Consent.values()) {
            variables.add(
                    person(
                            consent.column(),
                            "Agreed to: " + consent.name().toLowerCase(Locale.ROOT),
                            Kind.YES_NO));
        }
        for (Wave wave : study.waves()) {
            for (Instrument instrument : study.instruments()) {
                if (isAsked(study, wave, instrument)) {
                    ofWave(study, wave, instrument, variables);
                }
            }
        }
        return List.copyOf(variables);
    }

    /// Of several instruments those alone make columns at a wave that someone was given there.
    private static boolean isAsked(Study study, Wave wave, Instrument instrument) {
        return study.instruments().size() == 1
                || study.administrations().stream()
                        .anyMatch(row ->
                                row.wave().equals(wave.id())
                                        && row.instrument().equals(instrument.id()));
    }

    private static void ofWave(
            Study study, Wave wave, Instrument instrument, List<Variable> variables) {
        String end =
                study.instruments().size() == 1
                        ? named(wave.id().value())
                        : named(instrument.id() + "_" + wave.id());
        variables.add(
                new Variable(
                        "answered_on_" + end,
                        "Day of answering, " + wave.label(),
                        Kind.DAY,
                        Optional.empty(),
                        Optional.of(wave),
                        Optional.empty(),
                        List.of()));
        for (Item item : instrument.items()) {
            variables.add(
                    new Variable(
                            named(item.id().value()) + "_" + end,
                            item.text() + " (" + wave.label() + ")",
                            Kind.RATING,
                            Optional.of(item.scale()),
                            Optional.of(wave),
                            Optional.of(item),
                            List.of()));
        }
    }

    private static Variable person(String name, String label, Kind kind) {
        return new Variable(
                name, label, kind, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static String named(String id) {
        String name = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return name.matches("[a-z].*") ? name : "v_" + name;
    }

    /// What an administration has in this column; blank where it has nothing.
    String of(Administration row) {
        return switch (kind) {
            case DAY -> row.answeredOn().map(Object::toString).orElse("");
            case RATING ->
                    item.filter(asked -> row.answers().containsKey(asked.id()))
                            .map(asked -> row.answers().get(asked.id()))
                            .map(answer ->
                                    answer instanceof Answer.Answered(var rating)
                                            ? rating.toPlainString()
                                            : "")
                            .orElse("");
            case TEXT, YES_NO, CHOICE -> "";
        };
    }

    /// What a person has in this column; blank where it is of a wave.
    String of(Participant person) {
        return switch (kind) {
            case TEXT -> name.equals("participant") ? person.id().value() : group(person);
            case YES_NO ->
                    person.consents().stream().anyMatch(given -> given.column().equals(name))
                            ? "yes"
                            : "no";
            case DAY, RATING, CHOICE -> "";
        };
    }

    private String group(Participant person) {
        return person.groups().entrySet().stream()
                .filter(entry -> named(entry.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
