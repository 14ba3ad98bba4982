package org.trigpoint.server.web;

import org.springframework.http.HttpStatus;

/// What a person asked for and cannot have, with a page that says so.
///
/// Its message names a key of the words, never anything that was typed.
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What went wrong, as the reader meets it.
    public enum Kind {
        /// There is no such page, or not for this person: the two look alike on purpose.
        NOT_FOUND(HttpStatus.NOT_FOUND),
        /// The link has been used, has run out, or was never given.
        LINK_NOT_VALID(HttpStatus.NOT_FOUND),
        /// The request could not be understood.
        NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
        /// Too much was sent.
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        /// Too many tries.
        TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    public Mistake(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    /// What went wrong.
    public Kind kind() {
        return kind;
    }
}
