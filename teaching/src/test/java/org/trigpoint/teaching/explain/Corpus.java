package org.trigpoint.teaching.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The explanations that were written and marked before there was a rule; see guideline.md.
final class Corpus {
    private static final String FOLDER = "/explanations/";

    private Corpus() {}

    /// A half of the texts, or all.
    enum Half {
        DEVELOPMENT("development.txt"),
        HELD_OUT("held-out.txt");

        private final String file;

        Half(String file) {
            this.file = file;
        }

        Set<String> ids() {
            return new TreeSet<>(lines(file));
        }
    }

    /// @param start first char
    /// @param end the char behind the last
    /// @param entry the phrase of the lexicon; empty for other kinds
    /// @param why why it is no finding; empty for findings
    record Marked(String kind, String words, int start, int end, String entry, String why) {
        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    record Explanation(
            String id,
            String vignette,
            String text,
            List<Marked> findings,
            List<Marked> fine,
            Set<String> ideas,
            List<String> ideaWords,
            Set<String> moves) {}

    static List<String> lines(String file) {
        return text(file).lines().filter(line -> !line.isBlank()).toList();
    }

    static String text(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Explanation> of(Half half) {
        Set<String> ids = half.ids();
        return all().stream().filter(explanation -> ids.contains(explanation.id())).toList();
    }

    /// All that rules may be made from, by who wrote it: a file for each hand.
    static List<String> hands() {
        return List.of(
                "explanations.jsonl",
                "second.jsonl",
                "third-a.jsonl",
                "third-b.jsonl",
                "third-c.jsonl");
    }

    /// Explanations to learn phrases, absolutes and claims outside the role from, in which ideas
    /// and moves are not marked: a file for each hand.
    static List<String> explanationsWithoutIdeas() {
        return Stream.of("l", "m", "n", "o", "p")
                .map(hand -> "explanations-" + hand + ".jsonl")
                .toList();
    }

    /// Texts to learn absolutes from, in which nothing else is marked: a file for each hand.
    static List<String> textsOfAbsolutes() {
        return Stream.of(
                        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "r", "s", "t", "u",
                        "v", "x", "y")
                .map(hand -> "absolutes-" + hand + ".jsonl")
                .toList();
    }

    static boolean has(String file) {
        return Corpus.class.getResource(FOLDER + file) != null;
    }

    static List<Explanation> all() {
        return read("explanations.jsonl");
    }

    static List<Explanation> read(String file) {
        ObjectMapper mapper = new ObjectMapper();
        List<Explanation> explanations = new ArrayList<>();
        for (String line : lines(file)) {
            try {
                explanations.add(explanation(mapper.readTree(line)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return explanations;
    }

    private static Explanation explanation(JsonNode node) {
        String text = node.get("text").asText();
        String id = node.get("id").asText();
        Set<String> ideas = new TreeSet<>();
        List<String> words = new ArrayList<>();
        for (JsonNode idea : node.path("ideas")) {
            ideas.add(idea.get("idea").asText());
            words.add(idea.get("words").asText());
        }
        Set<String> moves = new TreeSet<>();
        node.path("moves").forEach(move -> moves.add(move.asText()));
        return new Explanation(
                id,
                node.path("vignette").asText(""),
                text,
                marked(id, text, node.get("findings")),
                marked(id, text, node.get("fine")),
                ideas,
                words,
                moves);
    }

    private static List<Marked> marked(String id, String text, JsonNode list) {
        List<Marked> marked = new ArrayList<>();
        for (JsonNode node : list) {
            String words = node.get("words").asText();
            int start = -1;
            for (int nth = node.path("at").asInt(1); nth > 0; nth--) {
                start = text.indexOf(words, start + 1);
                if (start < 0) {
                    throw new IllegalStateException(id + ": the words of a mark are not there");
                }
            }
            marked.add(
                    new Marked(
                            node.get("kind").asText(),
                            words,
                            start,
                            start + words.length(),
                            node.path("entry").asText(""),
                            node.path("why").asText("")));
        }
        return marked;
    }
}
