package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trigpoint.server.web.Chrome;

/// One thing on a learner's home.
///
/// @param stage whether it waits for them
/// @param title what it is
/// @param note where it stands: how long it takes, until when
/// @param step what can be done now; empty where there is nothing to do
public record HomeLine(Stage stage, Saying title, Saying note, Optional<Step> step) {

    /// Whether a thing waits for the learner, in the order it is shown.
    public enum Stage {
        /// It is open, and will close.
        NOW,
        /// It is open, without hurry.
        ANY_TIME,
        /// It is to come.
        LATER,
        /// It is done, or over.
        DONE;

        /// The key of its words.
        public String key() {
            return "home.stage." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What is said, in the reader's language or in that of the programme.
    public sealed interface Saying {
        /// The words.
        String in(Chrome chrome);

        /// Their language as a tag, where it is not the page's; blank else.
        String language();
    }

    /// Words of ours, by key.
    public record Said(String key, List<Object> with) implements Saying {
        public Said {
            with = List.copyOf(with);
        }

        /// Words for a key; days among `with` are said in the reader's language.
        public static Said of(String key, Object... with) {
            return new Said(key, Arrays.asList(with));
        }

        @Override
        public String in(Chrome chrome) {
            return chrome.say(
                    key,
                    with.stream()
                            .map(one -> one instanceof LocalDate day ? chrome.day(day) : one)
                            .toArray());
        }

        @Override
        public String language() {
            return "";
        }
    }

    /// Words of the programme, in its language.
    public record Written(String text, String language) implements Saying {
        @Override
        public String in(Chrome chrome) {
            return text;
        }
    }

    /// What can be done.
    ///
    /// @param path the page, below the personal link: `/w/before`
    public record Step(String path, Saying label) {}
}
