package org.trigpoint.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page someone asked for before they were signed in, so that they come to it afterwards.
///
/// Only an address within this server can be one: what a browser reads as leading to another host
/// (`//evil`, `/\evil`, anything encoded) is none, wherever it comes from.
///
/// @param address path and query, as they were asked for
record AskedPage(String address) {
    private static final int LONGEST = 500;

    /// Addresses of pages are made of plain words and ids. No dot but in `report.html`: what ends
    /// otherwise is a file to be kept, and nobody wants to land on one.
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?:/[A-Za-z0-9_~-]+)+(?:\\.html)?(?:\\?[A-Za-z0-9._~!$'()*+,=@/&%-]*)?");

    /// Signing in leads to none of these.
    private static final List<String> NEVER =
            List.of("/sign-in", "/sign-out", "/error", "/me/again");

    AskedPage {
        if (!isPage(address)) {
            throw new IllegalArgumentException("This is no page of this server");
        }
    }

    private static boolean isPage(String address) {
        return address.length() <= LONGEST
                && PAGE.matcher(address).matches()
                && NEVER.stream().noneMatch(never -> isWithin(address, never));
    }

    private static boolean isWithin(String address, String never) {
        return address.equals(never)
                || address.startsWith(never + "/")
                || address.startsWith(never + "?");
    }

    /// What a browser asks for; empty where it is no page to come back to: a form that was sent, a
    /// file, or something that a page fetches by itself.
    static Optional<AskedPage> of(HttpServletRequest request) {
        String wantedAs =
                Optional.ofNullable(request.getHeader("Sec-Fetch-Dest")).orElse("document");
        if (!request.getMethod().equals("GET") || !wantedAs.equals("document")) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return page(request.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
    }

    private static Optional<AskedPage> page(String address) {
        return isPage(address) ? Optional.of(new AskedPage(address)) : Optional.empty();
    }

    /// As a cookie holds it.
    String kept() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads what [#kept] gave; empty where it is anything else.
    static Optional<AskedPage> read(String kept) {
        try {
            return page(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
