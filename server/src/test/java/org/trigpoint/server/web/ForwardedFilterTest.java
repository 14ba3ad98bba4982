package org.trigpoint.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

class ForwardedFilterTest {
    private static final String STRANGER = "198.51.100.7";

    @TempDir private Path folder = Path.of("");

    private HttpServletRequest seen(String trusted, String peer, String... lines) throws Exception {
        ForwardedFilter filter =
                new ForwardedFilter(
                        Settings.of(
                                Map.of(
                                        Setting.DATA,
                                        folder.toString(),
                                        Setting.TRUSTED_PROXIES,
                                        trusted),
                                Map.of()));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-Proto", "https");
        for (String line : lines) {
            request.addHeader("X-Forwarded-For", line);
        }
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return Optional.ofNullable(chain.getRequest())
                .map(HttpServletRequest.class::cast)
                .orElseThrow();
    }

    @Test
    void nobodyIsBelievedWhereNoProxyIsSet() throws Exception {
        HttpServletRequest request = seen("", "127.0.0.1", STRANGER);
        assertThat(request.getRemoteAddr()).isEqualTo("127.0.0.1");
        assertThat(request.isSecure()).isFalse();
    }

    @Test
    void whoIsNoProxyOfOursIsNotBelieved() throws Exception {
        HttpServletRequest request = seen("10.0.0.0/8", STRANGER, "203.0.113.9");
        assertThat(request.getRemoteAddr()).isEqualTo(STRANGER);
        assertThat(request.isSecure()).isFalse();
    }

    @Test
    void aProxyOfOursTellsWhereARequestCameFrom() throws Exception {
        HttpServletRequest request = seen("10.0.0.0/8", "10.2.3.4", STRANGER);
        assertThat(request.getRemoteAddr()).isEqualTo(STRANGER);
        assertThat(request.isSecure()).isTrue();
        assertThat(request.getScheme()).isEqualTo("https");
    }

    @Test
    void whatStandsBeforeTheProxysOwnWordAnybodyMayHaveWritten() throws Exception {
        assertThat(
                        seen("10.0.0.0/8", "10.2.3.4", "1.1.1.1, 2.2.2.2", STRANGER + ", 10.9.9.9")
                                .getRemoteAddr())
                .isEqualTo(STRANGER);
        assertThat(seen("10.0.0.0/8", "10.2.3.4", STRANGER + ", made-up").getRemoteAddr())
                .as("a word that is no address")
                .isEqualTo("10.2.3.4");
    }

    @Test
    void severalProxiesAndAddressesOfSixMayBeSet() throws Exception {
        assertThat(seen("10.0.0.7, 2001:db8::/32", "2001:db8::5", "2001:dead::9").getRemoteAddr())
                .isEqualTo("2001:dead::9");
        assertThat(seen("10.0.0.7", "10.0.0.8", STRANGER).getRemoteAddr()).isEqualTo("10.0.0.8");
    }
}
