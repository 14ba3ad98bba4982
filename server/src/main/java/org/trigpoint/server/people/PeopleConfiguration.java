package org.trigpoint.server.people;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.DataFolder;

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

    @Bean
    Keys keys(Settings settings, DataFolder folder) {
        String given = settings.get(Setting.KEYS);
        return given.isEmpty() ? Keys.in(folder.path().resolve("keys.json")) : Keys.of(given);
    }
}
