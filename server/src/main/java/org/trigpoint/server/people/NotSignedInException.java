package org.trigpoint.server.people;

/// A page that only staff see was asked for by someone who is not signed in.
final class NotSignedInException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
