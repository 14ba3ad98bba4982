package org.trigpoint.server;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the web application.
@SpringBootApplication(proxyBeanMethods = false)
public class Server {

    /// Starts it with these settings.
    public static ConfigurableApplicationContext start(Settings settings) {
        SpringApplication application = new SpringApplication(Server.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings));
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
