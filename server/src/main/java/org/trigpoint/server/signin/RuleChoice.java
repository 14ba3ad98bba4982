package org.trigpoint.server.signin;

import org.trigpoint.server.people.Role;

/// Whether a role is asked for a second factor, as the page shows it.
public record RuleChoice(Role role, boolean asked) {}
