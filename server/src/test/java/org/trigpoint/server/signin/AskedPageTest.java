package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// Which addresses can be come back to after signing in.
class AskedPageTest {
    private static MockHttpServletRequest asks(String method, String address) {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
        if (parts.length > 1) {
            request.setQueryString(parts[1]);
        }
        return request;
    }

    private static String cookie(String address) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cohorts",
                "/cohorts/3f1c5a52-4e6d-4d0a-9a3e-1c2f3a4b5c6d/learners?page=2",
                "/studies/3f1c5a52-4e6d-4d0a-9a3e-1c2f3a4b5c6d/report.html",
                "/audit?about=a%20b&from=2026-01-01"
            })
    void aPageOfThisServerIsComeBackTo(String address) {
        AskedPage asked = AskedPage.of(asks("GET", address)).orElseThrow();
        assertThat(asked.address()).isEqualTo(address);
        assertThat(AskedPage.read(asked.kept())).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "//evil",
                "/\\evil.example.org",
                "\\\\evil.example.org",
                "/%2F/evil.example.org",
                "/%2fevil",
                "/%5Cevil",
                "/cohorts//evil",
                "/cohorts/../..//evil",
                "/.//evil",
                "https://evil.example.org/cohorts",
                "https:/evil.example.org",
                "javascript:alert(1)",
                "/cohorts\r\nSet-Cookie: a=b",
                "/cohorts?x=\r\nLocation: //evil",
                "/cohorts#//evil",
                "/cohorts;@evil",
                "/{evil}",
                " /cohorts",
                "/cohorts ",
                "",
                "/",
                "cohorts",
                "/sign-in",
                "/sign-in/second",
                "/sign-in?x=1",
                "/sign-out",
                "/me/again",
                "/error",
                "/studies/1/study.zip",
                "/studies/1/report.html/x"
            })
    void nothingElseIsWhateverACookieSays(String address) {
        assertThat(AskedPage.read(cookie(address))).isEmpty();
    }

    @Test
    void whatIsNoCookieOfOursOrTooLongIsNone() {
        assertThat(AskedPage.read("not base64 !")).isEmpty();
        assertThat(AskedPage.read(cookie("/cohorts/" + "a".repeat(500)))).isEmpty();
        assertThat(AskedPage.read(cookie("/sign-in-book"))).isPresent();
    }

    @Test
    void aFormThatWasSentOrSomethingAPageFetchesIsNoPage() {
        assertThat(AskedPage.of(asks("POST", "/cohorts/new"))).isEmpty();
        assertThat(AskedPage.of(asks("HEAD", "/cohorts"))).isEmpty();
        MockHttpServletRequest picture = asks("GET", "/cohorts");
        picture.addHeader("Sec-Fetch-Dest", "image");
        assertThat(AskedPage.of(picture)).isEmpty();
        MockHttpServletRequest page = asks("GET", "/cohorts");
        page.addHeader("Sec-Fetch-Dest", "document");
        assertThat(AskedPage.of(page)).isPresent();
    }
}
