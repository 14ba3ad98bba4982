package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

/// Where passkeys are for: they work at the address of this server and nowhere else, which is why
/// nobody can be talked into using one at another.
///
/// @param host without a port: `training.example.org`
/// @param origin as browsers write it: `https://training.example.org`
record PasskeyPlace(String host, String origin) {

    /// The address that is set; this machine's own where none is.
    static PasskeyPlace of(Settings settings, HttpServletRequest request) {
        String set = settings.get(Setting.PUBLIC_URL);
        if (set.isEmpty()) {
            return new PasskeyPlace("localhost", "http://localhost:" + request.getLocalPort());
        }
        URI url = URI.create(set);
        String host = Optional.ofNullable(url.getHost()).orElse("localhost");
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return new PasskeyPlace(host, url.getScheme() + "://" + host + port);
    }
}
