package org.trigpoint.evaluation.themes.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Those who worked on a project, where a program keeps nothing of them but a name in each row.
final class ProjectUsers {
    private final String scope;
    private final Map<String, Project.User> users = new LinkedHashMap<>();

    /// @param scope names the project, so that the same name elsewhere is someone else
    ProjectUsers(String scope) {
        this.scope = scope;
    }

    /// Who has a name; empty where it is blank.
    Optional<Guid> named(String name) {
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(
                        users.computeIfAbsent(
                                        name.strip(),
                                        known ->
                                                new Project.User(
                                                        Guid.from(scope, "user " + known), known))
                                .guid());
    }

    /// All who were met, in that order.
    List<Project.User> all() {
        return List.copyOf(users.values());
    }
}
