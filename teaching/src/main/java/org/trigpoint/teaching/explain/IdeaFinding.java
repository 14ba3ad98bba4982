package org.trigpoint.teaching.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.teaching.explain.Feedback.Idea;
import org.trigpoint.teaching.explain.Feedback.KeyIdea;
import org.trigpoint.teaching.explain.Feedback.Move;
import org.trigpoint.teaching.explain.Feedback.TalkingMove;
import org.trigpoint.teaching.explain.Rules.Trait;
import org.trigpoint.teaching.explain.Uses.Use;
import org.trigpoint.teaching.pack.Written;

/// Finds key ideas and ways of talking. Each is there or not; its first words are shown.
///
/// @param ideas what speaks for each idea
/// @param moves the sayings of each move
/// @param role what is not a link worker's to say, which is no next step
record IdeaFinding(IdeaCues ideas, Rules moves, Rules role) {

    /// What was found in a text.
    record Found(List<Idea> ideas, List<Move> moves) {}

    Found find(Looked looked) {
        Set<Integer> dosing = new HashSet<>();
        for (Hit hit : unexcused(looked, role).getOrDefault("medicine", List.of())) {
            dosing.add(looked.sentence(hit));
        }
        Map<KeyIdea, List<Hit>> carried = ideas.find(looked.tokens(), at -> isOwn(looked, at));
        List<Idea> found = new ArrayList<>();
        int explains = Integer.MAX_VALUE;
        for (KeyIdea idea : KeyIdea.values()) {
            Optional<Hit> hit =
                    carried.getOrDefault(idea, List.of()).stream()
                            .filter(one ->
                                    idea != KeyIdea.NEXT_STEP
                                            || !dosing.contains(looked.sentence(one)))
                            .findFirst();
            if (hit.isPresent()) {
                found.add(new Idea(idea, looked.span(hit.get()), looked.words(hit.get())));
                // A step, a list and a question explain nothing yet.
                boolean explaining =
                        idea != KeyIdea.NEXT_STEP
                                && idea != KeyIdea.MANY_INFLUENCES
                                && !isQuestion(looked, hit.get());
                explains = explaining ? Math.min(explains, looked.sentence(hit.get())) : explains;
            }
        }
        return new Found(found, moves(looked, explains));
    }

    /// @param explains the sentence in which explaining begins
    private List<Move> moves(Looked looked, int explains) {
        Map<String, List<Hit>> sayings = unexcused(looked, moves);
        List<Move> found = new ArrayList<>();
        for (TalkingMove move : TalkingMove.values()) {
            String id = Written.of(move);
            boolean early = moves.rule(id).has(Trait.FROM_START);
            sayings.getOrDefault(id, List.of()).stream()
                    .filter(hit -> !early || (looked.sentence(hit) < explains && asks(looked, hit)))
                    .filter(hit -> !looked.uses().has(Use.QUOTED, hit.from()))
                    .findFirst()
                    .ifPresent(
                            hit -> found.add(new Move(move, looked.span(hit), looked.words(hit))));
        }
        return found;
    }

    private static boolean isQuestion(Looked looked, Hit hit) {
        int end = looked.uses().endOfSentence(hit.from());
        return end < looked.tokens().size() && looked.tokens().get(end).is("?");
    }

    /// Whether the sentence is a question, or asks to be told.
    private static boolean asks(Looked looked, Hit hit) {
        String word = looked.tokens().get(hit.from()).word();
        return isQuestion(looked, hit)
                || !List.of("what", "how", "which", "why", "where").contains(word);
    }

    private static boolean isOwn(Looked looked, int at) {
        boolean others = looked.uses().has(Use.QUOTED, at) || looked.uses().has(Use.REPORTED, at);
        return !others || looked.uses().has(Use.OWN, at);
    }

    /// The fits by rule, without those that a longer saying excuses.
    private static Map<String, List<Hit>> unexcused(Looked looked, Rules rules) {
        Map<String, BitSet> excused = Rules.places(rules.exceptions().find(looked.tokens()));
        Map<String, List<Hit>> left = new HashMap<>();
        for (Hit hit : rules.sayings().find(looked.tokens())) {
            if (!Rules.touches(excused, hit.rule(), hit.from(), hit.to())) {
                left.computeIfAbsent(hit.rule(), ignored -> new ArrayList<>()).add(hit);
            }
        }
        return left;
    }
}
