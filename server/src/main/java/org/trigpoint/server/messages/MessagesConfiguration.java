package org.trigpoint.server.messages;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

/// The mail server that is set, or none.
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    Post post(Settings settings, Clock clock) {
        String url = settings.get(Setting.SMTP);
        return url.isEmpty()
                ? new Post.None()
                : new Smtp(url, settings.get(Setting.MAIL_FROM), clock);
    }
}
