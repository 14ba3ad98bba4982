package org.trigpoint.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A form with files as a browser sends it.
///
/// @param token against forgery; blank where there is none
public record FormWithFiles(String token, List<Sent> files) {
    private static final String BOUNDARY = "----trigpoint0123456789abcdef";

    public FormWithFiles {
        files = List.copyOf(files);
    }

    /// The bytes of a file.
    @FunctionalInterface
    public interface Bytes {
        byte[] toArray();
    }

    /// A file of a form.
    public record Sent(String field, String name, Bytes bytes) {
        /// Of words.
        public static Sent of(String field, String name, String words) {
            return of(field, name, words.getBytes(StandardCharsets.UTF_8));
        }

        /// Of bytes.
        public static Sent of(String field, String name, byte[] bytes) {
            byte[] kept = bytes.clone();
            return new Sent(field, name, kept::clone);
        }

        /// Of a file on this machine.
        public static Sent of(String field, Path file) {
            return new Sent(
                    field,
                    String.valueOf(file.getFileName()),
                    () -> {
                        try {
                            return Files.readAllBytes(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    /// The form, sent to an address.
    public HttpRequest to(URI address) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        for (Sent file : files) {
            part(
                    body,
                    "name=\""
                            + file.field()
                            + "\"; filename=\""
                            + file.name()
                            + "\"\r\nContent-Type: application/octet-stream",
                    file.bytes().toArray());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
