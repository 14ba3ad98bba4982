package org.trigpoint.server.signin;

/// An organisation whose people may sign in at their own provider, as the sign-in page shows it.
public record WayIn(String organisation, String name) {}
