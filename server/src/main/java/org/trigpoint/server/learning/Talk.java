package org.trigpoint.server.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trigpoint.server.web.Mistake;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.PracticeConversation.Choice;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Node;
import org.trigpoint.teaching.pack.PracticeConversation.Outcome;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;

/// A practice conversation as far as it was walked.
///
/// @param conversation what is practised
/// @param way the choices made, counted from 0, one digit each
/// @param choices what was said, in order
/// @param here where that led
public record Talk(PracticeConversation conversation, String way, List<Choice> choices, Node here) {
    private static final int MOST_STEPS = 60;
    private static final int MOST_LOOKED_AT = 50_000;

    public Talk {
        choices = List.copyOf(choices);
    }

    /// @throws Mistake where the way leads nowhere in this conversation
    static Talk along(PracticeConversation conversation, String way) {
        if (!way.matches("[0-9]{0," + MOST_STEPS + "}")) {
            throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
        }
        List<Choice> choices = new ArrayList<>();
        Node here = node(conversation, conversation.start());
        for (int at = 0; at < way.length(); at++) {
            int place = way.charAt(at) - '0';
            if (!(here instanceof Turn turn) || place >= turn.choices().size()) {
                throw new Mistake(Mistake.Kind.NOT_UNDERSTOOD);
            }
            choices.add(turn.choices().get(place));
            here = node(conversation, choices.getLast().next());
        }
        return new Talk(conversation, way, choices, here);
    }

    /// As far as the way leads in the content as it is now: what was kept may be of earlier
    /// content.
    static Talk asFarAsItLeads(PracticeConversation conversation, String way) {
        for (int length = way.length(); length > 0; length--) {
            try {
                return along(conversation, way.substring(0, length));
            } catch (Mistake e) {
                // what was kept leads further than the content of today: one step less
            }
        }
        return along(conversation, "");
    }

    private static Node node(PracticeConversation conversation, Key id) {
        return conversation.node(id).orElseThrow(() -> new IllegalStateException("No node " + id));
    }

    /// How much the person has come to trust, 0 to 4.
    public int trust() {
        return level(choices.stream().mapToInt(Choice::trust).sum());
    }

    /// How well they feel understood, 0 to 4.
    public int understanding() {
        return level(choices.stream().mapToInt(Choice::understanding).sum());
    }

    private static int level(int sum) {
        if (sum <= -3) {
            return 0;
        }
        if (sum < 0) {
            return 1;
        }
        if (sum < 2) {
            return 2;
        }
        return sum < 5 ? 3 : 4;
    }

    /// Places of what can be said here, in the order they are shown; none at an end.
    public List<Integer> order() {
        return switch (here) {
            case Turn turn ->
                    Shuffled.of(turn.says(), turn.choices().stream().map(Choice::say).toList());
            case Ending _ -> List.of();
        };
    }

    /// What was said last.
    public Optional<Choice> last() {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.getLast());
    }

    /// The way up to the step before.
    public String before() {
        return way.isEmpty() ? "" : way.substring(0, way.length() - 1);
    }

    /// Two ways that end well and differ as early as they can: the shortest, and of those that part
    /// from it first one with another end, the shortest again. All that is said on them does some
    /// good, and costs neither trust nor understanding, unless there is no such way.
    static List<Talk> goodWays(PracticeConversation conversation) {
        List<Talk> kind = endingWell(conversation, Talk::doesGood);
        List<Talk> good = kind.isEmpty() ? endingWell(conversation, _ -> true) : kind;
        if (good.isEmpty()) {
            return List.of();
        }
        Talk first = good.getFirst();
        return good.stream()
                .skip(1)
                .min(
                        Comparator.<Talk>comparingInt(first::common)
                                .thenComparing(other -> other.here().equals(first.here())))
                .map(second -> List.of(first, second))
                .orElse(List.of(first));
    }

    private static boolean doesGood(Choice choice) {
        return Math.min(choice.trust(), choice.understanding()) >= 0
                && Math.max(choice.trust(), choice.understanding()) > 0;
    }

    /// The ways that end well, shorter ones first.
    private static List<Talk> endingWell(
            PracticeConversation conversation, Predicate<Choice> allowed) {
        List<Talk> good = new ArrayList<>();
        Deque<Talk> open = new ArrayDeque<>(List.of(along(conversation, "")));
        for (int looked = 0; looked < MOST_LOOKED_AT && !open.isEmpty(); looked++) {
            Talk talk = open.removeFirst();
            switch (talk.here()) {
                case Turn turn -> {
                    for (int i = 0; i < turn.choices().size(); i++) {
                        if (allowed.test(turn.choices().get(i))) {
                            open.addLast(along(conversation, talk.way() + i));
                        }
                    }
                }
                case Ending ending -> {
                    if (ending.outcome() == Outcome.GOOD) {
                        good.add(talk);
                    }
                }
            }
        }
        return good;
    }

    /// How many steps two ways share at their beginning.
    private int common(Talk other) {
        int steps = 0;
        while (steps < Math.min(way.length(), other.way().length())
                && way.charAt(steps) == other.way().charAt(steps)) {
            steps++;
        }
        return steps;
    }
}
