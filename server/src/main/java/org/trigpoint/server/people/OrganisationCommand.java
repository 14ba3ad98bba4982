package org.trigpoint.server.people;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Settings;
import org.trigpoint.server.storage.DataFolder;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.storage.Databases;
import org.trigpoint.server.storage.MoveException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint organisation`: the organisations on this server. The server may run meanwhile.
@Command(
        name = "organisation",
        mixinStandardHelpOptions = true,
        description = "The organisations on this server. The server may run meanwhile.",
        subcommands = {
            OrganisationCommand.Add.class,
            OrganisationCommand.Invite.class,
            OrganisationCommand.Show.class
        })
public final class OrganisationCommand implements Callable<Integer> {
    /// By whom the audit says an organisation was made here.
    private static final String BY = "command-line";

    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /// What is done with the organisations of the database that is set.
    private interface Work {
        void on(Database database, Organisations organisations, PrintWriter out);
    }

    private int with(CommandLine line, Work work) {
        Settings settings = commands.settings();
        DataFolder folder = DataFolder.open(settings.folder());
        try (Database database = Databases.set(settings, folder)) {
            Keys keys = PeopleConfiguration.read(settings, folder, database);
            if (database.read(sql -> new KeyMark(sql).fit(keys)) != KeyMark.Fit.FITS) {
                throw new MoveException(
                        "The key set does not open this database. Run trigpoint start: it says what to do.");
            }
            work.on(database, Organisations.of(keys, Clock.systemUTC()), line.getOut());
            line.getOut().flush();
            return 0;
        }
    }

    private void tell(PrintWriter out, Token link) {
        Settings settings = commands.settings();
        out.println("Their link signs in once, within 24 hours. Send it to them yourself:");
        out.println(settings.address("/sign-in/" + link.value()));
    }

    /// `trigpoint organisation add`.
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes an organisation and a link for its first administrator.",
            footer = {
                "",
                "Example:",
                "  trigpoint organisation add \"Moor Wellbeing\" --administrator \"Ada Fell\" --email ada@example.org"
            })
    static final class Add implements Callable<Integer> {
        @Parameters(arity = "1", paramLabel = "NAME", description = "as it stands on pages")
        private String name = "";

        @Option(
                names = "--administrator",
                required = true,
                paramLabel = "PERSON",
                description = "the name of its first administrator")
        private String administrator = "";

        @Option(
                names = "--email",
                required = true,
                paramLabel = "ADDRESS",
                description = "their e-mail address")
        private String email = "";

        @ParentCommand private OrganisationCommand parent = new OrganisationCommand();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (!Organisations.isName(name)) {
                throw wrong("The name of the organisation has 1 to 200 letters.");
            }
            if (administrator.isBlank() || administrator.strip().length() > 200) {
                throw wrong("The name of the administrator has 1 to 200 letters.");
            }
            if (!Person.isAddress(email)) {
                throw wrong("--email: enter an address like ada@example.org.");
            }
            return parent.with(
                    spec.commandLine(),
                    (database, organisations, out) -> {
                        Organisations.Made made = made(database, organisations);
                        out.println("Made: " + name.strip() + ", " + made.id() + ".");
                        parent.tell(out, made.link());
                    });
        }

        private Organisations.Made made(Database database, Organisations organisations) {
            try {
                return database.write(
                        sql -> organisations.add(sql, name, new Person(administrator, email), BY));
            } catch (Organisations.NameTakenException e) {
                throw wrong("There is an organisation of that name already.");
            }
        }

        private ParameterException wrong(String sentence) {
            return new ParameterException(spec.commandLine(), sentence);
        }
    }

    /// `trigpoint organisation invite`.
    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a new link for the first administrator, as long as nobody has signed in there.")
    static final class Invite implements Callable<Integer> {
        @Parameters(
                arity = "1",
                paramLabel = "ID",
                description = "as trigpoint organisation list shows it")
        private String id = "";

        @ParentCommand private OrganisationCommand parent = new OrganisationCommand();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return parent.with(
                    spec.commandLine(),
                    (database, organisations, out) -> {
                        Token link =
                                database.write(sql ->
                                                organisations.inviteAgain(
                                                        sql, new OrganisationId(id), BY))
                                        .orElseThrow(() ->
                                                new MoveException(
                                                        "There is no organisation "
                                                                + id
                                                                + " that still waits for its first administrator. See trigpoint organisation list."));
                        parent.tell(out, link);
                    });
        }
    }

    /// `trigpoint organisation list`.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the organisations, the oldest first.")
    static final class Show implements Callable<Integer> {
        @ParentCommand private OrganisationCommand parent = new OrganisationCommand();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return parent.with(
                    spec.commandLine(),
                    (database, organisations, out) -> {
                        List<Organisations.Line> lines = database.read(organisations::list);
                        if (lines.isEmpty()) {
                            out.println("There is none yet.");
                        }
                        lines.forEach(line -> out.println(shown(line)));
                    });
        }

        private static String shown(Organisations.Line line) {
            return String.format(
                    Locale.ROOT,
                    "%s  %s, %d people%s",
                    line.id(),
                    line.name(),
                    line.people(),
                    switch (line.standing()) {
                        case INVITED -> ", nobody has signed in yet";
                        case IN_USE -> "";
                    });
        }
    }
}
