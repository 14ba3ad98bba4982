package org.trigpoint.server.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.teaching.pack.Module;
import org.trigpoint.teaching.pack.Section;

/// One page of a module.
///
/// @param key its name in addresses: `key-messages`
/// @param kind what one does there
/// @param title in the programme's language; blank where our own words name it
/// @param section what it shows; empty where that is no section
public record Leg(String key, Kind kind, String title, Optional<Section> section) {

    /// What one does on a page.
    public enum Kind {
        READ,
        STORY,
        QUIZ,
        CONVERSATION,
        TAKE_AWAY,
        REFLECT;

        /// The key of its words.
        public String words() {
            return "module.leg." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether it counts as done once it was turned over.
        boolean isRead() {
            return this == READ || this == STORY || this == REFLECT;
        }
    }

    static final String QUIZ = "quiz";
    static final String CONVERSATION = "conversation";
    static final String TAKE_AWAY = "take-away";
    static final String REFLECTION = "reflection";

    /// The pages of a module in their order: its sections, and after what people may have heard the
    /// quiz, the practice conversation, and what to take away.
    static List<Leg> of(Module module) {
        List<Leg> legs = new ArrayList<>();
        int free = 0;
        for (Section section : module.sections()) {
            String key =
                    switch (section.kind()) {
                        case FREE -> "more-" + ++free;
                        case REFLECTION -> REFLECTION;
                        case KEY_MESSAGES, STORY, OPENINGS, TEN_MINUTES, HEARD, CARE, LINKS ->
                                section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                    };
            Kind kind =
                    switch (section.kind()) {
                        case STORY -> Kind.STORY;
                        case REFLECTION -> Kind.REFLECT;
                        case KEY_MESSAGES, OPENINGS, TEN_MINUTES, HEARD, CARE, LINKS, FREE ->
                                Kind.READ;
                    };
            legs.add(new Leg(key, kind, section.title(), Optional.of(section)));
            if (section.kind() == Section.Kind.HEARD) {
                legs.add(own(QUIZ, Kind.QUIZ));
                legs.add(own(CONVERSATION, Kind.CONVERSATION));
                legs.add(own(TAKE_AWAY, Kind.TAKE_AWAY));
            }
        }
        return legs;
    }

    private static Leg own(String key, Kind kind) {
        return new Leg(key, kind, "", Optional.empty());
    }
}
