package org.trigpoint.server;

import java.util.Locale;

/// Every setting there is: read from the environment first, then from `trigpoint.properties` in the
/// data folder, then the usual value.
public enum Setting {
    PORT("port", "8080", "the port pages are served on, at this machine's own address"),
    ADDRESS("address", "127.0.0.1", "the address pages are served on; 0.0.0.0 for every one"),
    DATA("data", "trigpoint-data", "the folder that holds everything; only its owner can read it"),
    DATABASE("database", "", "postgresql://user:password@host:port/name; the data folder if blank"),
    PUBLIC_URL(
            "public-url", "", "what links in messages begin with; http://localhost:PORT if blank"),
    SMTP("smtp", "", "smtp://user:password@host:port; messages wait in the outbox if blank"),
    MAIL_FROM("mail-from", "", "the address messages are sent from"),
    KEYS(
            "keys",
            "",
            "the key set that encrypts identities, as JSON; a file beside the data if blank"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            "",
            "addresses or networks (10.0.0.0/8) of proxies in front of this server, parted by commas; only what they say about where a request came from is believed"),
    EVALUATE(
            "evaluate",
            "staff",
            "who may evaluate two files once there is an organisation: staff, or all for everyone who reaches this server"),
    OIDC_ISSUER(
            "oidc-issuer",
            "",
            "where the organisation's own people sign in (OpenID Connect); for several organisations ORGANISATION=ADDRESS, parted by blanks"),
    OIDC_CLIENT(
            "oidc-client",
            "",
            "what that sign-in calls this server: its client id; for several as above"),
    OIDC_SECRET("oidc-secret", "", "the client secret that goes with it; for several as above"),
    OIDC_ADDRESSES(
            "oidc-addresses",
            "verified",
            "which e-mail addresses of that sign-in are believed: verified for those it says are (email_verified); directory where it never says, and you state that each was checked; for several as above"),
    PROGRAMMES(
            "programmes",
            "",
            "a folder that holds further content packs, each in a folder of its own"),
    DEMONSTRATION(
            "demonstration",
            "no",
            "yes for a server with invented people alone: modules open before anyone reviewed them, and say so"),
    METRICS("metrics", "local", "who may read /metrics: local for this machine, all for everyone"),
    LOG("log", "text", "how the log is written: text, or json with one object a line");

    private final String key;
    private final String usual;
    private final String meaning;

    Setting(String key, String usual, String meaning) {
        this.key = key;
        this.usual = usual;
        this.meaning = meaning;
    }

    /// The name in `trigpoint.properties`: `public-url`.
    public String key() {
        return key;
    }

    /// The name in the environment: `TRIGPOINT_PUBLIC_URL`.
    public String variable() {
        return "TRIGPOINT_" + name().toUpperCase(Locale.ROOT);
    }

    /// The value if none is given; may be blank.
    public String usual() {
        return usual;
    }

    /// Whether its value is never shown.
    public boolean isSecret() {
        return this == DATABASE || this == SMTP || this == KEYS || this == OIDC_SECRET;
    }

    /// What it does, in a few words.
    public String meaning() {
        return meaning;
    }
}
