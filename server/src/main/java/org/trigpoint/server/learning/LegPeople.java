package org.trigpoint.server.learning;

import java.util.List;
import org.trigpoint.teaching.pack.Author;

/// Who wrote and who reviewed what stands on a page.
///
/// @param authors as equals, in order of name
public record LegPeople(List<Author> authors, List<Signature> signatures, ModuleDoor door) {
    public LegPeople {
        authors = List.copyOf(authors);
        signatures = List.copyOf(signatures);
    }
}
