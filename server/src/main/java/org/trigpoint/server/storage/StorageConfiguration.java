package org.trigpoint.server.storage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trigpoint.server.Settings;

/// Opens what is set.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    DataFolder dataFolder(Settings settings) {
        return DataFolder.open(settings.folder());
    }

    @Bean
    Database database(Settings settings, DataFolder folder) {
        return Databases.set(settings, folder);
    }
}
