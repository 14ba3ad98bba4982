package org.trigpoint.server.signin;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a device said, looked at before it is believed: anybody can send anything.
final class DeviceAnswer {
    /// What it says when a passkey is made.
    static final List<String> TO_ADD = List.of("clientDataJSON", "attestationObject");

    /// What it says when a passkey is shown.
    static final List<String> TO_SIGN_IN =
            List.of("clientDataJSON", "authenticatorData", "signature");

    private static final int LONGEST = 64_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeviceAnswer() {}

    /// Whether a text is JSON that holds all that is needed, in letters of base64url.
    static boolean isWhole(String text, List<String> needed) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            JsonNode said = JSON.readTree(text);
            JsonNode response = said.path("response");
            return Stream.concat(
                            Stream.of(said.path("id"), said.path("rawId")),
                            needed.stream().map(response::path))
                    .allMatch(part ->
                            part.isString() && part.stringValue().matches("[A-Za-z0-9_-]+"));
        } catch (JacksonException _) {
            return false;
        }
    }
}
