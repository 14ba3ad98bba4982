package org.trigpoint.evaluation.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Design;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Link;
import org.trigpoint.evaluation.study.MissingAnswer;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

/// Puts what was read and who is who together as a study, or adds it to one.
///
/// What a study folder already says – its title, wording, plan, consents – stands; waves that are
/// imported again are replaced, others are kept.
final class StudyAssembly {
    private final Mapping mapping;
    private final Optional<Study> before;
    private final Map<ParticipantId, Person> people;

    /// @param before the study that is added to
    /// @param people everyone seen at a wave of the mapping, by pseudonym
    StudyAssembly(Mapping mapping, Optional<Study> before, Map<ParticipantId, Person> people) {
        this.mapping = mapping;
        this.before = before;
        this.people = new TreeMap<>(people);
    }

    /// @param title what the study is about, where there is no study yet
    Study study(String title) {
        List<Instrument> instruments = instruments();
        List<Wave> waves = waves();
        Set<WaveId> replaced = replaced();
        List<Administration> rows = new ArrayList<>();
        List<MissingAnswer> missing = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        before.ifPresent(study -> {
            study.administrations().stream()
                    .filter(row -> !replaced.contains(row.wave()))
                    .forEach(rows::add);
            study.missing().stream()
                    .filter(row -> !replaced.contains(row.wave()))
                    .forEach(missing::add);
            study.links().stream()
                    .filter(row -> !replaced.contains(row.wave()))
                    .forEach(links::add);
        });
        for (WavePlan wave : mapping.waves()) {
            people.forEach((id, person) ->
                    person.rowAt(wave.wave())
                            .ifPresent(row -> {
                                addRows(wave, id, row, instruments, rows, missing);
                                links.add(link(wave, id, person));
                            }));
        }
        List<WaveId> order = waves.stream().map(Wave::id).toList();
        rows.sort(
                Comparator.comparingInt((Administration row) -> order.indexOf(row.wave()))
                        .thenComparing(Administration::participant));
        links.sort(
                Comparator.comparingInt((Link link) -> order.indexOf(link.wave()))
                        .thenComparing(Link::participant));
        List<Participant> participants = participants(rows);
        return new Study(
                before.map(Study::about)
                        .orElse(
                                new About(
                                        title,
                                        "",
                                        "",
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        0)),
                before.map(Study::design).orElse(Design.plain()),
                instruments,
                waves,
                groups(),
                plan(instruments, waves),
                participants,
                rows,
                missing,
                before.map(Study::attendance).orElse(List.of()),
                before.map(Study::delivery).orElse(List.of()),
                before.map(Study::amendments).orElse(List.of()),
                links);
    }

    private Set<WaveId> replaced() {
        Set<WaveId> replaced = new HashSet<>();
        for (WavePlan wave : mapping.waves()) {
            replaced.add(new WaveId(wave.wave()));
            replaced.add(new WaveId(wave.thenWave()));
        }
        return replaced;
    }

    private static Link link(WavePlan wave, ParticipantId id, Person person) {
        Person.Sighting sighting = person.sightings().get(wave.wave());
        if (sighting == null) {
            throw new IllegalStateException("A row without a sighting");
        }
        return new Link(id, new WaveId(wave.wave()), sighting.link());
    }

    private List<Instrument> instruments() {
        Set<String> known = new HashSet<>();
        List<Instrument> instruments = new ArrayList<>();
        before.ifPresent(study -> {
            instruments.addAll(study.instruments());
            study.instruments()
                    .forEach(instrument ->
                            instrument.items().forEach(item -> known.add(item.id().value())));
        });
        List<ItemPlan> fresh =
                mapping.items().stream().filter(item -> !known.contains(item.id())).toList();
        if (!fresh.isEmpty()) {
            instruments.add(instrument(fresh, instruments));
        }
        return instruments;
    }

    private static Instrument instrument(List<ItemPlan> plans, List<Instrument> others) {
        List<Facet> facets = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (ItemPlan plan : plans) {
            FacetId facet = new FacetId(plan.id());
            facets.add(new Facet(facet, plan.label(), FacetScore.ITEM, BigDecimal.ONE));
            items.add(
                    new Item(
                            new ItemId(plan.id()),
                            facet,
                            plan.text(),
                            plan.scale(),
                            Direction.UP,
                            Requirement.REQUIRED));
        }
        String id = "confidence";
        for (int n = 2; isTaken(id, others); n++) {
            id = "confidence-" + n;
        }
        boolean oneScale =
                plans.stream().map(plan -> ends(plan)).distinct().count() == 1 && plans.size() > 1;
        boolean programme =
                2 * plans.stream().filter(p -> KnownFacet.ofId(p.id()).isPresent()).count()
                        > plans.size();
        return new Instrument(
                new InstrumentId(id),
                others.isEmpty() ? "Confidence ratings" : "Further ratings",
                "",
                "",
                "",
                "",
                facets,
                items,
                oneScale && programme ? Total.MEAN : Total.NONE);
    }

    private static String ends(ItemPlan plan) {
        return plan.scale().min() + " " + plan.scale().max();
    }

    private static boolean isTaken(String id, List<Instrument> others) {
        return others.stream().anyMatch(other -> other.id().value().equals(id));
    }

    private List<Wave> waves() {
        Map<WaveId, Wave> waves = new LinkedHashMap<>();
        before.ifPresent(study -> study.waves().forEach(wave -> waves.put(wave.id(), wave)));
        for (WavePlan plan : mapping.waves()) {
            waves.putIfAbsent(new WaveId(plan.wave()), Wave.measured(plan.wave(), plan.label()));
        }
        List<Wave> ordered = new ArrayList<>(waves.values());
        for (WavePlan plan : mapping.waves()) {
            WaveId then = new WaveId(plan.thenWave());
            if (plan.of(Use.THEN).isEmpty() || waves.containsKey(then)) {
                continue;
            }
            Wave first =
                    ordered.stream()
                            .filter(wave -> wave.kind() == WaveKind.MEASURED)
                            .findFirst()
                            .orElseThrow();
            int at = ordered.stream().map(w -> w.id().value()).toList().indexOf(plan.wave());
            ordered.add(
                    at + 1,
                    new Wave(
                            then,
                            plan.thenLabel(first.label()),
                            WaveKind.THEN,
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Optional.of(first.id()),
                            Optional.of(new WaveId(plan.wave()))));
        }
        return ordered;
    }

    private void addRows(
            WavePlan wave,
            ParticipantId id,
            Filled row,
            List<Instrument> instruments,
            List<Administration> rows,
            List<MissingAnswer> missing) {
        add(new WaveId(wave.wave()), id, row, row.now(), instruments, rows, missing);
        if (row.then().values().stream().anyMatch(reading -> !isBlank(reading))) {
            add(new WaveId(wave.thenWave()), id, row, row.then(), instruments, rows, missing);
        }
    }

    private static boolean isBlank(AnswerReading reading) {
        return reading instanceof AnswerReading.Blank;
    }

    private static void add(
            WaveId wave,
            ParticipantId id,
            Filled row,
            Map<String, AnswerReading> readings,
            List<Instrument> instruments,
            List<Administration> rows,
            List<MissingAnswer> missing) {
        for (Instrument instrument : instruments) {
            if (instrument.items().stream()
                    .noneMatch(item -> readings.containsKey(item.id().value()))) {
                continue;
            }
            Map<ItemId, Answer> answers = new LinkedHashMap<>();
            for (Item item : instrument.items()) {
                AnswerReading reading = readings.get(item.id().value());
                Answer answer = answer(reading);
                answers.put(item.id(), answer);
                boolean plainBlank = reading instanceof AnswerReading.Blank;
                if (answer instanceof Answer.Missing(MissingReason reason) && !plainBlank) {
                    missing.add(new MissingAnswer(id, wave, Optional.of(item.id()), reason));
                }
            }
            rows.add(
                    new Administration(
                            id,
                            wave,
                            instrument.id(),
                            row.moment().map(moment -> moment.toLocalDate()),
                            answers));
        }
    }

    /// The answer to an item; one that the file does not hold was not asked.
    private static Answer answer(@Nullable AnswerReading reading) {
        return switch (reading) {
            case null -> new Answer.Missing(MissingReason.NOT_ASKED);
            case AnswerReading.Rated(BigDecimal rating, _) -> new Answer.Answered(rating);
            case AnswerReading.Absent(MissingReason reason) -> new Answer.Missing(reason);
            case AnswerReading.Blank _ -> new Answer.Missing(MissingReason.SKIPPED);
            case AnswerReading.Unreadable _ ->
                    throw new IllegalStateException("A cell that could not be read got this far");
        };
    }

    private List<String> groups() {
        Set<String> groups = new LinkedHashSet<>(before.map(Study::groups).orElse(List.of()));
        mapping.waves()
                .forEach(wave -> wave.of(Use.GROUP).forEach(use -> groups.add(use.target())));
        return List.copyOf(groups);
    }

    /// Participants with a row at any wave, in the order of their pseudonyms, which is no order.
    private List<Participant> participants(List<Administration> rows) {
        Set<ParticipantId> seen = new HashSet<>();
        rows.forEach(row -> seen.add(row.participant()));
        Map<ParticipantId, Participant> participants = new TreeMap<>();
        before.ifPresent(study ->
                study.participants().stream()
                        .filter(person -> seen.contains(person.id()))
                        .forEach(person -> participants.put(person.id(), person)));
        people.forEach((id, person) -> {
            if (seen.contains(id)) {
                participants.merge(
                        id,
                        new Participant(
                                id, described(person), Set.of(Consent.STUDY), Optional.empty()),
                        StudyAssembly::withNewGroups);
            }
        });
        return List.copyOf(participants.values());
    }

    private static Participant withNewGroups(Participant known, Participant imported) {
        Map<String, String> groups = new LinkedHashMap<>(known.groups());
        imported.groups().forEach(groups::putIfAbsent);
        return new Participant(known.id(), groups, known.consents(), known.withdrawal());
    }

    /// What describes a person: the first word of any wave stands.
    private Map<String, String> described(Person person) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (WavePlan wave : mapping.waves()) {
            person.rowAt(wave.wave()).ifPresent(row -> row.groups().forEach(groups::putIfAbsent));
        }
        return groups;
    }

    private AnalysisPlan plan(List<Instrument> instruments, List<Wave> waves) {
        if (before.isPresent()) {
            return before.get().plan();
        }
        return AnalysisPlan.usual(instruments.getFirst(), waves, 1);
    }
}
