package org.trigpoint.evaluation.change;

import org.trigpoint.evaluation.study.AboutWork;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Outcome;
import org.trigpoint.evaluation.study.Study;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;

/// What a report calls outcomes and waves.
final class Labels {
    private Labels() {}

    /// The facet's own label, or `Total`; with the title of its instrument before it where another
    /// instrument has one of the same label.
    static String of(Study study, Outcome outcome) {
        String label =
                switch (outcome) {
                    case Outcome.OfFacet(var instrument, var facet) ->
                            labelOf(study, instrument, facet);
                    case Outcome.OfTotal _ -> "Total";
                };
        return isElsewhere(study, outcome, label)
                ? study.instrument(outcome.instrument())
                                .map(instrument -> instrument.title() + ": ")
                                .orElse("")
                        + label
                : label;
    }

    private static String labelOf(Study study, InstrumentId instrument, FacetId facet) {
        return study.instrument(instrument)
                .flatMap(known -> known.facet(facet))
                .map(Facet::label)
                .orElse(facet.value());
    }

    /// What is asked about workshops and work is told apart from a questionnaire by its own title,
    /// and leaves the questionnaire's labels as they are.
    private static boolean isElsewhere(Study study, Outcome outcome, String label) {
        return study.instruments().stream()
                .filter(other -> !other.id().equals(outcome.instrument()))
                .filter(other -> !isAboutWork(other.id()) || isAboutWork(outcome.instrument()))
                .anyMatch(other -> has(other, outcome, label));
    }

    private static boolean isAboutWork(InstrumentId id) {
        return id.equals(AboutWork.WORKSHOP) || id.equals(AboutWork.TRIED);
    }

    private static boolean has(Instrument instrument, Outcome outcome, String label) {
        return switch (outcome) {
            case Outcome.OfFacet _ ->
                    instrument.facets().stream().anyMatch(facet -> facet.label().equals(label));
            case Outcome.OfTotal _ -> instrument.total() != Total.NONE;
        };
    }

    static String of(Study study, WaveId wave) {
        return study.wave(wave).map(Wave::label).orElse(wave.value());
    }

    static String of(Study study, Contrast contrast) {
        return of(study, contrast.from()) + " to " + of(study, contrast.to());
    }
}
