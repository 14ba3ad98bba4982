package org.trigpoint.server.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.OrganisationId;

/// Where an organisation's own people sign in (OpenID Connect), as the settings say.
///
/// @param organisation whose; empty where the settings name none, because there is only one
/// @param issuer its address, as it calls itself
/// @param client what it calls this server
/// @param secret by which this server shows that it is that
/// @param addresses which of its e-mail addresses are believed
record OwnProvider(
        Optional<OrganisationId> organisation,
        String issuer,
        String client,
        String secret,
        Addresses addresses) {

    /// Which e-mail addresses are believed, when someone comes for the first time.
    enum Addresses {
        /// Those of which it says so.
        VERIFIED,
        /// All of which it does not say the contrary: whoever runs this server states that the
        /// directory holds no address that nobody checked.
        DIRECTORY
    }

    private static final Pattern NAMED =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})=(.*)");

    /// Every provider that is set: either one value in each setting, or `organisation=value` for
    /// each of several, parted by blanks.
    static List<OwnProvider> of(Settings settings) {
        return Arrays.stream(settings.get(Setting.OIDC_ISSUER).split("\\s+", -1))
                .filter(part -> !part.isEmpty())
                .map(OwnProvider::named)
                .map(issuer ->
                        new OwnProvider(
                                issuer.organisation(),
                                issuer.value(),
                                value(settings, Setting.OIDC_CLIENT, issuer.organisation()),
                                value(settings, Setting.OIDC_SECRET, issuer.organisation()),
                                value(settings, Setting.OIDC_ADDRESSES, issuer.organisation())
                                                .equals("directory")
                                        ? Addresses.DIRECTORY
                                        : Addresses.VERIFIED))
                .toList();
    }

    private record Named(Optional<OrganisationId> organisation, String value) {}

    private static Named named(String part) {
        Matcher named = NAMED.matcher(part);
        return named.matches()
                ? new Named(Optional.of(new OrganisationId(named.group(1))), named.group(2))
                : new Named(Optional.empty(), part);
    }

    private static String value(
            Settings settings, Setting setting, Optional<OrganisationId> organisation) {
        return Arrays.stream(settings.get(setting).split("\\s+", -1))
                .map(OwnProvider::named)
                .filter(one -> one.organisation().equals(organisation))
                .map(Named::value)
                .findFirst()
                .orElse("");
    }

    /// Nothing of it: logs and traces print records.
    @Override
    public String toString() {
        return "OwnProvider";
    }
}
