package org.trigpoint.server.demonstration;

import java.util.Locale;
import java.util.Set;
import org.trigpoint.server.people.Person;
import org.trigpoint.server.people.Role;

/// The staff of the demonstration, one for each role. None of them exists.
enum StaffMember {
    ADMINISTRATOR("Ada Fell", Set.of(Role.ADMINISTRATOR)),
    PROGRAMME_LEAD("Lewis Tarn", Set.of(Role.PROGRAMME_LEAD)),
    TRAINER("Tess Moor", Set.of(Role.TRAINER)),
    LIVED_EXPERIENCE_TRAINER("Robin Hale", Set.of(Role.LIVED_EXPERIENCE_TRAINER)),
    EVALUATOR("Eva Lund", Set.of(Role.EVALUATOR)),
    RATER("Rhys Dale", Set.of(Role.RATER)),
    REVIEWER("Cleo Marsh", Set.of(Role.REVIEWER));

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is never changed
    private final Set<Role> roles;

    StaffMember(String name, Set<Role> roles) {
        this.name = name;
        this.roles = roles;
    }

    Set<Role> roles() {
        return roles;
    }

    /// Labelled, so that nobody takes them for someone.
    Person person() {
        return new Person(name + " (synthetic)", email());
    }

    String email() {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@staff.example.org";
    }

    /// The name of their role in words.
    String key() {
        return "demonstration.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
