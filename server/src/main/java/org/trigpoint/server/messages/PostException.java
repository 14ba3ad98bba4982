package org.trigpoint.server.messages;

/// A letter did not leave. Holds a reason and no word of what the mail server said, which quotes
/// addresses.
final class PostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PostException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
