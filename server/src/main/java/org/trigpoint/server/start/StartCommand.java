package org.trigpoint.server.start;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.trigpoint.server.Server;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import org.trigpoint.server.demonstration.DemonstrationFolder;
import org.trigpoint.server.demonstration.DemonstrationOrganisation;
import org.trigpoint.server.demonstration.Doors;
import org.trigpoint.server.demonstration.TravellingClock;
import org.trigpoint.server.desk.Demonstration;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.SetUpKey;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.FolderNotPrivateException;
import org.trigpoint.server.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint start`: serves pages until it is stopped.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Starts the server, prints its address and opens a browser where there is one. Ctrl+C stops it.",
        footer = {
            "",
            "Examples:",
            "  trigpoint start",
            "  trigpoint start --demo          with invented people to try it out",
            "  trigpoint start --port 9000"
        })
public final class StartCommand implements Callable<Integer> {
    /// The port is taken, or the data folder cannot be made private.
    static final int ENVIRONMENT = 3;

    @Option(names = "--port", paramLabel = "PORT", description = "the port pages are served on")
    private @Nullable String port;

    @Option(names = "--demo", description = "bring invented people, to try everything out")
    private boolean demo;

    @Option(names = "--no-browser", description = "print the address only")
    private boolean noBrowser;

    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        if (port != null) {
            given.put(Setting.PORT, port);
        }
        Settings settings = settings(given);
        if (!isFree(settings)) {
            return refused(
                    "Port "
                            + settings.port()
                            + " is taken by another program. Choose another: trigpoint start --port "
                            + (settings.port() < 65_535 ? settings.port() + 1 : 8080));
        }
        try {
            Optional<AutoCloseable> folder = DataFolder.open(settings.folder()).occupy();
            if (folder.isEmpty()) {
                return refused(
                        settings.folder()
                                + " is in use by another program: a server that runs, or a move.");
            }
            try (AutoCloseable _ = folder.get()) {
                return serve(settings);
            }
        } catch (FolderNotPrivateException e) {
            return refused(e.getMessage());
        }
    }

    /// A demonstration has a folder of its own, a database of its own, and writes to nobody; and
    /// its folder is served as a demonstration alone.
    private Settings settings(Map<Setting, String> given) {
        Settings asSet = commands.settings(given);
        DemonstrationFolder beside = DemonstrationFolder.beside(asSet.folder());
        boolean holdsOne = new DemonstrationFolder(asSet.folder()).laidOutOn().isPresent();
        if (!demo && !holdsOne) {
            return asSet;
        }
        demo = true;
        given.put(Setting.DATA, beside.path().toString());
        given.put(Setting.DATABASE, "");
        given.put(Setting.SMTP, "");
        // whoever starts the demonstration wants others to try everything
        given.put(Setting.EVALUATE, "all");
        given.put(Setting.DEMONSTRATION, "yes");
        return commands.settings(given);
    }

    private int serve(Settings settings) throws InterruptedException {
        TravellingClock clock = TravellingClock.of(Clock.systemUTC());
        if (demo) {
            new DemonstrationFolder(settings.folder()).clearUnfinished();
        }
        ConfigurableApplicationContext context = Server.start(settings, clock, new SecureRandom());
        String address = "http://localhost:" + served(context, settings);
        PrintWriter out = spec.commandLine().getOut();
        if (demo && holdsAnother(context)) {
            context.close();
            return refused(
                    settings.folder()
                            + " holds an organisation that is no demonstration. Start it without --demo, or set TRIGPOINT_DATA to another folder.");
        }
        out.println("Trigpoint is at " + address);
        if (demo) {
            showAround(context, clock, address, out);
        } else if (!context.getBean(Database.class)
                .read(context.getBean(Accounts.class)::isSetUp)) {
            out.println("To set it up: " + address + context.getBean(SetUpKey.class).address());
        }
        out.println("Everything is kept in " + settings.folder());
        String first = address + "/";
        if (demo) {
            out.println(
                    "Two files of invented people, ready to be looked at: "
                            + address
                            + context.getBean(Demonstration.class).twoFiles());
        }
        out.println("Ctrl+C stops it.");
        out.flush();
        if (!noBrowser && isWatched()) {
            Browser.command(first, System.getProperty("os.name", ""), System.getenv())
                    .ifPresent(Browser::open);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
        StopSignals.countDown(stopped);
        stopped.await();
        // returns when the last answer that was under way has been kept and acknowledged
        context.close();
        return 0;
    }

    private static boolean holdsAnother(ConfigurableApplicationContext context) {
        return context.getBean(Database.class)
                        .<Boolean>read(context.getBean(Accounts.class)::isSetUp)
                && new DemonstrationFolder(context.getBean(DataFolder.class).path())
                        .laidOutOn()
                        .isEmpty();
    }

    /// Lays the demonstration out where that was not done before, and says how to get in.
    private static void showAround(
            ConfigurableApplicationContext context,
            TravellingClock clock,
            String address,
            PrintWriter out) {
        out.println("Laying out the demonstration …");
        out.flush();
        context.getBean(DemonstrationOrganisation.class).layOut(clock);
        DemonstrationFolder folder =
                new DemonstrationFolder(context.getBean(DataFolder.class).path());
        Doors doors = context.getBean(Doors.class);
        Words words = Words.in(Locale.UK);
        out.println("Everyone in it is invented. To sign in, each link once, within a day:");
        doors.staff(words).forEach(door -> out.println(line(address, door)));
        out.println("Personal links of learners, one from each cohort:");
        doors.learners(words).forEach(door -> out.println(line(address, door)));
        folder.laidOutOn()
                .filter(day -> day.isBefore(LocalDate.now(clock.withZone(Cohorts.ZONE))))
                .ifPresent(day ->
                        out.println(
                                "It was laid out on "
                                        + words.day(day)
                                        + ". For a fresh one stop this, delete "
                                        + folder.path()
                                        + " and start again."));
    }

    private static String line(String address, Doors.Door door) {
        return String.format(Locale.ROOT, "  %-42s", door.label()) + address + door.path();
    }

    /// Whether a person sits at a terminal.
    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private int refused(@Nullable String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return ENVIRONMENT;
    }

    private static int served(ConfigurableApplicationContext context, Settings settings) {
        return context instanceof ServletWebServerApplicationContext web
                        && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : settings.port();
    }

    /// Whether the port can be had. Asked before all is started, so that the answer comes at once
    /// and in plain words.
    private static boolean isFree(Settings settings) {
        if (settings.port() == 0) {
            return true;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    new InetSocketAddress(
                            InetAddress.getByName(settings.get(Setting.ADDRESS)), settings.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
