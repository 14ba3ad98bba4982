package org.trigpoint.server.signin;

/// Someone wants to change how they sign in, and signed in too long ago.
final class NotFreshException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
