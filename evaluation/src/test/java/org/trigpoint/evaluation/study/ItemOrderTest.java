package org.trigpoint.evaluation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ItemOrderTest {
    private static final Instrument INSTRUMENT = ConfidenceInstrument.ofTheProgramme();

    private static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < INSTRUMENT.items().size(); i++) {
            answers.add(
                    i == 2
                            ? new Answer.Missing(MissingReason.SKIPPED)
                            : new Answer.Answered(BigDecimal.valueOf(i)));
        }
        return answers;
    }

    @Test
    void aSheetIsTheMapOfItsItemsInTheirOrder() {
        Map<ItemId, Answer> map = new LinkedHashMap<>();
        for (int i = 0; i < INSTRUMENT.items().size(); i++) {
            map.put(INSTRUMENT.items().get(i).id(), answers().get(i));
        }
        Map<ItemId, Answer> sheet = ItemOrder.of(INSTRUMENT).sheet(answers());
        assertThat(sheet).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(map).isEqualTo(sheet);
        assertThat(List.copyOf(sheet.keySet())).isEqualTo(List.copyOf(map.keySet()));
        assertThat(sheet.get(new ItemId("no-such-item"))).isNull();
        assertThat(sheet.containsKey(new ItemId("no-such-item"))).isFalse();
        assertThat(sheet.containsValue(new Answer.Missing(MissingReason.SKIPPED))).isTrue();
        assertThat(sheet.containsValue(new Answer.Missing(MissingReason.NOT_ASKED))).isFalse();
    }

    @Test
    void aSheetCannotBeChanged() {
        Map<ItemId, Answer> sheet = ItemOrder.of(INSTRUMENT).sheet(answers());
        assertThatThrownBy(sheet::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aSheetWithAnAnswerTooFewIsRefused() {
        ItemOrder order = ItemOrder.of(INSTRUMENT);
        List<Answer> few = answers().subList(1, INSTRUMENT.items().size());
        assertThatThrownBy(() -> order.sheet(few)).hasMessageContaining("got " + few.size());
    }
}
