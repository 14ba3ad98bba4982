package org.trigpoint.server.messages;

import java.util.Optional;
import org.trigpoint.server.people.Person;

/// A message as it goes out; made for one moment and not kept.
///
/// @param to to whom
/// @param subject one line
/// @param text the plain text
/// @param html the same for programs that show HTML
/// @param stop the address that stops messages; blank where there is nothing to stop
/// @param enclosure what goes with it
record Letter(
        Person to,
        String subject,
        String text,
        String html,
        String stop,
        Optional<Enclosure> enclosure) {

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "Letter";
    }

    /// A file that goes with a letter. Not a record: it holds an array.
    static final class Enclosure {
        private final String name;
        private final byte[] content;

        /// @param name of the file, ending in `.pdf`
        Enclosure(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content.clone();
        }
    }
}
