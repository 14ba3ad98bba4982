package org.trigpoint.server.people;

/// Nobody is signed in where somebody must be: they are led to the sign-in page.
public final class NotSignedInException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
