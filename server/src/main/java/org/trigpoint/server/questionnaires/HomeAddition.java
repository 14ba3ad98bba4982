package org.trigpoint.server.questionnaires;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.programme.Learner;

/// What other areas put on the page of a learner's personal link. A bean of this type is enough.
public interface HomeAddition {

    /// Something that is there for this learner.
    ///
    /// @param title the key of its title
    /// @param text the key of a sentence about it
    /// @param page its page, below the personal link
    record Card(String title, String text, String page) {}

    /// What is there for a learner who takes part.
    List<Card> cards(JdbcClient sql, Learner learner);
}
