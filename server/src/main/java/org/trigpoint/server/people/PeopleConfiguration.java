package org.trigpoint.server.people;

import java.nio.file.Files;
import java.nio.file.Path;
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
    /// The key set within the data folder.
    static final String FILE = "keys.json";

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /// @throws SettingsException where there are identities and the key set they were sealed with
    ///   is gone or is another one: it would open none of them, and would hide that they are lost
    @Bean
    Keys keys(Settings settings, DataFolder folder, Database database) {
        Keys keys = read(settings, folder, database);
        switch (database.read(sql -> new KeyMark(sql).fit(keys))) {
            case FITS ->
                    database.write(sql -> {
                        new KeyMark(sql).setFirst(keys);
                        return true;
                    });
            case ANOTHER ->
                    throw new SettingsException(
                            "The key set is not the one that names and addresses were sealed with. Put the right one into "
                                    + folder.path().resolve(FILE)
                                    + " or "
                                    + Setting.KEYS.variable()
                                    + "; a restored backup needs the key set of its time.");
            case CHANGING ->
                    throw new SettingsException(
                            "A change of keys was interrupted. Run trigpoint keys rotate again, then start.");
        }
        return keys;
    }

    /// The key set that is set, or the one in the data folder, which is made where there is nobody
    /// yet.
    static Keys read(Settings settings, DataFolder folder, Database database) {
        String given = settings.get(Setting.KEYS);
        if (!given.isEmpty()) {
            return Keys.of(given);
        }
        Path file = folder.path().resolve(FILE);
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
