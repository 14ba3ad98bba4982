package org.trigpoint.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What is set, and what not.
public final class Settings {
    /// The file in the data folder that may hold settings.
    public static final String FILE = "trigpoint.properties";

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private Settings() {}

    /// Reads settings.
    ///
    /// @param given from the command line; these count before all others
    /// @param environment the process's environment
    /// @throws SettingsException where a value cannot be used
    public static Settings of(Map<Setting, String> given, Map<String, String> environment) {
        Settings settings = new Settings();
        settings.read(given, environment, new Properties());
        Properties file = file(settings.folder().resolve(FILE));
        settings.read(given, environment, file);
        settings.check();
        return settings;
    }

    private void read(
            Map<Setting, String> given, Map<String, String> environment, Properties file) {
        for (Setting setting : Setting.values()) {
            String value =
                    Optional.ofNullable(given.get(setting))
                            .or(() -> Optional.ofNullable(environment.get(setting.variable())))
                            .orElseGet(() -> file.getProperty(setting.key(), setting.usual()));
            values.put(setting, value.strip());
        }
    }

    private static Properties file(Path path) {
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + FILE, e);
            }
            for (String name : properties.stringPropertyNames()) {
                if (Arrays.stream(Setting.values())
                        .noneMatch(setting -> setting.key().equals(name))) {
                    throw new SettingsException(
                            FILE
                                    + ": there is no setting \""
                                    + name
                                    + "\"; see trigpoint settings.");
                }
            }
        }
        return properties;
    }

    private void check() {
        String port = get(Setting.PORT);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new SettingsException("port: \"" + port + "\" is no port from 0 to 65535.");
        }
        String url = get(Setting.PUBLIC_URL);
        if (!url.isEmpty() && !url.matches("https?://[^\\s]+")) {
            throw new SettingsException(
                    "public-url: \"" + url + "\" does not begin with http:// or https://.");
        }
        String database = get(Setting.DATABASE);
        if (!database.isEmpty() && !database.startsWith("postgresql://")) {
            throw new SettingsException("database: the URL begins with postgresql://.");
        }
        oneOf(Setting.METRICS, "local", "all");
        oneOf(Setting.LOG, "text", "json");
        oneOf(Setting.EVALUATE, "staff", "all");
        oneOf(Setting.DEMONSTRATION, "no", "yes");
        checkProxies();
        checkOwnSignIn();
        String smtp = get(Setting.SMTP);
        if (!smtp.isEmpty() && !smtp.matches("smtps?://.+")) {
            throw new SettingsException("smtp: the URL begins with smtp:// or smtps://.");
        }
        if (!smtp.isEmpty() && !get(Setting.MAIL_FROM).matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new SettingsException(
                    "mail-from: messages are sent, so say from which address, like training@example.org.");
        }
    }

    private void checkProxies() {
        for (String proxy : get(Setting.TRUSTED_PROXIES).split(",", -1)) {
            if (!proxy.isBlank() && !proxy.strip().matches("[0-9A-Fa-f.:]+(/[0-9]{1,3})?")) {
                throw new SettingsException(
                        "trusted-proxies: \""
                                + proxy.strip()
                                + "\" is no address or network, like 10.0.0.7 or 10.0.0.0/8.");
            }
        }
    }

    /// Secrets travel to the issuer: over an open line only within this machine.
    private void checkOwnSignIn() {
        String issuers = get(Setting.OIDC_ISSUER);
        for (String issuer : issuers.split("\\s+", -1)) {
            if (!issuer.isEmpty()
                    && !issuer.matches("([0-9a-f-]{36}=)?(https://|http://localhost[:/]).+")) {
                throw new SettingsException(
                        "oidc-issuer: \"" + issuer + "\" does not begin with https://.");
            }
        }
        if (!issuers.isEmpty()
                && (get(Setting.OIDC_CLIENT).isEmpty() || get(Setting.OIDC_SECRET).isEmpty())) {
            throw new SettingsException(
                    "oidc-issuer: it needs oidc-client and oidc-secret as well.");
        }
        for (String addresses : get(Setting.OIDC_ADDRESSES).split("\\s+", -1)) {
            if (!addresses.isEmpty()
                    && !addresses.matches("([0-9a-f-]{36}=)?(verified|directory)")) {
                throw new SettingsException(
                        "oidc-addresses: \"" + addresses + "\" is neither verified nor directory.");
            }
        }
    }

    private void oneOf(Setting setting, String first, String second) {
        if (!get(setting).equals(first) && !get(setting).equals(second)) {
            throw new SettingsException(
                    setting.key()
                            + ": \""
                            + get(setting)
                            + "\" is neither "
                            + first
                            + " nor "
                            + second
                            + ".");
        }
    }

    /// The whole address of a page, as it stands in messages and on paper.
    ///
    /// @param path with a slash at its beginning
    public String address(String path) {
        String base = get(Setting.PUBLIC_URL);
        String shown = base.isEmpty() ? "http://localhost:" + port() : base;
        return (shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown) + path;
    }

    /// The value in force; blank where there is none.
    public String get(Setting setting) {
        return Optional.ofNullable(values.get(setting)).orElse(setting.usual());
    }

    /// The port pages are served on; 0 for any free one.
    public int port() {
        return Integer.parseInt(get(Setting.PORT));
    }

    /// The data folder.
    public Path folder() {
        return Path.of(get(Setting.DATA)).toAbsolutePath().normalize();
    }
}
