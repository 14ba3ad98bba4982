package org.trigpoint.teaching.check;

/// Who speaks in a text of a pack.
enum Voice {
    /// the course, to a learner
    COURSE,
    /// the course, to a person with pain
    HANDOUT,
    /// somebody invented, or an answer that is offered to be turned down
    SOMEBODY,
    /// what a learner may say in practice, and what helps there
    PRAISED_CHOICE
}
