package org.trigpoint.teaching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.teaching.check.PackCheck;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackReading;
import org.trigpoint.teaching.pack.PackTexts;

/// A pack of one module without a fault, and what becomes of it when one thing is changed.
public final class SmallPack {
    private final Map<String, String> texts;

    private SmallPack(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    public static SmallPack whole() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("programme.yaml", PROGRAMME);
        texts.put("sources.yaml", SOURCES);
        texts.put("lexicon.csv", LEXICON);
        texts.put("tools/sky-sheet.yaml", TOOL);
        texts.put("modules/sky/module.md", MODULE);
        texts.put("modules/sky/quiz.yaml", quiz());
        texts.put("modules/sky/practice.yaml", practice());
        texts.put("modules/sky/handout.md", HANDOUT);
        return new SmallPack(texts);
    }

    /// With a text replaced; the old text must be there.
    public SmallPack with(String file, String old, String changed) {
        String text = texts.getOrDefault(file, "");
        if (!text.contains(old)) {
            throw new IllegalArgumentException("Not in " + file + ": " + old);
        }
        return with(file, text.replace(old, changed));
    }

    public SmallPack with(String file, String text) {
        SmallPack other = new SmallPack(texts);
        other.texts.put(file, text);
        return other;
    }

    public SmallPack without(String file) {
        SmallPack other = new SmallPack(texts);
        other.texts.remove(file);
        return other;
    }

    public Map<String, String> texts() {
        return texts;
    }

    public PackReading read() {
        return PackReader.read(PackTexts.of("small", texts));
    }

    public PackCheck check() {
        return PackCheck.of(read());
    }

    private static final String PROGRAMME =
            """
            format: 1
            id: small
            version: 3
            title: Looking at the sky
            summary: A small pack for tests.
            language: en-GB
            licence: CC0-1.0
            authors:
              - {id: ann, name: Ann Author, kind: clinical}
              - {id: zed, name: "", kind: lived-experience, awaited: true}
            competencies:
              - {id: look, text: Look up now and then., framework: None}
            modules: [sky]
            workshops:
              - id: first
                title: Together
                minutes: 60
                delivered:
                  - {id: hello, text: Everyone said hello}
            """;

    private static final String SOURCES =
            """
            - id: sky-book
              authors: A. Author
              year: 2020
              title: "The sky: a book"
              where: Sky Press
              identifier: doi:10.1000/sky
              read: full
            - id: sky-page
              authors: Sky Society
              year: 2021
              title: Looking up
              where: Sky Society
              identifier: https://sky.example.org/up
              read: page
            """;

    private static final String LEXICON =
            """
            phrase,category,problem,alternative,source
            wear and tear,structural_damage,It sounds like a machine.,Ask first.,A book
            it's all in your head,invalidating,It says that pain is made up,Pain is real.,A book
            damage,structural_damage,Links pain to harm,Ask.,A book
            chronic,jargon,Read as very bad,Long-lasting.,A book
            """;

    private static final String TOOL =
            """
            id: sky-sheet
            title: My sky
            kind: sheet
            intro: Write down what you see.
            caution: Do not look into the sun.
            sections:
              - title: Today
                fields:
                  - {id: seen, label: What I saw, kind: lines, rows: 3}
                  - {id: bright, label: How bright, kind: scale, min: 0, max: 10}
            sources: [sky-page]
            """;

    private static final String MODULE =
            """
            ---
            id: sky
            title: The sky
            facet: none
            minutes: 12
            aim: You can talk about the sky.
            competencies: [look]
            authors: [ann, zed]
            tool: sky-sheet
            reviews: []
            ---
            ## Key messages
            - The sky is there for all. [@sky-book]
            - It can change within an hour. [@sky-page]
            - Many people like to look at it. [@sky-book; @sky-page]
            - Asking comes first. [@sky-page]

            ## A story
            Mo told Ada, "My scan shows wear and tear." Ada asked what that meant to Mo.

            ## Ways to open the conversation
            - "What do you see up there?"
            - "When did you last look up?"
            - "What would you like to see?"
            - "Who looks with you?"

            ## When you have ten minutes
            1. Ask what they see (4 minutes).
            2. Look together (6 minutes).

            ## What people may have heard
            ### "The sky is always grey"
            It can be grey. Ask what they saw today. [@sky-book]
            ### "Looking up is a waste of time"
            For many people it is not. [@sky-book]
            ### "It's all in your head"
            What people see is what they see. [@sky-page]

            ## Take care
            - Nobody should look into the sun. Send eye pain to a clinician.

            ## Something to think about
            When did you last look up?

            ## Further links
            - [The sky society](https://sky.example.org) : pictures
            - [The handout](handout.md) : for the person
            """;

    private static final String HANDOUT =
            """
            ---
            title: Looking up
            for: the person
            ---
            You can look at the sky any day of the week. It costs you nothing at all, and
            it is always there for you when you step out of your own front door.

            Pick a time of day that you like and that suits the people around you. Go to
            a window or a garden, or sit on a bench in the park if you have one close by.
            Look up for as long as you like, and then look down again. You may see clouds,
            birds, a few stars, or the moon behind the roofs of the houses near you.

            Tell someone what you saw, and ask what they saw. If your eyes hurt, go in and
            talk to your doctor or your local pharmacist about it on the same day.

            ## Where this comes from
            [@sky-book]
            """;

    private static String quiz() {
        StringBuilder quiz = new StringBuilder("questions:\n");
        for (int i = 1; i <= 6; i++) {
            quiz.append(
                    """
                      - id: q%d
                        text: What is up there? (%d)
                        kind: one
                        options:
                          - {text: The sky, right: true, why: So it is.}
                          - {text: The floor, why: The floor is below.}
                        sources: [sky-book]
                    """
                            .formatted(i, i));
        }
        return quiz.toString();
    }

    /// n1 … n8 one after the other, from n3 also to n5, then three endings.
    private static String practice() {
        StringBuilder practice =
                new StringBuilder(
                        """
                        title: Looking up with Mo
                        person: {name: Mo, age: 40, about: Mo likes birds.}
                        setting: A bench in the park.
                        start: n1
                        nodes:
                        """);
        for (int i = 1; i <= 8; i++) {
            String other = i == 3 ? "n5" : i == 8 ? "hard-end" : "n" + (i + 1);
            String next = i == 8 ? "good-end" : "n" + (i + 1);
            practice.append(
                    """
                      - id: n%d
                        says: I saw something. *Points.*
                        choices:
                          - {say: What did you see?, trust: 1, understanding: 1, why: You asked., next: %s}
                          - {say: Really?, trust: -1, understanding: 0, why: %s., next: %s}
                    """
                            .formatted(
                                    i,
                                    next,
                                    i == 3 ? "It leaps ahead" : "It sounds like doubt",
                                    i == 5 ? "mixed-end" : other));
        }
        for (String outcome : new String[] {"good", "mixed", "hard"}) {
            practice.append(
                    """
                      - id: %s-end
                        says: Bye.
                        ending: %s
                        looking_back: You looked together. You might also have asked more.
                    """
                            .formatted(outcome, outcome));
        }
        return practice.toString();
    }
}
