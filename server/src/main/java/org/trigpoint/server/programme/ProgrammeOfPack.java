package org.trigpoint.server.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.trigpoint.evaluation.study.Direction;
import org.trigpoint.evaluation.study.Facet;
import org.trigpoint.evaluation.study.FacetId;
import org.trigpoint.evaluation.study.FacetScore;
import org.trigpoint.evaluation.study.FurtherItem;
import org.trigpoint.evaluation.study.Instrument;
import org.trigpoint.evaluation.study.InstrumentId;
import org.trigpoint.evaluation.study.Item;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Requirement;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Total;
import org.trigpoint.evaluation.study.Wave;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.evaluation.study.WaveKind;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.Questionnaires;

/// Reads from a content pack what is asked, and when.
final class ProgrammeOfPack {
    private ProgrammeOfPack() {}

    /// @throws IllegalArgumentException where the pack does not say what is asked, or asks by more
    ///   than one instrument
    static Programme of(Pack pack) {
        Questionnaires asked =
                pack.questionnaires()
                        .filter(found -> found.instruments().size() == 1)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The pack "
                                                + pack.id()
                                                + " needs a questionnaires.yaml with one instrument."));
        return new Programme(
                pack.id() + "/" + pack.version(),
                pack.title(),
                instrument(asked.instruments().getFirst()),
                asked.lookBack()
                        .map(words -> new Programme.Rewording(words.now(), words.then()))
                        .orElse(new Programme.Rewording("", "")),
                asked.waves().stream().map(ProgrammeOfPack::wave).toList(),
                asked.further().stream().map(ProgrammeOfPack::further).toList());
    }

    private static Instrument instrument(Questionnaires.Instrument written) {
        Questionnaires.Scale scale = written.scale();
        Scale rated =
                new Scale(scale.lowest(), scale.highest(), scale.low(), scale.high(), scale.step());
        return new Instrument(
                new InstrumentId(written.id().value()),
                written.title(),
                written.version(),
                written.language(),
                written.licence(),
                "",
                written.facets().stream()
                        .map(facet ->
                                new Facet(
                                        new FacetId(facet.id().value()),
                                        facet.label(),
                                        FacetScore.valueOf(constant(facet.score())),
                                        BigDecimal.ONE))
                        .toList(),
                written.items().stream()
                        .map(item ->
                                new Item(
                                        new ItemId(item.id().value()),
                                        new FacetId(item.facet().value()),
                                        item.text(),
                                        rated,
                                        Direction.valueOf(constant(item.direction())),
                                        Requirement.REQUIRED))
                        .toList(),
                Total.valueOf(constant(written.total())));
    }

    private static Wave wave(Questionnaires.Wave written) {
        return new Wave(
                waveId(written.id()),
                written.label(),
                WaveKind.valueOf(constant(written.kind())),
                written.day(),
                written.window(),
                written.refersTo().map(ProgrammeOfPack::waveId),
                written.askedWith().map(ProgrammeOfPack::waveId));
    }

    private static FurtherItem further(Questionnaires.Further written) {
        ItemId id = new ItemId(written.id().value());
        List<WaveId> waves = written.waves().stream().map(ProgrammeOfPack::waveId).toList();
        return switch (written.kind()) {
            case TEXT -> new FurtherItem.FreeText(id, written.text(), waves, written.longest());
            case ONE -> choice(written, id, waves, FurtherItem.How.ONE);
            case SEVERAL -> choice(written, id, waves, FurtherItem.How.SEVERAL);
        };
    }

    private static FurtherItem choice(
            Questionnaires.Further written, ItemId id, List<WaveId> waves, FurtherItem.How how) {
        return new FurtherItem.Choice(
                id,
                written.text(),
                waves,
                how,
                written.options().stream()
                        .map(option -> new FurtherItem.Option(option.id().value(), option.label()))
                        .toList());
    }

    private static WaveId waveId(Key key) {
        return new WaveId(key.value());
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT);
    }
}
