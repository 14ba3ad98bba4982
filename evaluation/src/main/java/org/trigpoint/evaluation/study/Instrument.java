package org.trigpoint.evaluation.study;

import java.util.List;
import java.util.Optional;

/// A questionnaire with its facets and items.
///
/// @param id short name
/// @param title its name
/// @param version its version; may be empty
/// @param language the language it was asked in; may be empty
/// @param licence on what terms it may be used; may be empty
/// @param citation how to cite it; may be empty
/// @param facets in the order of a report
/// @param items in the order they were asked
/// @param total how a total is made
public record Instrument(
        InstrumentId id,
        String title,
        String version,
        String language,
        String licence,
        String citation,
        List<Facet> facets,
        List<Item> items,
        Total total) {
    public Instrument {
        facets = List.copyOf(facets);
        items = List.copyOf(items);
    }

    /// The items that rate one facet.
    public List<Item> itemsOf(FacetId facet) {
        return items.stream().filter(item -> item.facet().equals(facet)).toList();
    }

    /// The facet of that name.
    public Optional<Facet> facet(FacetId id) {
        return facets.stream().filter(facet -> facet.id().equals(id)).findFirst();
    }

    /// The item of that name.
    public Optional<Item> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
