package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.evaluation.intake.ItemMatching.Asked;
import org.trigpoint.evaluation.intake.ItemMatching.Found;
import org.trigpoint.evaluation.intake.Wording.Stance;
import org.trigpoint.evaluation.intake.matching.Spelling;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Scale;

/// Proposes what each column of each file is.
///
/// Questions of the first file become items; questions of later files are compared with them by
/// wording. What no rule is sure of is marked, never taken silently.
final class Proposals {
    private static final int MOST_CHOICES = 11;

    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, ItemPlan> items = new LinkedHashMap<>();
    private final ItemScales scales = new ItemScales();
    private final ItemNames names = new ItemNames();
    private final Map<String, String> groups = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> fromStudy = new HashSet<>();

    private Proposals() {}

    /// A file at a wave, before anything is proposed.
    ///
    /// @param wave the wave's short name
    /// @param label what a report calls it
    record WaveFile(String wave, String label, Export export) {}

    /// The proposal for files in the order of their waves.
    ///
    /// @param match who filled in a row, one list of columns a file
    /// @param known items of the study folder that is added to; empty for a new one
    /// @param scale the scale a person named for all questions
    static Mapping propose(
            List<WaveFile> files, MatchColumns match, List<Item> known, Optional<Scale> scale) {
        Proposals proposals = new Proposals();
        List<Wording> wordings = Wording.of(known.stream().map(Item::text).toList());
        for (int i = 0; i < known.size(); i++) {
            proposals.addKnown(known.get(i), wordings.get(i));
        }
        List<WavePlan> waves = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            boolean first = (f == 0 && known.isEmpty()) || files.get(f).wave().equals("before");
            waves.add(
                    proposals.wave(
                            files.get(f), match, f, first ? Stance.NOW : Stance.LOOKING_BACK));
        }
        List<ItemPlan> fresh =
                proposals.items.values().stream()
                        .filter(item -> !proposals.fromStudy.contains(item.id()))
                        .toList();
        List<ItemPlan> items =
                new ArrayList<>(
                        proposals.items.values().stream()
                                .filter(item -> proposals.fromStudy.contains(item.id()))
                                .toList());
        items.addAll(proposals.scales.scaled(fresh, scale));
        proposals.scales.changed().ifPresent(proposals.remarks::add);
        return new Mapping(match.kind(), items, waves, proposals.remarks);
    }

    private void addKnown(Item item, Wording wording) {
        asked.add(new Asked(item.id().value(), wording));
        names.reserve(item.id().value());
        fromStudy.add(item.id().value());
        items.put(
                item.id().value(),
                ItemPlan.numeric(
                        item.id().value(),
                        item.facet().value(),
                        item.text(),
                        item.scale(),
                        Sureness.SURE));
    }

    /// @param latest the stance a question may have here: in the first file nobody looks back
    private WavePlan wave(WaveFile file, MatchColumns match, int position, Stance latest) {
        Export export = file.export();
        Map<Integer, ColumnUse> uses = new HashMap<>();
        for (Column column : match.columns().get(position)) {
            uses.put(
                    column.index(),
                    new ColumnUse(
                            column,
                            Use.MATCH,
                            "",
                            match.sureness(),
                            match.sureness() == Sureness.SURE
                                    ? ""
                                    : "nobody said who fills in a row; say --match \""
                                            + column.name()
                                            + "\""));
        }
        Optional<Column> date = date(export, uses.keySet());
        List<Column> ratings = new ArrayList<>();
        for (Column column : export.columns()) {
            if (uses.containsKey(column.index())) {
                continue;
            }
            if (date.isPresent() && date.get().equals(column)) {
                uses.put(column.index(), ColumnUse.sure(column, Use.DATE, ""));
                continue;
            }
            ColumnKind kind = ColumnKind.of(column);
            if (kind == ColumnKind.RATING || isKnownItem(column)) {
                ratings.add(column);
            } else {
                uses.put(column.index(), plain(column, kind));
            }
        }
        rate(export.file(), ratings, latest, uses);
        DateText.Order order =
                date.map(column -> DateText.orderOf(column.answers()))
                        .orElse(DateText.Order.DAY_FIRST);
        if (order == DateText.Order.UNDECIDED) {
            remarks.add(
                    export.file()
                            + ": nothing in \""
                            + date.map(Column::name).orElse("")
                            + "\" says whether day or month comes first; read as day first");
        }
        return new WavePlan(
                file.wave(),
                file.label(),
                export,
                order,
                export.columns().stream().map(column -> use(uses, column)).toList());
    }

    private static ColumnUse use(Map<Integer, ColumnUse> uses, Column column) {
        ColumnUse use = uses.get(column.index());
        return use == null ? ColumnUse.sure(column, Use.LEAVE_OUT, "") : use;
    }

    /// A question that nobody answered this time is still the item it was.
    private boolean isKnownItem(Column column) {
        ColumnKind kind = ColumnKind.of(column);
        if (kind != ColumnKind.EMPTY || asked.isEmpty()) {
            return false;
        }
        Wording wording = Wording.of(List.of(column.wording())).getFirst();
        return asked.stream().anyMatch(item -> item.wording().likeness(wording) >= 1);
    }

    private ColumnUse plain(Column column, ColumnKind kind) {
        return switch (kind) {
            case IDENTITY -> ColumnUse.sure(column, Use.IDENTITY, "");
            case CONSENT -> ColumnUse.sure(column, Use.CONSENT, "");
            case GROUP ->
                    new ColumnUse(
                            column,
                            Use.GROUP,
                            groups.computeIfAbsent(
                                    String.join(" ", Spelling.words(column.wording())),
                                    _ -> groupName(column)),
                            Sureness.SURE,
                            "");
            case TEXT ->
                    inWords(column)
                            ? new ColumnUse(
                                    column,
                                    Use.LEAVE_OUT,
                                    "",
                                    Sureness.UNSURE,
                                    "answers in words; to count as ratings each needs a number")
                            : ColumnUse.sure(column, Use.LEAVE_OUT, kind.words());
            case TOOL, MOMENT, COUNT, TICK, EMPTY, RATING, OTHER_CONSENT ->
                    ColumnUse.sure(column, Use.LEAVE_OUT, kind.words());
        };
    }

    /// Whether a question about a facet was answered by choosing among a few words.
    static boolean inWords(Column column) {
        Wording wording = Wording.of(List.of(column.wording())).getFirst();
        return column.answers().size() > 2
                && column.answers().stream().distinct().count() <= MOST_CHOICES
                && 2 * column.answers().stream().distinct().count() <= column.answers().size()
                && KnownFacet.of(wording.core()).isPresent();
    }

    private String groupName(Column column) {
        String word = ColumnKind.describingWord(column.wording());
        return names.of(word.isEmpty() ? column.wording() : word);
    }

    private static Optional<Column> date(Export export, Set<Integer> used) {
        List<String> wanted =
                switch (export.layout()) {
                    case MICROSOFT_FORMS -> List.of("completion time", "start time");
                    case GOOGLE_FORMS -> List.of("timestamp");
                    case QUALTRICS -> List.of("enddate", "recordeddate", "startdate");
                    case LIMESURVEY ->
                            List.of(
                                    "submitdate",
                                    "date submitted",
                                    "datestamp",
                                    "date last action");
                    case REDCAP, PLAIN -> List.of();
                };
        for (String name : wanted) {
            for (Column column : export.columns()) {
                if (column.name().equalsIgnoreCase(name) && !column.answers().isEmpty()) {
                    return Optional.of(column);
                }
            }
        }
        return export.columns().stream()
                .filter(column -> !used.contains(column.index()))
                .filter(column -> ColumnKind.of(column) == ColumnKind.MOMENT)
                .findFirst();
    }

    private void rate(
            String file, List<Column> ratings, Stance latest, Map<Integer, ColumnUse> uses) {
        List<Wording> all = Wording.of(ratings.stream().map(Column::wording).toList());
        for (Stance stance : Stance.values()) {
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Stance own = latest == Stance.NOW ? Stance.NOW : all.get(i).stance();
                if (own == stance) {
                    positions.add(i);
                }
            }
            List<Wording> questions = positions.stream().map(all::get).toList();
            Map<Integer, Found> found = ItemMatching.match(questions, asked);
            Map<KnownFacet, Integer> claims = claims(questions);
            String newcomer = asked.isEmpty() ? "" : "not asked in an earlier file";
            List<Asked> fresh = new ArrayList<>();
            for (int q = 0; q < questions.size(); q++) {
                Column column = ratings.get(positions.get(q));
                ColumnUse use =
                        found.containsKey(q)
                                ? repeated(column, stance, found.get(q))
                                : fresh(column, stance, questions.get(q), claims, newcomer);
                if (!found.containsKey(q)) {
                    fresh.add(new Asked(use.target(), questions.get(q)));
                }
                uses.put(column.index(), use);
                if (use.use() == Use.ITEM || use.use() == Use.THEN) {
                    scales.note(use.target(), file, column);
                }
            }
            asked.addAll(fresh);
        }
    }

    private static ColumnUse repeated(Column column, Stance stance, Found found) {
        return new ColumnUse(
                column,
                stance == Stance.NOW ? Use.ITEM : Use.THEN,
                found.item(),
                found.sureness(),
                found.note());
    }

    /// How many questions plainly speak of each facet.
    private static Map<KnownFacet, Integer> claims(List<Wording> questions) {
        Map<KnownFacet, Integer> claims = new HashMap<>();
        for (Wording question : questions) {
            KnownFacet.of(question.core())
                    .filter(reading -> reading.sureness() == Sureness.SURE)
                    .ifPresent(reading -> claims.merge(reading.facet(), 1, Integer::sum));
        }
        return claims;
    }

    private ColumnUse fresh(
            Column column,
            Stance stance,
            Wording wording,
            Map<KnownFacet, Integer> claims,
            String newcomer) {
        Optional<KnownFacet.Reading> reading = KnownFacet.of(wording.core());
        Optional<KnownFacet> facet =
                reading.filter(r -> r.sureness() == Sureness.SURE)
                        .map(KnownFacet.Reading::facet)
                        .filter(f -> claims.getOrDefault(f, 0) == 1 && !items.containsKey(f.id()));
        String id = facet.map(f -> names.unique(f.id())).orElseGet(() -> names.of(wording.core()));
        String label = facet.map(KnownFacet::label).orElseGet(() -> shortened(wording.shown()));
        items.put(
                id,
                ItemPlan.numeric(id, label, column.wording(), Scale.whole(0, 10), Sureness.UNSURE));
        String note = newcomer.isEmpty() ? note(facet, reading) : newcomer;
        boolean looksBackAtNothing = stance == Stance.LOOKING_BACK;
        return new ColumnUse(
                column,
                stance == Stance.NOW ? Use.ITEM : Use.THEN,
                id,
                looksBackAtNothing ? Sureness.UNSURE : Sureness.SURE,
                looksBackAtNothing ? "looks back at a question that no file asks" : note);
    }

    private static String note(Optional<KnownFacet> facet, Optional<KnownFacet.Reading> reading) {
        if (facet.isPresent() || reading.isEmpty()) {
            return "";
        }
        return reading.get()
                .rival()
                .map(rival ->
                        "speaks of "
                                + reading.get().facet().id()
                                + " and of "
                                + rival.id()
                                + "; kept under its own words")
                .orElse(
                        "another question also speaks of "
                                + reading.get().facet().id()
                                + "; kept under its own words");
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57).strip() + "…";
    }
}
