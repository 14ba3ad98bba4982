package org.trigpoint.evaluation.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The questionnaire of the persistent-pain programme, and others of its kind: one rating of
/// confidence a facet.
public final class ConfidenceInstrument {

    /// A facet as the programme asks it.
    ///
    /// @param id short name
    /// @param label what a report calls it
    /// @param supporting ends "How confident are you in supporting someone to …?"
    public record AskedFacet(FacetId id, String label, String supporting) {}

    /// The ten facets of the persistent-pain programme.
    public static final List<AskedFacet> TEN_FACETS =
            List.of(
                    asked(
                            "understanding-pain",
                            "Understanding pain",
                            "make sense of persistent pain"),
                    asked(
                            "acceptance",
                            "Acceptance",
                            "come to terms with pain and turn towards what matters"),
                    asked("pacing", "Pacing", "find steadier days"),
                    asked("goals", "Setting goals", "set goals of their own"),
                    asked("activity", "Getting active", "move more in ways they enjoy"),
                    asked(
                            "moods",
                            "Moods, relationships, work",
                            "live with the effect on mood, people and work"),
                    asked("sleep", "Sleep", "sleep better"),
                    asked("eating", "Eating well", "eat in a way that helps"),
                    asked("relaxation", "Relaxation", "wind down and be present"),
                    asked("setbacks", "Managing setbacks", "plan for and get through setbacks"));

    private static final Scale SCALE =
            new Scale(
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    "not at all confident",
                    "completely confident",
                    BigDecimal.ONE);

    private ConfidenceInstrument() {}

    private static AskedFacet asked(String id, String label, String supporting) {
        return new AskedFacet(new FacetId(id), label, supporting);
    }

    /// The instrument with the programme's ten facets, rated 0 to 10, its total their mean.
    public static Instrument ofTheProgramme() {
        List<Facet> facets = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (AskedFacet asked : TEN_FACETS) {
            facets.add(new Facet(asked.id(), asked.label(), FacetScore.ITEM, BigDecimal.ONE));
            items.add(
                    item(
                            asked.id(),
                            "How confident are you in supporting someone to "
                                    + asked.supporting()
                                    + "?"));
        }
        return instrument(facets, items);
    }

    /// An instrument with facets of one's own, each rated by one item from 0 to 10, its total their
    /// mean.
    ///
    /// @param labels at least one; ids are made from them
    public static Instrument ofLabels(List<String> labels) {
        List<Facet> facets = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (String label : labels) {
            FacetId id = new FacetId(idOf(label));
            facets.add(new Facet(id, label, FacetScore.ITEM, BigDecimal.ONE));
            items.add(item(id, label));
        }
        return instrument(facets, items);
    }

    /// A label as an id: lower case, dashes for what is no letter or digit.
    public static String idOf(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static Item item(FacetId facet, String text) {
        return new Item(
                new ItemId(facet.value()), facet, text, SCALE, Direction.UP, Requirement.REQUIRED);
    }

    private static Instrument instrument(List<Facet> facets, List<Item> items) {
        return new Instrument(
                new InstrumentId("confidence"),
                "Confidence in supporting self-management",
                "1",
                "en",
                "CC BY 4.0",
                "",
                facets,
                items,
                Total.MEAN);
    }
}
