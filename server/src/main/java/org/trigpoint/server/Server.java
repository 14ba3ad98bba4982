package org.trigpoint.server;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the web application.
@SpringBootApplication(proxyBeanMethods = false)
public class Server {

    /// Starts it with these settings, by the clock of this machine.
    public static ConfigurableApplicationContext start(Settings settings) {
        return start(settings, Clock.systemUTC());
    }

    /// Starts it with these settings and a clock.
    public static ConfigurableApplicationContext start(Settings settings, Clock clock) {
        SpringApplication application = new SpringApplication(Server.class);
        application.addInitializers(
                context -> {
                    context.getBeanFactory().registerSingleton("settings", settings);
                    context.getBeanFactory().registerSingleton("clock", clock);
                });
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.get(Setting.ADDRESS));
        if (settings.get(Setting.LOG).equals("json")) {
            properties.put("logging.structured.format.console", "ecs");
        }
        application.setDefaultProperties(properties);
        return application.run();
    }
}
