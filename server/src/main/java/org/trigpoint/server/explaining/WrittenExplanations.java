package org.trigpoint.server.explaining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.learning.DeviceId;
import org.trigpoint.server.people.Audit;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learner;
import org.trigpoint.server.programme.Statement;
import org.trigpoint.server.programme.Visit;
import org.trigpoint.server.questionnaires.Answering;
import org.trigpoint.teaching.pack.Vignettes.Vignette;

/// The written explanation as an outcome: asked before and after, of those who take part in the
/// study, of two people nobody practises with, whose order is drawn.
@Component
final class WrittenExplanations {
    private final Explained explained;
    private final Consents consents;
    private final Answering answering;
    private final Cohorts cohorts;
    private final SealedTexts texts;
    private final Audit audit;
    private final RandomGenerator random;
    private final Clock clock;

    WrittenExplanations(
            Explained explained,
            Consents consents,
            Answering answering,
            Cohorts cohorts,
            SealedTexts texts,
            Audit audit,
            RandomGenerator random,
            Clock clock) {
        this.explained = explained;
        this.consents = consents;
        this.answering = answering;
        this.cohorts = cohorts;
        this.texts = texts;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// The two people of a cohort's programme; empty where it has none.
    List<Vignette> people(Cohort cohort) {
        List<Vignette> all = explained.pack(cohort).vignettes().measurement();
        return all.size() < 2 ? List.of() : all.subList(0, 2);
    }

    /// Whether someone takes part in the study and is asked at that wave.
    boolean isAsked(JdbcClient sql, Visit visit, WaveId wave) {
        return takesPart(sql, visit.learner())
                && AskedWaves.of(visit.cohort()).filter(waves -> waves.ask(wave)).isPresent();
    }

    private boolean takesPart(JdbcClient sql, Learner learner) {
        return consents.of(sql, learner.id()).get(Statement.STUDY) == Consents.Said.YES;
    }

    /// Whether a wave takes answers now.
    boolean isOpen(Visit visit, WaveId wave) {
        return answering.isOpen(visit.cohort(), wave);
    }

    /// Whether the wave after the training takes no answers any more.
    boolean areClosed(Cohort cohort) {
        return AskedWaves.of(cohort)
                .filter(waves -> waves.areClosed(cohorts.today(cohort)))
                .isPresent();
    }

    /// Who someone writes to at a wave; empty before [#begin].
    Optional<Vignette> person(JdbcClient sql, Visit visit, WaveId wave) {
        return new WrittenSql(sql, texts)
                .order(visit.learner().id())
                .flatMap(order -> {
                    String id =
                            visit.cohort().waves().getFirst().wave().equals(wave)
                                    ? order.first()
                                    : order.other();
                    return people(visit.cohort()).stream()
                            .filter(one -> one.id().value().equals(id))
                            .findFirst();
                });
    }

    /// Draws the order of the two people for someone, once.
    void begin(JdbcClient sql, Visit visit) {
        List<Vignette> people = people(visit.cohort());
        WrittenSql written = new WrittenSql(sql, texts);
        written.lock(visit.cohort().id());
        if (people.isEmpty() || written.order(visit.learner().id()).isPresent()) {
            return;
        }
        long seed = written.seed(visit.cohort().id()).orElseGet(() -> drawn(written, visit));
        long place = written.nextPlace(visit.cohort().id());
        VignetteOrder order =
                VignetteOrder.at(
                        seed, place, people.getFirst().id().value(), people.getLast().id().value());
        written.addOrder(visit.learner().id(), visit.cohort().id(), place, order, clock.millis());
        record(sql, visit, "explanation-order-drawn", Map.of("place", Long.toString(place)));
    }

    private long drawn(WrittenSql written, Visit visit) {
        long seed = random.nextLong();
        written.addSeed(visit.cohort().id(), seed, clock.millis());
        return seed;
    }

    Optional<WrittenText> of(JdbcClient sql, Visit visit, WaveId wave) {
        return new WrittenSql(sql, texts).of(visit.learner().id(), wave);
    }

    /// Takes an explanation. The first that is handed in counts, and none after it is kept.
    void handIn(JdbcClient sql, Visit visit, WaveId wave, DeviceId device, String text) {
        Optional<Vignette> person = person(sql, visit, wave);
        if (person.isEmpty() || !isOpen(visit, wave)) {
            return;
        }
        WrittenText written =
                new WrittenText(
                        UUID.randomUUID().toString(),
                        visit.learner().id(),
                        wave,
                        person.get().id().value(),
                        device,
                        text);
        if (new WrittenSql(sql, texts).add(written, clock.millis())) {
            record(sql, visit, "explanation-handed-in", Map.of("wave", wave.value()));
        }
    }

    private void record(JdbcClient sql, Visit visit, String what, Map<String, String> facts) {
        audit.record(
                sql,
                visit.cohort().organisation(),
                visit.learner().pseudonym().value(),
                what,
                visit.learner().id().value(),
                facts);
    }
}
