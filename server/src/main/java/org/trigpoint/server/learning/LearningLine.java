package org.trigpoint.server.learning;

import java.util.List;

/// How far one person is, for trainers.
///
/// @param name who they are, or their pseudonym where that is not known
/// @param completed titles of modules they completed
/// @param opened titles of modules they opened and have not completed
public record LearningLine(String name, List<String> completed, List<String> opened) {
    public LearningLine {
        completed = List.copyOf(completed);
        opened = List.copyOf(opened);
    }
}
