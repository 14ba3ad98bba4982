package org.trigpoint.server.storage;

/// A backup, a restoring or a move that cannot be done; the message is a sentence for whoever
/// asked.
public final class MoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MoveException(String sentence) {
        super(sentence);
    }

    MoveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
