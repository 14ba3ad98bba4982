package org.trigpoint.evaluation.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trigpoint.evaluation.study.About;
import org.trigpoint.evaluation.study.Administration;
import org.trigpoint.evaluation.study.Amendment;
import org.trigpoint.evaluation.study.AnalysisPlan;
import org.trigpoint.evaluation.study.Answer;
import org.trigpoint.evaluation.study.Attendance;
import org.trigpoint.evaluation.study.Comparator;
import org.trigpoint.evaluation.study.ConfidenceInstrument;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Design;
import org.trigpoint.evaluation.study.Estimator;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Link;
import org.trigpoint.evaluation.study.LinkKind;
import org.trigpoint.evaluation.study.MissingAnswer;
import org.trigpoint.evaluation.study.MissingReason;
import org.trigpoint.evaluation.study.Multiplicity;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Participant;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.PlannedPart;
import org.trigpoint.evaluation.study.Primary;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.StudyFolder;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

/// Builds small studies for tests, in words: so many people, these waves, this rating for each.
public final class InventedStudy {
    private List<String> facets = List.of("Pacing", "Sleep");
    private final List<Wave> waves = new ArrayList<>();
    private final List<Participant> people = new ArrayList<>();
    private final List<Administration> rows = new ArrayList<>();
    private final List<MissingAnswer> missing = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();
    private final List<PlannedPart> delivery = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Design design = Design.plain();
    private List<String> groups = List.of();
    private Total total = Total.NONE;
    private Optional<LocalDate> start = Optional.empty();
    private UnaryOperator<AnalysisPlan> plan = UnaryOperator.identity();

    /// A rating, or null for none.
    public interface Ratings {
        @Nullable Integer of(int person, int facet);
    }

    public static InventedStudy ofWaves(String... ids) {
        InventedStudy study = new InventedStudy();
        Arrays.stream(ids).forEach(id -> study.waves.add(Wave.measured(id, id)));
        return study;
    }

    public InventedStudy facets(String... labels) {
        facets = List.of(labels);
        return this;
    }

    public InventedStudy withTotal() {
        total = Total.MEAN;
        return this;
    }

    public InventedStudy thenTest(String id, String refersTo, String askedWith) {
        waves.add(
                new Wave(
                        new WaveId(id),
                        id,
                        WaveKind.THEN,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(new WaveId(refersTo)),
                        Optional.of(new WaveId(askedWith))));
        return this;
    }

    public InventedStudy starting(LocalDate day) {
        start = Optional.of(day);
        return this;
    }

    /// Gives a wave its planned day and window.
    public InventedStudy planned(String wave, int day, int window) {
        waves.replaceAll(known ->
                known.id().value().equals(wave)
                        ? new Wave(
                                known.id(),
                                known.label(),
                                known.kind(),
                                OptionalInt.of(day),
                                OptionalInt.of(window),
                                Optional.empty(),
                                Optional.empty())
                        : known);
        return this;
    }

    public InventedStudy people(int count) {
        return people(count, _ -> Map.of());
    }

    public InventedStudy people(int count, IntFunction<Map<String, String>> describing) {
        for (int i = 0; i < count; i++) {
            people.add(
                    new Participant(
                            id(people.size()),
                            describing.apply(i),
                            Set.of(Consent.STUDY),
                            Optional.empty()));
        }
        return this;
    }

    public InventedStudy person(Participant person) {
        people.add(person);
        return this;
    }

    public static ParticipantId id(int person) {
        return new ParticipantId("P" + (person + 1));
    }

    public InventedStudy rated(String wave, Ratings ratings) {
        return rated(wave, Optional.empty(), ratings);
    }

    public InventedStudy rated(String wave, LocalDate on, Ratings ratings) {
        return rated(wave, Optional.of(on), ratings);
    }

    private InventedStudy rated(String wave, Optional<LocalDate> on, Ratings ratings) {
        Instrument instrument = instrument();
        for (int p = 0; p < people.size(); p++) {
            Map<ItemId, Answer> answers = new LinkedHashMap<>();
            boolean any = false;
            for (int f = 0; f < instrument.items().size(); f++) {
                Item item = instrument.items().get(f);
                Integer rating = ratings.of(p, f);
                any |= rating != null;
                answers.put(
                        item.id(),
                        rating == null
                                ? new Answer.Missing(reason(p, wave, item))
                                : new Answer.Answered(BigDecimal.valueOf(rating)));
            }
            if (any) {
                rows.add(
                        new Administration(
                                people.get(p).id(),
                                new WaveId(wave),
                                instrument.id(),
                                on,
                                answers));
            }
        }
        return this;
    }

    private MissingReason reason(int person, String wave, Item item) {
        return missing.stream()
                .filter(row ->
                        row.participant().equals(people.get(person).id())
                                && row.wave().value().equals(wave)
                                && row.item().equals(Optional.of(item.id())))
                .map(MissingAnswer::reason)
                .findFirst()
                .orElse(MissingReason.SKIPPED);
    }

    /// Says why an answer is missing; must come before the wave is rated.
    public InventedStudy missing(int person, String wave, int facet, MissingReason reason) {
        missing.add(
                new MissingAnswer(
                        id(person),
                        new WaveId(wave),
                        Optional.of(new ItemId(ConfidenceInstrument.idOf(facets.get(facet)))),
                        reason));
        return this;
    }

    public InventedStudy notAsked(int person, String wave) {
        missing.add(
                new MissingAnswer(
                        id(person), new WaveId(wave), Optional.empty(), MissingReason.NOT_ASKED));
        return this;
    }

    /// A planned part of a meeting; `delivered` is null where nobody noted it.
    public InventedStudy planned(
            LocalDate day, String part, PlannedPart.@Nullable Delivered delivered) {
        delivery.add(new PlannedPart("session", day, part, Optional.ofNullable(delivered)));
        return this;
    }

    public InventedStudy attended(int person, LocalDate day) {
        attendance.add(new Attendance(id(person), "session", day, Attendance.Presence.YES));
        return this;
    }

    public InventedStudy reviewed(int person, String wave) {
        links.add(new Link(id(person), new WaveId(wave), LinkKind.REVIEWED));
        return this;
    }

    public InventedStudy clusters(String... columns) {
        design = new Design(Comparator.NONE, Optional.empty(), Optional.empty(), List.of(columns));
        return this;
    }

    public InventedStudy comparator(String column, String group) {
        design =
                new Design(
                        Comparator.GROUP,
                        Optional.of(column),
                        Optional.of(group),
                        design.clusters());
        return this;
    }

    public InventedStudy groups(String... columns) {
        groups = List.of(columns);
        return this;
    }

    public InventedStudy amended(Amendment amendment) {
        amendments.add(amendment);
        return this;
    }

    /// Names a primary comparison: a facet by its label, or `Total`.
    public InventedStudy primary(String label, String from, String to) {
        return plan(known -> {
            var instrument = instrument().id();
            Outcome outcome =
                    label.equals("Total")
                            ? new Outcome.OfTotal(instrument)
                            : new Outcome.OfFacet(
                                    instrument, new FacetId(ConfidenceInstrument.idOf(label)));
            Primary primary =
                    new Primary(
                            instrument,
                            Optional.of(outcome),
                            new Contrast(new WaveId(from), new WaveId(to)));
            return new AnalysisPlan(
                    Optional.of(primary),
                    known.estimator(),
                    known.family(),
                    known.level(),
                    known.multiplicity(),
                    known.smallestGroup(),
                    known.seed(),
                    known.lockedOn(),
                    known.lockedDigest());
        });
    }

    public InventedStudy multiplicity(Multiplicity rule) {
        return plan(known ->
                new AnalysisPlan(
                        known.primary(),
                        known.estimator(),
                        known.family(),
                        known.level(),
                        rule,
                        known.smallestGroup(),
                        known.seed(),
                        known.lockedOn(),
                        known.lockedDigest()));
    }

    public InventedStudy locked(LocalDate on, String digest) {
        return plan(known ->
                new AnalysisPlan(
                        known.primary(),
                        known.estimator(),
                        known.family(),
                        known.level(),
                        known.multiplicity(),
                        known.smallestGroup(),
                        known.seed(),
                        Optional.of(on),
                        digest.isEmpty() ? Optional.empty() : Optional.of(digest)));
    }

    public InventedStudy plan(UnaryOperator<AnalysisPlan> next) {
        UnaryOperator<AnalysisPlan> before = plan;
        plan = known -> next.apply(before.apply(known));
        return this;
    }

    private Instrument instrument() {
        Instrument plain = ConfidenceInstrument.ofLabels(facets);
        return new Instrument(
                plain.id(),
                plain.title(),
                plain.version(),
                plain.language(),
                plain.licence(),
                plain.citation(),
                plain.facets(),
                plain.items(),
                total);
    }

    public Study study() {
        List<Wave> measured =
                waves.stream().filter(wave -> wave.kind() == WaveKind.MEASURED).toList();
        List<Contrast> family =
                measured.stream()
                        .skip(1)
                        .map(wave -> new Contrast(measured.getFirst().id(), wave.id()))
                        .toList();
        AnalysisPlan usual =
                new AnalysisPlan(
                        Optional.empty(),
                        Estimator.PAIRS,
                        family,
                        0.95,
                        Multiplicity.HOLM,
                        8,
                        1,
                        Optional.empty(),
                        Optional.empty());
        About about =
                new About("An invented study", "", "", "", start, Optional.empty(), "Invented.", 0);
        return new Study(
                about,
                design,
                List.of(instrument()),
                waves,
                groups,
                plan.apply(usual),
                people,
                rows,
                missing,
                attendance,
                delivery,
                amendments,
                links);
    }

    public Findings findings() {
        return Evaluation.of(new StudyFolder(study(), List.of(), "0".repeat(64)));
    }
}
