package org.trigpoint.server.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.SettingsException;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;

/// The key set that is set, or the one in the data folder.
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    /// @throws SettingsException where there are identities and the key set they were sealed with
    ///   is gone: a fresh one would open none of them, and would hide that they are lost
    @Bean
    Keys keys(Settings settings, DataFolder folder, Database database) {
        String given = settings.get(Setting.KEYS);
        if (!given.isEmpty()) {
            return Keys.of(given);
        }
        Path file = folder.path().resolve("keys.json");
        if (!Files.exists(file) && database.read(sql -> new IdentitySql(sql).holdsAny())) {
            throw new SettingsException(
                    file
                            + " is missing: names and addresses open with no other key set. Put the one there that was in use, or set "
                            + Setting.KEYS.variable()
                            + ".");
        }
        return Keys.in(file);
    }
}
