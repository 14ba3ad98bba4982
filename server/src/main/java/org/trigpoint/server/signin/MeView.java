package org.trigpoint.server.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How someone signs in, as their page shows it.
///
/// @param name theirs
/// @param password whether there is one
/// @param asked whether the organisation asks this person for a second factor
/// @param hasFactor whether there is any
/// @param app when an authenticator app was set up
/// @param codes how many recovery codes are left
/// @param browsers how many are signed in
/// @param offered whether the organisation has its own sign-in
/// @param bound when they first came by that
/// @param button for a new passkey
/// @param handle how devices are to know the account again
public record MeView(
        String name,
        boolean password,
        boolean asked,
        boolean hasFactor,
        Optional<LocalDate> app,
        long codes,
        long browsers,
        boolean offered,
        Optional<LocalDate> bound,
        List<Line> passkeys,
        PasskeyButton button,
        String handle) {
    public MeView {
        passkeys = List.copyOf(passkeys);
    }

    /// A passkey on the page.
    public record Line(String id, String name, LocalDate made, Optional<LocalDate> used) {}
}
