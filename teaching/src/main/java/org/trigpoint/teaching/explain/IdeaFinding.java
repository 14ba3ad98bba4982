package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.teaching.explain.Feedback.Idea;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;
import org.trigpoint.teaching.explain.Feedback.Move;
import org.trigpoint.teaching.explain.Feedback.TalkingMove;
import org.trigpoint.teaching.explain.Rules.Trait;
import org.trigpoint.teaching.explain.Uses.Use;
import org.trigpoint.teaching.pack.Written;

/// Finds key ideas and ways of talking. Each is there or not; its first words are shown.
///
/// @param ideas the sayings of each idea
/// @param influences what takes part in pain
/// @param moves the sayings of each move
/// @param role what is not a link worker's to say, which is no next step
record IdeaFinding(Rules ideas, Influences influences, Rules moves, Rules role) {
    private static final int NEAR = 3;

    List<Idea> ideas(Looked looked) {
        List<Idea> found = new ArrayList<>();
        for (KeyIdea idea : KeyIdea.values()) {
            first(looked, ideas, Written.of(idea))
                    .or(() ->
                            idea == KeyIdea.MANY_INFLUENCES
                                    ? influences.find(looked.tokens(), at -> isOwn(looked, at))
                                    : Optional.empty())
                    .ifPresent(
                            hit -> found.add(new Idea(idea, looked.span(hit), looked.words(hit))));
        }
        return found;
    }

    List<Move> moves(Looked looked) {
        int explains = firstExplaining(looked);
        List<Move> found = new ArrayList<>();
        for (TalkingMove move : TalkingMove.values()) {
            String id = Written.of(move);
            boolean early = moves.rule(id).has(Trait.FROM_START);
            unexcused(looked, moves, id).stream()
                    .filter(hit -> !early || looked.sentence(hit) < explains && asks(looked, hit))
                    .filter(hit -> !looked.uses().has(Use.QUOTED, hit.from()))
                    .findFirst()
                    .ifPresent(
                            hit -> found.add(new Move(move, looked.span(hit), looked.words(hit))));
        }
        return found;
    }

    /// The sentence in which explaining begins.
    private int firstExplaining(Looked looked) {
        int first = Integer.MAX_VALUE;
        for (KeyIdea idea :
                List.of(KeyIdea.PROTECTION, KeyIdea.SENSITIVITY, KeyIdea.CHANGEABILITY)) {
            Optional<Hit> hit = first(looked, ideas, Written.of(idea));
            first = Math.min(first, hit.map(looked::sentence).orElse(Integer.MAX_VALUE));
        }
        return first;
    }

    /// Whether the sentence is a question, or asks to be told.
    private static boolean asks(Looked looked, Hit hit) {
        int end = looked.uses().endOfSentence(hit.from());
        boolean question = end < looked.tokens().size() && looked.tokens().get(end).is("?");
        String word = looked.tokens().get(hit.from()).word();
        return question || !List.of("what", "how", "which", "why", "where").contains(word);
    }

    /// Sentences that give a dose or a change of medicine: no next step to offer.
    private List<Integer> dosing(Looked looked) {
        return unexcused(looked, role, "medicine").stream().map(looked::sentence).toList();
    }

    private Optional<Hit> first(Looked looked, Rules rules, String id) {
        boolean step = id.equals(Written.of(KeyIdea.NEXT_STEP));
        boolean change = id.equals(Written.of(KeyIdea.CHANGEABILITY));
        List<Integer> dosing = step ? dosing(looked) : List.of();
        return unexcused(looked, rules, id).stream()
                .filter(hit -> isOwn(looked, hit.from()))
                .filter(hit -> !dosing.contains(looked.sentence(hit)))
                .filter(hit -> !change || !looked.uses().has(Use.SUPPOSED, hit.from()))
                .filter(hit -> step || !looked.uses().has(Use.ASKED, hit.from()))
                .filter(hit -> !isDenied(looked, hit))
                .findFirst();
    }

    private static boolean isOwn(Looked looked, int at) {
        boolean others = looked.uses().has(Use.QUOTED, at) || looked.uses().has(Use.REPORTED, at);
        return !others || looked.uses().has(Use.OWN, at);
    }

    private static boolean isDenied(Looked looked, Hit hit) {
        return looked.uses().isDeniedWithin(NEAR, hit.markFrom());
    }

    private static List<Hit> unexcused(Looked looked, Rules rules, String id) {
        Map<String, List<Hit>> exceptions = Rules.byRule(rules.exceptions().find(looked.tokens()));
        List<Hit> excuses = exceptions.getOrDefault(id, List.of());
        return rules.sayings().find(looked.tokens()).stream()
                .filter(hit -> hit.rule().equals(id))
                .filter(hit -> excuses.stream().noneMatch(hit::overlaps))
                .toList();
    }
}
