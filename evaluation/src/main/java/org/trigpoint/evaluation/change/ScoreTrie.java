package org.trigpoint.evaluation.change;

import java.util.Arrays;

/// One level of the tree of scale scores over the waves: numbers the pairs (path so far, score at
/// this wave) in the order they are first met, and counts them. A hash table of primitive longs,
/// since it is asked once a person and wave.
final class ScoreTrie {
    private long[] slots = new long[1 << 12];
    private int[] ids = new int[1 << 12];
    private long[] keys = new long[1 << 11];
    private long[] counts = new long[1 << 11];
    private int size;

    ScoreTrie() {
        Arrays.fill(ids, -1);
    }

    /// Counts one person; returns the path's number.
    int count(int parent, int score) {
        return count(parent, score, 1);
    }

    /// Counts people; returns the path's number.
    int count(int parent, int score, long people) {
        long key = (long) parent << 32 | score;
        int id = idOf(key);
        counts[id] += people;
        return id;
    }

    int size() {
        return size;
    }

    int parentOf(int id) {
        return (int) (keys[id] >>> 32);
    }

    int scoreOf(int id) {
        return (int) keys[id];
    }

    long countOf(int id) {
        return counts[id];
    }

    private int idOf(long key) {
        long[] taken = slots;
        int[] numbers = ids;
        int mask = taken.length - 1;
        int slot = slotOf(key, mask);
        int id = numbers[slot];
        while (id >= 0) {
            if (taken[slot] == key) {
                return id;
            }
            slot = slot + 1 & mask;
            id = numbers[slot];
        }
        return add(key, slot);
    }

    private int add(long key, int slot) {
        if (size == keys.length) {
            grow();
            return idOf(key);
        }
        slots[slot] = key;
        ids[slot] = size;
        keys[size] = key;
        return size++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        slots = new long[4 * size];
        ids = new int[4 * size];
        Arrays.fill(ids, -1);
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = slotOf(keys[id], mask);
            while (ids[slot] >= 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = keys[id];
            ids[slot] = id;
        }
    }

    private static int slotOf(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
