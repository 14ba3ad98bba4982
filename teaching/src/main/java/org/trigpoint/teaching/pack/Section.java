package org.trigpoint.teaching.pack;

import java.util.Arrays;

/// A part of a module's page.
///
/// @param title as it is written
/// @param body its Markdown, without the title
public record Section(Kind kind, String title, Passage body) {

    /// What a section is for. All but the free ones stand in every module.
    public enum Kind {
        KEY_MESSAGES("Key messages"),
        STORY("A story"),
        OPENINGS("Ways to open the conversation"),
        TEN_MINUTES("When you have ten minutes"),
        HEARD("What people may have heard"),
        CARE("Take care"),
        REFLECTION("Something to think about"),
        LINKS("Further links"),
        FREE("");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /// The title it bears in the file; empty for a free section.
        public String title() {
            return title;
        }

        /// The kind of a section with this title.
        static Kind titled(String title) {
            return Arrays.stream(values())
                    .filter(kind -> kind != FREE && kind.title.equals(title))
                    .findFirst()
                    .orElse(FREE);
        }
    }
}
