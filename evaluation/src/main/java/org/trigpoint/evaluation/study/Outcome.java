package org.trigpoint.evaluation.study;

/// What a comparison is about: one facet, or the total of an instrument.
public sealed interface Outcome {

    /// The instrument it belongs to.
    InstrumentId instrument();

    /// How files write it: the facet's name, or `total`.
    String written();

    /// One facet.
    record OfFacet(InstrumentId instrument, FacetId facet) implements Outcome {
        @Override
        public String written() {
            return facet.value();
        }
    }

    /// The instrument's total.
    record OfTotal(InstrumentId instrument) implements Outcome {
        @Override
        public String written() {
            return "total";
        }
    }
}
