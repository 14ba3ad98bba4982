package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;

/// A conversation with somebody invented, in which what one says has consequences.
///
/// @param file the path inside the pack
/// @param person whom one talks with
/// @param setting where and how one meets
/// @param start the node it begins with
/// @param nodes in the order of the file
public record PracticeConversation(
        String file, String title, Person person, String setting, Key start, List<Node> nodes) {

    public PracticeConversation {
        nodes = List.copyOf(nodes);
    }

    /// The node of that name.
    public Optional<Node> node(Key id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /// Somebody invented.
    ///
    /// @param about one or two sentences
    public record Person(String name, int age, String about) {}

    /// What the person says or does, and what may follow.
    public sealed interface Node permits Turn, Ending {
        /// Its name in the conversation.
        Key id();

        /// What the person says; what is seen stands in *asterisks*.
        String says();

        /// Where it stands in the file.
        long line();
    }

    /// A place where the learner answers.
    public record Turn(Key id, String says, List<Choice> choices, long line) implements Node {
        public Turn {
            choices = List.copyOf(choices);
        }
    }

    /// A place where the conversation ends.
    ///
    /// @param lookingBack what happened, and another way that would also have been good
    public record Ending(Key id, String says, Outcome outcome, String lookingBack, long line)
            implements Node {}

    /// How a conversation ended.
    public enum Outcome {
        GOOD,
        MIXED,
        HARD
    }

    /// Something the learner may say.
    ///
    /// @param trust what it does to trust, -2 to 2
    /// @param understanding what it does to understanding, -2 to 2
    /// @param why what it did, and why
    /// @param next the node that follows
    public record Choice(
            String say, int trust, int understanding, String why, Key next, long line) {}
}
