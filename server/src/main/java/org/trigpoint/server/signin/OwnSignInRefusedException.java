package org.trigpoint.server.signin;

/// Someone came from their organisation's own sign-in and is not let in.
final class OwnSignInRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    enum Why {
        /// It cannot be reached, or does not answer as it should.
        NOT_REACHED,
        /// They turned back, took too long, or opened the way back twice.
        BROKEN_OFF,
        /// What it sent cannot be believed: signature, audience, nonce, age.
        NOT_BELIEVED,
        /// It does not vouch for an e-mail address.
        NO_PROVEN_ADDRESS,
        /// Nobody with that address was invited.
        NOT_INVITED,
        /// The account belongs to somebody else there.
        SOMEBODY_ELSE
    }

    OwnSignInRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
