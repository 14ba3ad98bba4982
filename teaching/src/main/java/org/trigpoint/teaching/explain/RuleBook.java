package org.trigpoint.teaching.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.trigpoint.teaching.explain.AbsoluteCues.Cue;
import org.trigpoint.teaching.explain.AbsoluteCues.Place;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;
import org.trigpoint.teaching.explain.Rules.Rule;
import org.trigpoint.teaching.explain.Rules.Trait;
import org.trigpoint.teaching.explain.Uses.Reach;
import org.trigpoint.teaching.explain.Uses.UseRule;
import org.trigpoint.teaching.pack.LexiconEntry;

/// Reads the rules, which lie as YAML beside this class. They belong to the program: a fault in
/// them is a fault of the program, and told at once.
final class RuleBook {
    private static final Set<Place> PATTERNS =
            EnumSet.of(Place.BEFORE, Place.AFTER, Place.EARLIER, Place.LATER, Place.SENTENCE);

    private final Map<String, Element> named = new HashMap<>();
    private final Forms forms;
    private final Tokens.Spelling exact;
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<?, ?> words;

    RuleBook() {
        words = file("words");
        Map<String, List<String>> irregular = new HashMap<>();
        map(words, "irregular")
                .forEach((word, list) -> irregular.put(String.valueOf(word), texts(list)));
        forms = new Forms(irregular);
        Map<String, String> longForms = new HashMap<>();
        map(words, "written-as")
                .forEach((shown, meant) -> longForms.put(Tokens.plain(text(shown)), text(meant)));
        exact =
                new Tokens.Spelling(
                        word -> longForms.getOrDefault(word, word), Tokens.Spelling.PLAIN.mended());
        names(words);
    }

    private static Map<?, ?> file(String name) {
        @Nullable Object read = load(name);
        if (read instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(name + ".yaml holds no keys");
    }

    private static @Nullable Object load(String name) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
        try (InputStream in = RuleBook.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException(name + ".yaml is not in the program");
            }
            return new Load(settings)
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a rule lacks a key");
        }
        return String.valueOf(value);
    }

    private static Map<?, ?> map(Map<?, ?> in, String key) {
        return in.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(RuleBook::text).toList()
                : List.of();
    }

    private void names(Map<?, ?> from) {
        map(from, "named")
                .forEach((name, written) -> named.put(text(name), pattern(text(written))));
    }

    private Element pattern(String written) {
        return PatternReading.of(written, named, forms, exact);
    }

    /// How the words of a text are read: long forms, and typing errors mended by what the phrases
    /// of the lexicon are made of. Ask after [#phrases].
    Tokens.Spelling spelling() {
        return new Tokens.Spelling(
                exact.longForm(),
                new TypingErrors(vocabulary, new HashSet<>(texts(words.get("no-error")))));
    }

    /// The phrases of a lexicon; one without a rule is looked for as it stands.
    Rules phrases(List<LexiconEntry> lexicon) {
        Map<String, Map<?, ?>> written = new HashMap<>();
        for (Map<?, ?> entry : entries(load("phrases"))) {
            written.put(text(entry.get("entry")), entry);
        }
        Rules rules = Rules.empty();
        for (LexiconEntry entry : lexicon) {
            Map<?, ?> rule = written.get(entry.phrase().toLowerCase(Locale.ROOT));
            Map<?, ?> used = rule == null ? Map.of("say", List.of(asItStands(entry))) : rule;
            EnumSet<Trait> traits = traits(used);
            if (entry.isJargon()) {
                traits.add(Trait.JARGON);
            }
            String id = entry.phrase();
            add(rules, new Rule(id, entry.problem(), entry.alternative(), traits), used);
            for (String saying : texts(used.get("say"))) {
                learn(saying);
            }
        }
        return rules;
    }

    private static String asItStands(LexiconEntry entry) {
        List<String> parts = new ArrayList<>();
        for (Token token : Tokens.of(entry.phrase(), Tokens.Spelling.PLAIN)) {
            if (token.isSaid()) {
                boolean plain = token.word().chars().allMatch(Character::isLetter);
                parts.add((plain && token.word().length() > 2 ? "~" : "") + token.word());
            }
        }
        return String.join(" ", parts);
    }

    /// Words that a typing error is mended to.
    private void learn(String saying) {
        for (String word : saying.split("[^\\p{L}~*]+", -1)) {
            String plain = word.replace("~", "");
            if (!plain.endsWith("*") && !plain.contains("*")) {
                if (word.startsWith("~")) {
                    vocabulary.addAll(forms.of(plain));
                } else {
                    vocabulary.add(plain);
                }
            }
        }
    }

    Rules absolutes() {
        Map<?, ?> file = file("absolutes");
        names(file);
        return family(file.get("kinds"));
    }

    /// What makes a claim of a word without exception. Ask after [#absolutes], which names classes.
    AbsoluteCues absoluteCues() {
        Map<?, ?> cues = map(file("absolutes"), "cues");
        Map<Cue, Integer> shared = new HashMap<>();
        Map<String, Map<Cue, Integer>> own = new HashMap<>();
        Set<String> sayings = new TreeSet<>();
        cues.forEach((kind, weighed) -> {
            if (weighed instanceof Map<?, ?> places) {
                Map<Cue, Integer> weights = weights(places);
                weights.keySet().stream()
                        .filter(cue -> PATTERNS.contains(cue.place()))
                        .forEach(cue -> sayings.add(cue.said()));
                if (kind.equals("every")) {
                    shared.putAll(weights);
                } else {
                    own.put(text(kind), weights);
                }
            }
        });
        return new AbsoluteCues(number(cues.get("bar")), book(sayings), shared, own);
    }

    private static Map<Cue, Integer> weights(Map<?, ?> places) {
        Map<Cue, Integer> weights = new HashMap<>();
        places.forEach((place, cues) -> {
            Place where = Place.valueOf(constant(place));
            if (cues instanceof Map<?, ?> byWeight) {
                byWeight.forEach((weight, sayings) -> {
                    for (String said : texts(sayings)) {
                        boolean name = where == Place.USE || where == Place.SHAPE;
                        Cue cue = new Cue(where, name ? constant(said) : said);
                        if (weights.put(cue, number(weight)) != null) {
                            throw new IllegalStateException(cue + " is weighed twice");
                        }
                    }
                });
            }
        });
        return weights;
    }

    /// Each saying under itself.
    private PatternBook book(Set<String> sayings) {
        PatternBook book = new PatternBook();
        sayings.forEach(saying -> put(book, saying, saying));
        return book;
    }

    Rules role() {
        return family(load("role"));
    }

    Rules moves() {
        return family(load("moves"));
    }

    /// What speaks for each idea and against it, and what takes part in pain.
    IdeaCues ideas() {
        Map<?, ?> file = file("ideas");
        names(file);
        PatternBook kinds = new PatternBook();
        map(file, "influences")
                .forEach((kind, sayings) -> {
                    for (String saying : texts(sayings)) {
                        put(kinds, text(kind), saying);
                    }
                });
        Set<String> sayings = new TreeSet<>();
        Map<KeyIdea, WeighedIdea> ideas = new EnumMap<>(KeyIdea.class);
        for (Map<?, ?> entry : entries(file.get("ideas"))) {
            WeighedIdea idea = weighed(entry);
            ideas.put(KeyIdea.valueOf(constant(entry.get("id"))), idea);
            sayings.addAll(idea.cues().keySet());
        }
        return new IdeaCues(book(sayings), kinds, ideas);
    }

    private static WeighedIdea weighed(Map<?, ?> entry) {
        Map<String, Integer> cues = new HashMap<>();
        map(entry, "cues")
                .forEach((weight, sayings) -> {
                    for (String saying : texts(sayings)) {
                        if (cues.put(saying, number(weight)) != null) {
                            throw new IllegalStateException(saying + " is weighed twice");
                        }
                    }
                });
        Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
        map(entry, "shapes")
                .forEach((shape, weight) ->
                        shapes.put(Shape.valueOf(constant(shape)), number(weight)));
        return new WeighedIdea(number(entry.get("bar")), cues, shapes);
    }

    private static int number(@Nullable Object value) {
        return Integer.parseInt(text(value));
    }

    private PatternBook book(String rule, List<String> sayings) {
        PatternBook book = new PatternBook();
        sayings.forEach(saying -> put(book, rule, saying));
        return book;
    }

    List<UseRule> uses() {
        List<UseRule> rules = new ArrayList<>();
        for (Map<?, ?> entry : entries(load("uses"))) {
            String id = text(entry.get("id"));
            rules.add(
                    new UseRule(
                            id,
                            Uses.Use.valueOf(constant(entry.get("use"))),
                            Reach.valueOf(constant(entry.get("reach"))),
                            entry.containsKey("only-in") ? Uses.In.QUESTIONS : Uses.In.ANYTHING,
                            book(id, texts(entry.get("when"))),
                            book(id, texts(entry.get("unless")))));
        }
        return rules;
    }

    private Rules family(@Nullable Object file) {
        Rules rules = Rules.empty();
        for (Map<?, ?> entry : entries(file)) {
            Object otherWay = entry.get("otherWay");
            add(
                    rules,
                    new Rule(
                            text(entry.get("id")),
                            text(entry.get("reason")),
                            otherWay == null ? "" : text(otherWay),
                            traits(entry)),
                    entry);
        }
        return rules;
    }

    private static EnumSet<Trait> traits(Map<?, ?> entry) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String trait : texts(entry.get("traits"))) {
            traits.add(Trait.valueOf(constant(trait)));
        }
        if ("start".equals(entry.get("from"))) {
            traits.add(Trait.FROM_START);
        }
        if (entry.containsKey("needs")) {
            traits.add(Trait.CONDITIONAL);
        }
        return traits;
    }

    private static String constant(@Nullable Object written) {
        return text(written).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Map<?, ?>> entries(@Nullable Object list) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    entries.add(map);
                }
            }
        }
        return entries;
    }

    private void add(Rules rules, Rule rule, Map<?, ?> entry) {
        rules.rules().put(rule.id(), rule);
        fill(rules.sayings(), rule.id(), entry.get("say"));
        fill(rules.exceptions(), rule.id(), entry.get("unless"));
        fill(rules.limits(), rule.id(), entry.get("limited"));
        fill(rules.conditions(), rule.id(), entry.get("needs"));
    }

    private void fill(PatternBook book, String rule, @Nullable Object sayings) {
        texts(sayings).forEach(saying -> put(book, rule, saying));
    }

    private void put(PatternBook book, String rule, String saying) {
        try {
            book.add(rule, pattern(saying));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(rule + ": `" + saying + "`: " + e.getMessage(), e);
        }
    }
}
