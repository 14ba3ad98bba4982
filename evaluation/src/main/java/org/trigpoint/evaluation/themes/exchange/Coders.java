package org.trigpoint.evaluation.themes.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the users of a project are called as coders.
final class Coders {
    private final Map<Guid, String> names = new LinkedHashMap<>();
    private final Set<Guid> met = new HashSet<>();

    Coders(Project project, JoiningRules.Coders wish) {
        Map<String, Integer> taken = new HashMap<>();
        for (Project.User user : project.users()) {
            String name = Tidy.line(user.name());
            String called =
                    switch (wish) {
                        case AS_WRITTEN -> name;
                        case INITIALS -> distinct(initials(name), taken);
                    };
            names.put(user.guid(), called);
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        String local = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        for (String word : local.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    private static String distinct(String initials, Map<String, Integer> taken) {
        int number = taken.merge(initials, 1, Integer::sum);
        return number == 1 ? initials : initials + number;
    }

    /// What a user is called; blank where the project does not say.
    String of(Optional<Guid> user) {
        user.ifPresent(met::add);
        return user.map(guid -> names.getOrDefault(guid, "")).orElse("");
    }

    /// Reports which users arrived; their names are not repeated.
    void report(Losses losses) {
        for (Map.Entry<Guid, String> user : names.entrySet()) {
            if (!met.contains(user.getKey())) {
                losses.dropped("user", user.getKey().value(), "nothing that arrived is theirs");
            } else if (user.getValue().isEmpty()) {
                losses.changed("user", user.getKey().value(), "the file gives no name");
            } else {
                losses.kept("user");
            }
        }
    }
}
