package org.trigpoint.server.start;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.trigpoint.server.Server;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.SetUpKey;
import org.trigpoint.server.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `trigpoint start`: serves pages until it is stopped.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the server and prints its address. Ctrl+C stops it.",
        footer = {"", "Examples:", "  trigpoint start", "  trigpoint start --port 9000"})
public final class StartCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "the port pages are served on")
    private @Nullable String port;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        if (port != null) {
            given.put(Setting.PORT, port);
        }
        Settings settings = Settings.of(given, System.getenv());
        ConfigurableApplicationContext context = Server.start(settings);
        int served =
                context instanceof ServletWebServerApplicationContext web
                                && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : settings.port();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Trigpoint is at http://localhost:" + served);
        if (!context.getBean(Database.class).read(context.getBean(Accounts.class)::isSetUp)) {
            out.println(
                    "To set it up: http://localhost:"
                            + served
                            + context.getBean(SetUpKey.class).address());
        }
        out.println("Everything is kept in " + settings.folder());
        out.flush();
        CountDownLatch stopped = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
        stopped.await();
        return 0;
    }
}
