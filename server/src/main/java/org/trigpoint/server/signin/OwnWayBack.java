package org.trigpoint.server.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.messages.SignInLetters;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.SignedIn;
import org.trigpoint.server.people.WayBack;

/// A password, a passkey, the organisation's own sign-in, or links by mail.
@Component
final class OwnWayBack implements WayBack {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final OwnSignIns ownSignIns;
    private final SignInLetters letters;

    OwnWayBack(Accounts accounts, Passkeys passkeys, OwnSignIns ownSignIns, SignInLetters letters) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.ownSignIns = ownSignIns;
        this.letters = letters;
    }

    @Override
    public boolean isThere(JdbcClient sql, SignedIn who) {
        return letters.standing() == SignInLetters.Standing.MAIL
                || accounts.hasPassword(sql, who.account())
                || !passkeys.of(sql, who.account()).isEmpty()
                || ownSignIns.isOffered(sql, who.organisation());
    }
}
