package org.trigpoint.evaluation.study;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of an instrument in their order, which all sheets of answers to it share: a study has
/// hundreds of thousands of sheets and one order.
public final class ItemOrder {
    private final List<ItemId> items;
    private final Map<ItemId, Integer> places = new HashMap<>();

    private ItemOrder(List<ItemId> items) {
        this.items = List.copyOf(items);
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i), i);
        }
    }

    /// The order of an instrument's items.
    public static ItemOrder of(Instrument instrument) {
        return new ItemOrder(instrument.items().stream().map(Item::id).toList());
    }

    /// A sheet of answers.
    ///
    /// @param answers one an item, in this order
    /// @return cannot be changed
    public Map<ItemId, Answer> sheet(List<Answer> answers) {
        if (answers.size() != items.size()) {
            throw new IllegalArgumentException(
                    "A sheet holds " + items.size() + " answers, got " + answers.size());
        }
        return new Sheet(this, List.copyOf(answers));
    }

    /// Answers in an order.
    static final class Sheet extends AbstractMap<ItemId, Answer> {
        private final ItemOrder order;
        private final List<Answer> answers;

        private Sheet(ItemOrder order, List<Answer> answers) {
            this.order = order;
            this.answers = answers;
        }

        @Override
        public @Nullable Answer get(@Nullable Object item) {
            Integer place = order.places.get(item);
            return place == null ? null : answers.get(place);
        }

        @Override
        public boolean containsKey(@Nullable Object item) {
            return order.places.containsKey(item);
        }

        @Override
        public boolean containsValue(@Nullable Object answer) {
            return answers.contains(answer);
        }

        @Override
        public int size() {
            return answers.size();
        }

        @Override
        public Collection<Answer> values() {
            return answers;
        }

        @Override
        public Set<Entry<ItemId, Answer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<ItemId, Answer>> iterator() {
                    return entries();
                }

                @Override
                public int size() {
                    return answers.size();
                }
            };
        }

        private Iterator<Entry<ItemId, Answer>> entries() {
            Iterator<ItemId> items = order.items.iterator();
            Iterator<Answer> values = answers.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return items.hasNext();
                }

                @Override
                public Entry<ItemId, Answer> next() {
                    return Map.entry(items.next(), values.next());
                }
            };
        }
    }
}
