package org.trigpoint.server.signin;

import java.util.OptionalLong;
import org.trigpoint.server.people.AccountId;

/// A passkey: what a device keeps to show whose it is, and what we keep to believe it.
///
/// @param account whose
/// @param name as its owner calls it
/// @param credential as the device names it, base64url
/// @param attested device type, credential and public key, as the device gave them, base64url
/// @param uses what the device counts; 0 where it counts nothing
/// @param madeAt epoch milliseconds
/// @param usedAt when it last signed in; empty where it never did
record Passkey(
        PasskeyId id,
        AccountId account,
        String name,
        String credential,
        String attested,
        long uses,
        Backup backup,
        long madeAt,
        OptionalLong usedAt) {

    /// Whether a passkey can be, and is, on further devices of its owner.
    enum Backup {
        /// Bound to one device.
        NOT_ELIGIBLE,
        ELIGIBLE,
        BACKED_UP;

        static Backup of(boolean eligible, boolean backedUp) {
            return backedUp ? BACKED_UP : eligible ? ELIGIBLE : NOT_ELIGIBLE;
        }
    }
}
