package org.trigpoint.server.messages;

/// Why a message failed, was dropped, or waits for another try; never with an address in it.
public enum Reason {
    /// Nothing stands against it.
    NONE,
    /// The mail server could not be reached.
    UNREACHABLE,
    /// The mail server refused to be used by us.
    NOT_LET_IN,
    /// The mail server asked to try later.
    LATER,
    /// The connection broke before the mail server answered.
    BROKEN_OFF,
    /// The mail server refused the address.
    ADDRESS_REFUSED,
    /// It came back, or something else that was sent to this address did.
    CAME_BACK,
    /// The mail server refused what was written.
    CONTENT_REFUSED,
    /// The letter could not be written.
    NOT_WRITTEN,
    /// The learner asked for no more messages.
    STOPPED,
    /// The learner withdrew, and it is not known any more who they are.
    WITHDREW,
    /// Their name and address were forgotten after their time.
    FORGOTTEN,
    /// The wave is finished.
    FINISHED,
    /// The wave is closed.
    CLOSED,
    /// The learner takes no part in it.
    DECLINED,
    /// It is too late for it to be of use.
    TOO_LATE
}
