package org.trigpoint.server.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.DataFolder;

/// The key set that is set, or the one in the data folder.
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Keys keys(Settings settings, DataFolder folder) {
        String given = settings.get(Setting.KEYS);
        return given.isEmpty() ? Keys.in(folder.path().resolve("keys.json")) : Keys.of(given);
    }
}
