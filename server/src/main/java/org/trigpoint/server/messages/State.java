package org.trigpoint.server.messages;

/// How far a message is.
public enum State {
    /// It goes when its time has come and somebody sends.
    WAITING,
    /// It is on its way to the mail server this moment.
    SENDING,
    /// The mail server took it.
    SENT,
    /// A person passed it on.
    HANDED_OVER,
    /// The mail server refuses the address for good.
    FAILED,
    /// It was no longer wanted.
    DROPPED;

    /// Whether nothing more happens to it.
    public boolean isDone() {
        return this != WAITING && this != SENDING;
    }

    /// Whether it reached the person, as far as anyone can know.
    boolean isOut() {
        return this == SENT || this == HANDED_OVER;
    }
}
