package org.trigpoint.server.messages;

/// The way messages leave: a mail server, or nobody.
interface Post {
    /// Whether there is a mail server at all; without one, people hand messages over.
    enum Standing {
        SET,
        NOT_SET
    }

    Standing standing();

    /// Opens a line to the mail server.
    ///
    /// @throws PostException where it cannot be reached or lets nobody in
    Line open() throws PostException;

    /// A conversation with a mail server.
    interface Line extends AutoCloseable {
        /// Sends one letter; when it returns, the mail server has taken it.
        ///
        /// @param headerId its Message-ID
        /// @param repeat whether it may have arrived before
        void send(Letter letter, String headerId, Message.Repeat repeat) throws PostException;

        /// Ends the conversation; never fails.
        @Override
        void close();
    }

    /// Nobody.
    final class None implements Post {
        @Override
        public Standing standing() {
            return Standing.NOT_SET;
        }

        @Override
        public Line open() throws PostException {
            throw new PostException(Reason.UNREACHABLE);
        }
    }
}
