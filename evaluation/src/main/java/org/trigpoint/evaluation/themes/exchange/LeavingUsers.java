package org.trigpoint.evaluation.themes.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What coders are called in a file that leaves.
public final class LeavingUsers {
    /// How coders are called.
    public enum Wish {
        /// Coder 1, Coder 2 … in the order in which they are met; nothing of their names leaves.
        NUMBERS,

        /// The first letters of what the study calls them.
        INITIALS,

        /// As the study calls them.
        NAMES
    }

    private static final int SHORTEST_NAME = 5;

    private final Wish wish;
    private final Map<String, Project.User> users = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    LeavingUsers(Wish wish) {
        this.wish = wish;
    }

    /// The user a coder becomes; empty for a blank one.
    Optional<Guid> of(String coder) {
        if (coder.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                users.computeIfAbsent(
                                coder,
                                _ -> {
                                    String name = distinct(named(coder));
                                    return new Project.User(Guid.from("user", name), name);
                                })
                        .guid());
    }

    List<Project.User> all() {
        return new ArrayList<>(users.values());
    }

    private String named(String coder) {
        return switch (wish) {
            case NUMBERS -> "Coder " + (users.size() + 1);
            case INITIALS -> initials(coder);
            case NAMES -> coder;
        };
    }

    private static String initials(String coder) {
        if (coder.length() < SHORTEST_NAME && coder.indexOf(' ') < 0) {
            return coder;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : coder.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.isEmpty() ? "Coder" : initials.toString();
    }

    private String distinct(String name) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }
}
