package org.trigpoint.server.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.AboutWork;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.server.practice.PracticeLog;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.web.Words;
import org.trigpoint.server.workshops.Fidelity;
import org.trigpoint.server.workshops.Meeting;
import org.trigpoint.server.workshops.Meetings;
import org.trigpoint.server.workshops.Reaction;
import org.trigpoint.server.workshops.Reactions;

/// Adds to a study how workshops were received, what was tried at work and what was delivered,
/// where there is any of it. What people said and tried stands at waves of the kind `reaction`, of
/// those alone who take part.
@Component
final class AboutWorkRows {
    private static final int MOST = 1000;

    private final Database database;
    private final Meetings meetings;
    private final Reactions reactions;
    private final PracticeLog log;
    private final Fidelity fidelity;

    AboutWorkRows(
            Database database,
            Meetings meetings,
            Reactions reactions,
            PracticeLog log,
            Fidelity fidelity) {
        this.database = database;
        this.meetings = meetings;
        this.reactions = reactions;
        this.log = log;
        this.fidelity = fidelity;
    }

    private record Further(
            List<Instrument> instruments, List<Wave> waves, List<Administration> rows) {
        static Further of(Study study) {
            return new Further(
                    new ArrayList<>(study.instruments()),
                    new ArrayList<>(study.waves()),
                    new ArrayList<>(study.administrations()));
        }
    }

    Study added(Study study, CohortRows rows) {
        Further further = Further.of(study);
        addReactions(further, rows);
        addTries(further, rows);
        return new Study(
                study.about(),
                study.design(),
                further.instruments(),
                further.waves(),
                study.groups(),
                study.plan(),
                study.participants(),
                further.rows(),
                study.missing(),
                study.attendance(),
                database.read(sql -> fidelity.delivery(sql, rows.cohort())),
                study.amendments(),
                study.links());
    }

    private void addReactions(Further further, CohortRows rows) {
        Cohort cohort = rows.cohort();
        Map<LearnerId, CohortRows.Person> people = rows.byLearner();
        List<Reactions.Given> given =
                database.read(sql -> reactions.given(sql, cohort.id())).stream()
                        .filter(one -> people.containsKey(one.learner()))
                        .toList();
        if (given.isEmpty()) {
            return;
        }
        further.instruments().add(workshopReaction());
        List<Meeting> held = database.read(sql -> meetings.in(sql, cohort));
        for (int i = 0; i < held.size(); i++) {
            Meeting meeting = held.get(i);
            List<Reactions.Given> here =
                    given.stream()
                            .filter(one -> one.workshop().equals(meeting.workshop()))
                            .toList();
            if (here.isEmpty()) {
                continue;
            }
            Wave wave = wave("workshop-" + (i + 1), "After \u201c" + meeting.title() + "\u201d");
            further.waves().add(wave);
            for (Reactions.Given one : here) {
                Map<ItemId, Answer> answers = new LinkedHashMap<>();
                for (Reaction reaction : Reaction.values()) {
                    answers.put(
                            itemOf(reaction),
                            Optional.ofNullable(one.ratings().get(reaction))
                                    .<Answer>map(AboutWorkRows::rated)
                                    .orElse(new Answer.Missing(MissingReason.SKIPPED)));
                }
                Optional.ofNullable(people.get(one.learner()))
                        .ifPresent(person ->
                                further.rows()
                                        .add(
                                                new Administration(
                                                        person.pseudonym(),
                                                        wave.id(),
                                                        AboutWork.WORKSHOP,
                                                        Optional.of(
                                                                LocalDate.ofInstant(
                                                                        Instant.ofEpochMilli(
                                                                                one.at()),
                                                                        cohort.zone())),
                                                        answers)));
            }
        }
    }

    private static Answer rated(long rating) {
        return new Answer.Answered(BigDecimal.valueOf(rating));
    }

    private static Answer rated(Integer rating) {
        return rated(rating.longValue());
    }

    private static Wave wave(String id, String label) {
        return new Wave(
                new WaveId(id),
                label,
                WaveKind.REACTION,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ItemId itemOf(Reaction reaction) {
        return new ItemId("workshop-" + reaction.key());
    }

    private static Instrument workshopReaction() {
        Words words = Words.in(Locale.UK);
        List<Facet> facets = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Reaction reaction : Reaction.values()) {
            FacetId facet = new FacetId("workshop-" + reaction.key());
            String text = words.say("reaction." + reaction.key());
            facets.add(new Facet(facet, text, FacetScore.ITEM, BigDecimal.ONE));
            items.add(item(itemOf(reaction), facet, text, Scale.whole(0, 10)));
        }
        return instrument(AboutWork.WORKSHOP, "After a workshop", facets, items);
    }

    private static Item item(ItemId id, FacetId facet, String text, Scale scale) {
        return new Item(id, facet, text, scale, Direction.UP, Requirement.OPTIONAL);
    }

    private static Instrument instrument(
            InstrumentId id, String title, List<Facet> facets, List<Item> items) {
        return new Instrument(id, title, "1", "en-GB", "CC0-1.0", "", facets, items, Total.NONE);
    }

    /// How often each person noted something of each facet; who noted nothing at all has no row.
    private void addTries(Further further, CohortRows rows) {
        Cohort cohort = rows.cohort();
        Map<LearnerId, CohortRows.Person> people = rows.byLearner();
        Map<LearnerId, List<PracticeLog.Count>> counts =
                database.read(sql -> log.counts(sql, cohort.id())).stream()
                        .filter(one -> people.containsKey(one.learner()))
                        .collect(
                                Collectors.groupingBy(
                                        PracticeLog.Count::learner,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (counts.isEmpty()) {
            return;
        }
        List<Facet> asked = cohort.programme().instrument().facets();
        Wave wave = wave("tried", "What was tried");
        further.waves().add(wave);
        further.instruments().add(useInPractice(asked));
        for (CohortRows.Person person : rows.people()) {
            Optional.ofNullable(counts.get(person.learner()))
                    .ifPresent(own ->
                            further.rows()
                                    .add(
                                            new Administration(
                                                    person.pseudonym(),
                                                    wave.id(),
                                                    AboutWork.TRIED,
                                                    own.stream()
                                                            .map(PracticeLog.Count::latest)
                                                            .max(LocalDate::compareTo),
                                                    tries(asked, own))));
        }
    }

    private static Map<ItemId, Answer> tries(List<Facet> asked, List<PracticeLog.Count> own) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Facet facet : asked) {
            long tries =
                    own.stream()
                            .filter(one -> one.facet().equals(facet.id()))
                            .mapToLong(PracticeLog.Count::tries)
                            .sum();
            answers.put(new ItemId("tried-" + facet.id()), rated(Math.min(MOST, tries)));
        }
        return answers;
    }

    private static Instrument useInPractice(List<Facet> asked) {
        List<Facet> facets = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Facet facet : asked) {
            FacetId id = new FacetId("tried-" + facet.id());
            facets.add(new Facet(id, facet.label(), FacetScore.ITEM, BigDecimal.ONE));
            items.add(
                    item(
                            new ItemId("tried-" + facet.id()),
                            id,
                            "Times noted: " + facet.label(),
                            Scale.whole(0, MOST)));
        }
        return instrument(AboutWork.TRIED, "Tried", facets, items);
    }
}
