package org.trigpoint.server;

/// A setting that cannot be used; the message is a sentence for the person who set it.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String sentence) {
        super(sentence);
    }
}
