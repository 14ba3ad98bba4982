package org.trigpoint.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the web application.
@SpringBootApplication(proxyBeanMethods = false)
public class Server {

    /// Starts it with these settings, by the clock of this machine, with links nobody can guess.
    public static ConfigurableApplicationContext start(Settings settings) {
        return start(settings, Clock.systemUTC(), new SecureRandom());
    }

    /// Starts it with these settings.
    ///
    /// @param random what links and pseudonyms are drawn from
    public static ConfigurableApplicationContext start(
            Settings settings, Clock clock, RandomGenerator random) {
        SpringApplication application = new SpringApplication(Server.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("clock", clock);
            context.getBeanFactory().registerSingleton("random", random);
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
