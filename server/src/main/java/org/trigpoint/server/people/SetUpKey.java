package org.trigpoint.server.people;

import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// A secret that `trigpoint start` prints, so that whoever started the server sets it up and nobody
/// else. It lives as long as the process.
@Component
public final class SetUpKey {
    private final Token token;

    SetUpKey(RandomGenerator random) {
        this.token = Token.fresh(random);
    }

    /// Where the server is set up: `/set-up/…`.
    public String address() {
        return "/set-up/" + token.value();
    }

    boolean is(String value) {
        return new Token(value).digest().equals(token.digest());
    }
}
