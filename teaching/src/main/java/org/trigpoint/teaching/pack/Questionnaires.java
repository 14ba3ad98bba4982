package org.trigpoint.teaching.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is asked at which wave. Keys and meaning are those of the study folder.
///
/// @param further what is asked beside ratings, after them
/// @param lookBack how questions begin, and how they begin when they ask of the time before
public record Questionnaires(
        List<Instrument> instruments,
        List<Wave> waves,
        List<Further> further,
        Optional<LookBack> lookBack) {
    /// The file that holds them.
    public static final String FILE = "questionnaires.yaml";

    public Questionnaires {
        instruments = List.copyOf(instruments);
        waves = List.copyOf(waves);
        further = List.copyOf(further);
    }

    /// Every facet that some instrument rates, in order.
    public List<Facet> facets() {
        return instruments.stream().flatMap(instrument -> instrument.facets().stream()).toList();
    }

    /// A questionnaire.
    ///
    /// @param total `none`, `mean` or `sum`
    public record Instrument(
            Key id,
            String title,
            String version,
            String language,
            String licence,
            Scale scale,
            String total,
            List<Facet> facets,
            List<Item> items) {
        public Instrument {
            facets = List.copyOf(facets);
            items = List.copyOf(items);
        }
    }

    /// @param low what the lowest rating means
    /// @param high what the highest rating means
    public record Scale(
            BigDecimal lowest, BigDecimal highest, BigDecimal step, String low, String high) {}

    /// @param score `item`, `mean` or `sum`
    public record Facet(Key id, String label, String score) {}

    /// One question.
    public record Item(Key id, Key facet, String text, String direction) {}

    /// A planned time.
    ///
    /// @param kind `measured`, `then` or `reaction`
    /// @param day counted from the first day of the training
    /// @param window days it stays open
    public record Wave(
            Key id,
            String label,
            String kind,
            OptionalInt day,
            OptionalInt window,
            Optional<Key> refersTo,
            Optional<Key> askedWith) {}

    /// A question beside the ratings; an answer is never required.
    ///
    /// @param waves the measured waves that ask it
    /// @param kind how it is answered
    /// @param longest characters of an answer in words
    /// @param options of a choice
    public record Further(
            Key id,
            String text,
            List<Key> waves,
            FurtherKind kind,
            int longest,
            List<FurtherOption> options) {
        public Further {
            waves = List.copyOf(waves);
            options = List.copyOf(options);
        }
    }

    /// How a question beside the ratings is answered.
    public enum FurtherKind {
        TEXT,
        ONE,
        SEVERAL
    }

    /// What can be chosen.
    public record FurtherOption(Key id, String label) {}

    /// @param now the beginning that is replaced
    /// @param then what stands there instead
    public record LookBack(String now, String then) {}
}
