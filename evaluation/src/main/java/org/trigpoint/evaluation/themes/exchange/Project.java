package org.trigpoint.evaluation.themes.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.interviews.SourceText;
import org.trigpoint.evaluation.themes.Codable;

/// A project of another program in neutral words: every format is read into this, and written from
/// it. References name things that are there, except where a program left one dangling; whoever
/// follows them reports that.
///
/// @param name what the program calls it; may be blank
/// @param origin program and version as the file says (`ATLAS.ti for Windows 23.2.3`); may be blank
/// @param users who worked on it
/// @param codes in the program's order, each after the one it hangs under
/// @param variables what is known of cases and sources
/// @param cases people or other units
/// @param sources texts with what was marked in them
/// @param notes memos
/// @param sets collections of codes, sources and notes
/// @param links arrows between two things
/// @param description of the project; may be blank
public record Project(
        String name,
        String origin,
        List<User> users,
        List<Code> codes,
        List<Variable> variables,
        List<Case> cases,
        List<Source> sources,
        List<Note> notes,
        List<Collection> sets,
        List<Link> links,
        String description) {
    public Project {
        users = List.copyOf(users);
        codes = List.copyOf(codes);
        variables = List.copyOf(variables);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        sets = List.copyOf(sets);
        links = List.copyOf(links);
    }

    /// Someone who worked on the project.
    ///
    /// @param name as written; may be blank
    public record User(Guid guid, String name) {}

    /// A code.
    ///
    /// @param name not blank
    /// @param description may be blank
    /// @param colour `#rrggbb` in lower case, or blank
    /// @param parent the code it hangs under
    /// @param use whether it may be applied, or only holds others
    public record Code(
            Guid guid,
            String name,
            String description,
            String colour,
            Optional<Guid> parent,
            Codable use) {}

    /// What values of a variable look like.
    public enum Kind {
        TEXT,
        BOOLEAN,
        INTEGER,
        FLOAT,
        DATE,
        DATE_TIME
    }

    /// Something that is known of cases or sources.
    public record Variable(Guid guid, String name, Kind kind) {}

    /// A value of a variable, as written.
    ///
    /// @param text not blank: a missing value is left out
    public record Value(Guid variable, String text) {}

    /// A person or other unit, and which sources speak of it.
    ///
    /// @param name may be blank
    public record Case(
            Guid guid, String name, String description, List<Value> values, List<Guid> sources) {
        public Case {
            values = List.copyOf(values);
            sources = List.copyOf(sources);
        }
    }

    /// A text.
    ///
    /// @param name may be blank
    /// @param text with LF line ends and without byte-order mark; not empty
    /// @param description may be blank
    /// @param selections what was marked in it
    /// @param whole codes applied to the text as a whole
    /// @param values of variables that sit on the source
    public record Source(
            Guid guid,
            String name,
            SourceText text,
            String description,
            List<Selection> selections,
            List<Applied> whole,
            List<Value> values) {
        public Source {
            selections = List.copyOf(selections);
            whole = List.copyOf(whole);
            values = List.copyOf(values);
        }
    }

    /// A marked stretch.
    ///
    /// @param name may be blank; some programs put the first words here
    /// @param description may be blank
    /// @param start first Unicode code point of the source's text, from 0
    /// @param end one after the last; more than `start`, at most the length of the text
    /// @param codings codes applied to it; may be none
    public record Selection(
            Guid guid, String name, String description, int start, int end, List<Applied> codings) {
        public Selection {
            codings = List.copyOf(codings);
            if (start < 0 || start >= end) {
                throw new IllegalArgumentException("Selection " + start + " to " + end);
            }
        }
    }

    /// A code that was applied.
    ///
    /// @param user who applied it
    /// @param created when
    public record Applied(Guid guid, Guid code, Optional<Guid> user, Optional<Instant> created) {}

    /// A memo.
    ///
    /// @param name its title; may be blank
    /// @param text not blank
    /// @param author who wrote it
    /// @param created when
    /// @param about what refers to it; none where it stands for itself
    public record Note(
            Guid guid,
            String name,
            String text,
            Optional<Guid> author,
            Optional<Instant> created,
            List<About> about) {
        public Note {
            about = List.copyOf(about);
        }
    }

    /// What a note is attached to.
    public sealed interface About {
        record OfProject() implements About {}

        record OfCode(Guid code) implements About {}

        record OfSource(Guid source) implements About {}

        record OfSelection(Guid selection) implements About {}

        record OfCoding(Guid coding) implements About {}

        /// A member of a set.
        record OfSet(Guid set) implements About {}
    }

    /// A set of codes, sources and notes; its notes are those [About.OfSet] names.
    ///
    /// @param description may be blank
    public record Collection(
            Guid guid, String name, String description, List<Guid> codes, List<Guid> sources) {
        public Collection {
            codes = List.copyOf(codes);
            sources = List.copyOf(sources);
        }
    }

    /// An arrow between two things.
    ///
    /// @param name may be blank
    public record Link(Guid guid, String name, Optional<Guid> origin, Optional<Guid> target) {}
}
