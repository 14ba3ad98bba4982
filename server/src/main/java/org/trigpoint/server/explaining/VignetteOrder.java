package org.trigpoint.server.explaining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Which of two people somebody explains pain to before the training, and which after it.
record VignetteOrder(String first, String other) {
    private static final int BLOCK = 4;

    /// The order of whoever comes at a place: in every block of four, two begin with the one and
    /// two with the other. The same seed and place give the same order.
    ///
    /// @param place counted from 0
    static VignetteOrder at(long seed, long place, String one, String two) {
        List<VignetteOrder> block = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            block.add(i % 2 == 0 ? new VignetteOrder(one, two) : new VignetteOrder(two, one));
        }
        Collections.shuffle(block, new SplittableRandom(seed + place / BLOCK));
        return block.get((int) (place % BLOCK));
    }
}
