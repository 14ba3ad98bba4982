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
        private final String type;
        private final byte[] content;

        private Enclosure(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content.clone();
        }

        /// A paper.
        ///
        /// @param name of the file, ending in `.pdf`
        static Enclosure paper(String name, byte[] content) {
            return new Enclosure(name, "application/pdf", content);
        }

        /// An entry for a calendar.
        ///
        /// @param method what the calendar is to do with it
        static Enclosure calendar(String name, String method, byte[] content) {
            return new Enclosure(name, "text/calendar; charset=UTF-8; method=" + method, content);
        }

        /// What it is, as mail says it.
        String type() {
            return type;
        }

        /// Whether a mail program offers to put it into a calendar.
        boolean isForCalendar() {
            return type.startsWith("text/calendar");
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content.clone();
        }
    }
}
