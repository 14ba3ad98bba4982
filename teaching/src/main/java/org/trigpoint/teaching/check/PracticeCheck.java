package org.trigpoint.teaching.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.teaching.pack.Key;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Pack;
import org.trigpoint.teaching.pack.PracticeConversation;
import org.trigpoint.teaching.pack.PracticeConversation.Choice;
import org.trigpoint.teaching.pack.PracticeConversation.Ending;
import org.trigpoint.teaching.pack.PracticeConversation.Node;
import org.trigpoint.teaching.pack.PracticeConversation.Outcome;
import org.trigpoint.teaching.pack.PracticeConversation.Turn;

/// A practice conversation can be gone through: all of it can be reached, it never goes in a ring,
/// every way ends, and more than one way ends well.
final class PracticeCheck {
    private static final int FEWEST_NODES = 10;
    private static final int FEWEST_GOOD_WAYS = 2;
    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 4;

    private final PracticeConversation practice;
    private final Map<Key, Node> nodes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private PracticeCheck(PracticeConversation practice) {
        this.practice = practice;
    }

    static List<Finding> of(Pack pack) {
        return pack.modules().stream()
                .map(Module::practice)
                .flatMap(practice -> of(practice).stream())
                .toList();
    }

    static List<Finding> of(PracticeConversation practice) {
        // A file that could not be read was told of already.
        if (practice.nodes().isEmpty()) {
            return List.of();
        }
        PracticeCheck check = new PracticeCheck(practice);
        check.run();
        return check.findings;
    }

    /// How many different ways lead to a good ending: ways through different nodes. None where the
    /// conversation goes in a ring.
    static BigInteger goodWays(PracticeConversation practice) {
        PracticeCheck check = new PracticeCheck(practice);
        practice.nodes().forEach(node -> check.nodes.put(node.id(), node));
        return check.hasRing() ? BigInteger.ZERO : check.ways(practice.start(), new HashMap<>());
    }

    private void run() {
        for (Node node : practice.nodes()) {
            if (nodes.putIfAbsent(node.id(), node) != null) {
                fault(node.line(), "the name `" + node.id() + "` is there twice", "Rename one.");
            }
        }
        if (nodes.size() < FEWEST_NODES) {
            fault(0, "there are " + nodes.size() + " nodes", "Write 10 or more.");
        }
        nodes.values().forEach(this::node);
        if (!nodes.containsKey(practice.start())) {
            fault(0, "`start` names no node: " + practice.start(), "");
            return;
        }
        unreachable();
        if (!hasRing()) {
            goodEndings();
        }
    }

    private void node(Node node) {
        if (!(node instanceof Turn turn)) {
            return;
        }
        int count = turn.choices().size();
        if (count < FEWEST_CHOICES || count > MOST_CHOICES) {
            fault(node.line(), "`" + node.id() + "` has " + count + " choices", "Write 2 to 4.");
        }
        for (Choice choice : turn.choices()) {
            if (!nodes.containsKey(choice.next())) {
                fault(choice.line(), "`next` names no node: " + choice.next(), "");
            }
        }
        long different =
                turn.choices().stream()
                        .map(c -> c.next() + " " + c.trust() + " " + c.understanding())
                        .distinct()
                        .count();
        if (count > 1 && different == 1) {
            findings.add(
                    Finding.warning(
                            Rule.PRACTICE,
                            practice.file(),
                            node.line(),
                            "at `" + node.id() + "` it makes no difference what one says",
                            "Let the choices have consequences."));
        }
    }

    private void unreachable() {
        Set<Key> reached = new HashSet<>();
        List<Key> open = new ArrayList<>(List.of(practice.start()));
        while (!open.isEmpty()) {
            Key next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(after(next));
            }
        }
        for (Node node : nodes.values()) {
            if (!reached.contains(node.id())) {
                fault(node.line(), "no way leads to `" + node.id() + "`", "Link or delete it.");
            }
        }
    }

    /// The nodes that may follow one; each once.
    private Set<Key> after(Key id) {
        return nodes.get(id) instanceof Turn turn
                ? turn.choices().stream()
                        .map(Choice::next)
                        .filter(nodes::containsKey)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /// Whether some way comes back to where it was; told where it is first seen.
    private boolean hasRing() {
        Map<Key, Integer> before = new HashMap<>();
        nodes.keySet().forEach(id -> before.putIfAbsent(id, 0));
        nodes.keySet()
                .forEach(id -> after(id).forEach(next -> before.merge(next, 1, Integer::sum)));
        List<Key> free = new ArrayList<>();
        before.forEach((id, count) -> {
            if (count == 0) {
                free.add(id);
            }
        });
        int gone = 0;
        while (!free.isEmpty()) {
            Key id = free.removeLast();
            gone++;
            for (Key next : after(id)) {
                if (before.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        if (gone == nodes.size()) {
            return false;
        }
        String ring =
                nodes.keySet().stream()
                        .filter(id -> before.getOrDefault(id, 0) > 0)
                        .map(Key::value)
                        .collect(Collectors.joining(", "));
        fault(0, "the conversation goes in a ring: look at " + ring, "Let every way go on.");
        return true;
    }

    private void goodEndings() {
        BigInteger ways = ways(practice.start(), new HashMap<>());
        if (ways.compareTo(BigInteger.valueOf(FEWEST_GOOD_WAYS)) < 0) {
            fault(
                    0,
                    (ways.signum() == 0 ? "no way leads" : "one way alone leads")
                            + " to a good ending",
                    "Two or more different ways must: there is no one right thing to say.");
        }
    }

    private BigInteger ways(Key id, Map<Key, BigInteger> known) {
        BigInteger found = known.get(id);
        if (found != null) {
            return found;
        }
        BigInteger ways = BigInteger.ZERO;
        if (nodes.get(id) instanceof Ending ending && ending.outcome() == Outcome.GOOD) {
            ways = BigInteger.ONE;
        }
        for (Key next : after(id)) {
            ways = ways.add(ways(next, known));
        }
        known.put(id, ways);
        return ways;
    }

    private void fault(long line, String what, String remedy) {
        findings.add(Finding.fault(Rule.PRACTICE, practice.file(), line, what, remedy));
    }
}
