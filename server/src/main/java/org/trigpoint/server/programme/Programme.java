package org.trigpoint.server.programme;

import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;

/// A training as designed: what is asked, and when.
///
/// @param id short name and version: `persistent-pain/1`
/// @param title what it is called
/// @param instrument the questionnaire that every wave asks
/// @param lookBack how a then-test words what the instrument asks of today
/// @param waves in order of time; a then-test stands after the wave it is asked with
/// @param further what is asked beside ratings, after them; an answer is never required
public record Programme(
        String id,
        String title,
        Instrument instrument,
        Rewording lookBack,
        List<Wave> waves,
        List<FurtherItem> further) {
    private static final long QUESTIONS_A_MINUTE = 4;

    public Programme {
        waves = List.copyOf(waves);
        further = List.copyOf(further);
    }

    /// How questions begin, and how they begin when they ask of a time gone by.
    ///
    /// @param now the beginning that is replaced
    /// @param then what stands there instead
    public record Rewording(String now, String then) {
        /// The question as it is asked of the time gone by.
        public Item of(Item item) {
            String text =
                    item.text().startsWith(now)
                            ? then + item.text().substring(now.length())
                            : item.text();
            return new Item(
                    item.id(),
                    item.facet(),
                    text,
                    item.scale(),
                    item.direction(),
                    item.requirement());
        }
    }

    /// The wave of that name.
    public Optional<Wave> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    /// The ratings of a wave, as it words them.
    public List<Item> items(Wave wave) {
        return wave.kind() == WaveKind.THEN
                ? instrument.items().stream().map(lookBack::of).toList()
                : instrument.items();
    }

    /// What a wave asks beside ratings; a then-test asks nothing more.
    public List<FurtherItem> further(WaveId wave) {
        return further.stream().filter(item -> item.waves().contains(wave)).toList();
    }

    /// How many minutes a wave takes someone, its look back with it: a quarter of a minute a
    /// question, as they are rated on a phone.
    public long minutes(WaveId wave) {
        long questions =
                (long) instrument.items().size() * (askedWith(wave).isPresent() ? 2 : 1)
                        + further(wave).size();
        return (questions + QUESTIONS_A_MINUTE - 1) / QUESTIONS_A_MINUTE;
    }

    /// The then-test that is asked with a wave.
    public Optional<Wave> askedWith(WaveId id) {
        return waves.stream().filter(wave -> wave.askedWith().equals(Optional.of(id))).findFirst();
    }
}
