package org.trigpoint.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Addresses of style, scripts and pictures, each with a mark of its content: a browser keeps them
/// for good and asks anew when they change.
@Component
public final class Assets {
    private final Map<String, String> marks = new ConcurrentHashMap<>();

    /// The address of a file below `static/assets`: `/assets/trigpoint.css?3f2a…`.
    public String of(String name) {
        return "/assets/" + name + "?" + marks.computeIfAbsent(name, Assets::mark);
    }

    private static String mark(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/static/assets/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("No asset " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
