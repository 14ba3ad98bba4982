package org.trigpoint.evaluation.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Readable pseudonyms: a word from hill and moor and a number (`Heron-27`), drawn at random, so
/// that neither the word nor the order of drawing says anything about the person.
public final class Pseudonyms {
    static final List<String> WORDS =
            List.of(
                    "Alder",
                    "Aspen",
                    "Avocet",
                    "Beech",
                    "Bilberry",
                    "Birch",
                    "Bittern",
                    "Bracken",
                    "Bramble",
                    "Brook",
                    "Bunting",
                    "Clover",
                    "Coot",
                    "Crake",
                    "Curlew",
                    "Dipper",
                    "Dunlin",
                    "Elder",
                    "Fern",
                    "Finch",
                    "Foxglove",
                    "Gannet",
                    "Goldeneye",
                    "Gorse",
                    "Grebe",
                    "Harebell",
                    "Hawthorn",
                    "Hazel",
                    "Heather",
                    "Heron",
                    "Holly",
                    "Juniper",
                    "Kestrel",
                    "Knapweed",
                    "Lapwing",
                    "Larch",
                    "Linnet",
                    "Mallow",
                    "Marten",
                    "Merlin",
                    "Nettle",
                    "Osprey",
                    "Plover",
                    "Rowan",
                    "Sedge",
                    "Thistle",
                    "Willow",
                    "Wren");

    private Pseudonyms() {}

    /// Draws pseudonyms that are not among those taken.
    ///
    /// @param count how many, at least 0
    /// @param taken pseudonyms that are in use
    /// @param random a secure one for real people, a seeded one for tests
    public static List<ParticipantId> fresh(
            int count, Collection<ParticipantId> taken, RandomGenerator random) {
        Set<ParticipantId> used = new HashSet<>(taken);
        List<ParticipantId> drawn = new ArrayList<>();
        int numbers = 90;
        while (drawn.size() < count) {
            // Ten to ninety-nine at first; more digits once half of what they allow is in use.
            if (used.size() * 2 > numbers * WORDS.size()) {
                numbers *= 10;
            }
            ParticipantId id =
                    new ParticipantId(
                            WORDS.get(random.nextInt(WORDS.size()))
                                    + "-"
                                    + (10 + random.nextInt(numbers)));
            if (used.add(id)) {
                drawn.add(id);
            }
        }
        return drawn;
    }
}
