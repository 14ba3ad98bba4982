package org.trigpoint.evaluation.change;

import org.trigpoint.evaluation.study.AboutWork;
import org.trigpoint.evaluation.study.Contrast;
import org.trigpoint.evaluation.study.Facet;
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

    static String of(Study study, Outcome outcome) {
        String several =
                isOneOfSeveral(study, outcome.instrument())
                        ? study.instrument(outcome.instrument())
                                .map(instrument -> instrument.title() + ": ")
                                .orElse("")
                        : "";
        return switch (outcome) {
            case Outcome.OfFacet(var instrument, var facet) ->
                    several
                            + study.instrument(instrument)
                                    .flatMap(known -> known.facet(facet))
                                    .map(Facet::label)
                                    .orElse(facet.value());
            case Outcome.OfTotal _ -> several + "Total";
        };
    }

    /// What is asked about workshops and work beside the one questionnaire there is leaves that
    /// questionnaire's labels as they are; so does an instrument whose own labels say what it is.
    private static boolean isOneOfSeveral(Study study, InstrumentId instrument) {
        long others =
                study.instruments().stream()
                        .filter(known -> !isSelfNamed(known))
                        .map(Instrument::id)
                        .filter(id -> !id.equals(AboutWork.WORKSHOP) && !id.equals(AboutWork.TRIED))
                        .count();
        if (study.instrument(instrument).filter(Labels::isSelfNamed).isPresent()) {
            return false;
        }
        return study.instruments().size() > 1 && (others > 1 || instrument.equals(AboutWork.TRIED));
    }

    /// Knowledge, whose one facet is "Knowledge, number right".
    private static boolean isSelfNamed(Instrument instrument) {
        return instrument.total() == Total.NONE
                && instrument.facets().stream()
                        .allMatch(facet -> facet.label().startsWith(instrument.title()));
    }

    static String of(Study study, WaveId wave) {
        return study.wave(wave).map(Wave::label).orElse(wave.value());
    }

    static String of(Study study, Contrast contrast) {
        return of(study, contrast.from()) + " to " + of(study, contrast.to());
    }
}
