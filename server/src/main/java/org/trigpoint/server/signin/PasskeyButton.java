package org.trigpoint.server.signin;

import java.util.List;
import java.util.stream.Collectors;

/// What a form holds that asks a device for a passkey.
///
/// @param challenge what the device signs, base64url
/// @param sealed the same, as the form sends it back
/// @param host where the passkey is for
/// @param allow passkeys that are meant, or that are there already; as devices name them, parted by
///   blanks
public record PasskeyButton(String challenge, String sealed, String host, String allow) {

    static PasskeyButton of(Passkeys.Asking asking, PasskeyPlace place, List<Passkey> known) {
        return new PasskeyButton(
                asking.challenge(),
                asking.sealed(),
                place.host(),
                known.stream().map(Passkey::credential).collect(Collectors.joining(" ")));
    }
}
