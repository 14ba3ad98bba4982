package org.trigpoint.evaluation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented people for tests: names, addresses, codes and ratings, the same for the same seed.
final class SyntheticPeople {
    /// What the ten facets are called in the invented forms.
    static final List<String> QUESTIONS =
            List.of(
                    "make sense of persistent pain",
                    "come to terms with pain and turn towards what matters",
                    "find steadier days by pacing",
                    "set goals of their own",
                    "move more in ways they enjoy",
                    "live with the effect on mood, people and work",
                    "sleep better",
                    "eat in a way that helps",
                    "wind down and be present",
                    "plan for and get through setbacks");

    /// The facets those questions ask about, in their order.
    static final List<String> FACETS =
            List.of(
                    "understanding-pain",
                    "acceptance",
                    "pacing",
                    "goals",
                    "activity",
                    "moods",
                    "sleep",
                    "eating",
                    "relaxation",
                    "setbacks");

    private static final List<String> FIRST =
            List.of(
                    "Zuzanna",
                    "Bartholomew",
                    "Xanthe",
                    "Ifeoma",
                    "Łukasz",
                    "Séverine",
                    "Bronwen",
                    "Quentin",
                    "Fatoumata",
                    "Jędrzej",
                    "Oluwaseun",
                    "Marguerite",
                    "Thaddeus",
                    "Wilhelmina",
                    "Aneurin",
                    "Chidinma");
    private static final List<String> LAST =
            List.of(
                    "Quillfeather",
                    "Oyelaran-Smith",
                    "Featherstonehaugh",
                    "Żółkiewski",
                    "Trelawney",
                    "Nakagawa",
                    "Abernathy",
                    "Cholmondeley",
                    "Mbekezela",
                    "Villanueva");
    private static final List<String> SITES = List.of("Northtown", "Southtown");

    private SyntheticPeople() {}

    /// An invented person.
    ///
    /// @param name first name and surname
    /// @param email an address at an example domain
    /// @param code twelve elements
    /// @param site one of two places
    /// @param before ratings 0 to 10, one a facet
    /// @param after the same later
    /// @param later the same three months on
    /// @param then ratings of before, looking back
    record Invented(
            String name,
            String email,
            List<String> code,
            String site,
            List<Integer> before,
            List<Integer> after,
            List<Integer> later,
            List<Integer> then) {}

    static List<Invented> people(int count, long seed) {
        Random random = new Random(seed);
        List<Invented> people = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            String first = FIRST.get(p % FIRST.size());
            String last = LAST.get((p / FIRST.size() + p) % LAST.size());
            List<Integer> before = new ArrayList<>();
            List<Integer> after = new ArrayList<>();
            List<Integer> later = new ArrayList<>();
            List<Integer> then = new ArrayList<>();
            for (int f = 0; f < FACETS.size(); f++) {
                int start = random.nextInt(9);
                before.add(start);
                after.add(Math.min(10, start + random.nextInt(4)));
                later.add(Math.min(10, start + random.nextInt(3)));
                then.add(Math.max(0, start - random.nextInt(3)));
            }
            List<String> code =
                    List.of(
                            letter(random),
                            Integer.toString(1 + random.nextInt(28)),
                            Integer.toString(1 + random.nextInt(12)),
                            Integer.toString(random.nextInt(4)),
                            letter(random),
                            letter(random),
                            letter(random),
                            letter(random),
                            letter(random),
                            letter(random),
                            Integer.toString(3 + random.nextInt(8)),
                            letter(random));
            people.add(
                    new Invented(
                            first + " " + last,
                            "person" + p + ".zq" + (100 + p) + "@example.org",
                            code,
                            SITES.get(random.nextInt(2)),
                            before,
                            after,
                            later,
                            then));
        }
        return people;
    }

    private static String letter(Random random) {
        return String.valueOf((char) ('A' + random.nextInt(26)));
    }
}
