package org.trigpoint.server.start;

/// This Java cannot make a runtime; the message is a sentence for whoever asked for one.
final class NoJlinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoJlinkException(String sentence) {
        super(sentence);
    }
}
