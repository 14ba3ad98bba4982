package org.trigpoint.server.demonstration;

import java.util.List;
import java.util.Locale;
import org.trigpoint.server.people.Person;

/// Names of people who do not exist.
final class InventedPeople {
    private static final List<String> FIRST =
            List.of(
                    "Nia", "Tom", "Priya", "Callum", "Mei", "Grace", "Owen", "Fatima", "Jack",
                    "Sorcha", "Luca", "Amara", "Ewan", "Hana", "Bryn", "Iris", "Kofi", "Lena",
                    "Marek", "Olive");
    private static final List<String> LAST =
            List.of(
                    "Brook", "Heath", "Stone", "Rowe", "Lark", "Field", "Marsh", "Penn", "Ridge",
                    "Vale", "Croft", "Wren", "Birch", "Holt", "Shore", "Glen", "Thorn");

    private InventedPeople() {}

    /// The person of that number in a cohort; two of a cohort never share a name.
    static Person person(Scene scene, int number) {
        int shift = scene.number() * 3;
        String first = FIRST.get((number + shift) % FIRST.size());
        String last = LAST.get((number * 2 + shift) % LAST.size());
        return new Person(
                first + " " + last + " (synthetic)",
                (first + "." + last + "." + scene.number() + number + "@learners.example.org")
                        .toLowerCase(Locale.ROOT));
    }
}
