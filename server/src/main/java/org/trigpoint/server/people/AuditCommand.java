package org.trigpoint.server.people;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint audit`: whether the audit is whole, and a copy of it. The server may run meanwhile.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Looks whether the audit is whole, or copies it. The server may run meanwhile.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class})
public final class AuditCommand implements Callable<Integer> {
    /// A chain is broken.
    static final int BROKEN = 4;

    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    private interface Work {
        int on(Database database, List<Organisations.Line> organisations);
    }

    private int with(Work work) {
        Settings settings = commands.settings();
        try (Database database = Databases.set(settings, DataFolder.open(settings.folder()))) {
            return work.on(database, database.read(sql -> new OrganisationSql(sql).list()));
        }
    }

    /// `trigpoint audit verify`.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Follows the chain of every organisation.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:every chain is whole", "4:an entry was changed or taken out"})
    static final class Verify implements Callable<Integer> {
        @ParentCommand private AuditCommand parent = new AuditCommand();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Audit audit = new Audit(Clock.systemUTC());
            CommandLine line = spec.commandLine();
            return parent.with((database, organisations) -> {
                int code = 0;
                for (Organisations.Line one : organisations) {
                    Audit.Look look = database.read(sql -> audit.look(sql, one.id()));
                    String what = one.name() + ", " + one.id() + ": ";
                    if (look.broken().isPresent()) {
                        code = BROKEN;
                        line.getErr()
                                .println(
                                        what
                                                + "the chain breaks at entry "
                                                + look.broken().get()
                                                + ": an entry was changed or taken out after it was written.");
                    } else {
                        line.getOut()
                                .println(
                                        what
                                                + look.entries()
                                                + " entries, the chain is whole. It ends with "
                                                + look.last());
                    }
                }
                if (organisations.isEmpty()) {
                    line.getOut().println("There is no organisation yet, so there is no audit.");
                }
                line.getOut().flush();
                line.getErr().flush();
                return code;
            });
        }
    }

    /// `trigpoint audit export`.
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes one organisation's audit as CSV.")
    static final class Export implements Callable<Integer> {
        @Parameters(
                index = "0",
                paramLabel = "ID",
                description = "as trigpoint organisation list shows it")
        private String id = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "the file to write")
        private Path file = Path.of("");

        @ParentCommand private AuditCommand parent = new AuditCommand();
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Audit audit = new Audit(Clock.systemUTC());
            OrganisationId organisation = new OrganisationId(id);
            return parent.with((database, organisations) -> {
                if (organisations.stream().noneMatch(one -> one.id().equals(organisation))) {
                    throw new MoveException(
                            "There is no organisation "
                                    + id
                                    + ". See trigpoint organisation list.");
                }
                database.write(sql -> {
                    audit.record(
                            sql,
                            organisation,
                            "command-line",
                            "audit-exported",
                            organisation.value(),
                            Map.of());
                    return true;
                });
                write(database, audit, organisation);
                PrintWriter out = spec.commandLine().getOut();
                out.println("Written to " + file.toAbsolutePath() + ".");
                out.flush();
                return 0;
            });
        }

        private void write(Database database, Audit audit, OrganisationId organisation) {
            try {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                try (OutputStream out = Files.newOutputStream(file)) {
                    database.read(sql -> {
                        AuditTable.write(out, with -> audit.each(sql, organisation, with));
                        return true;
                    });
                }
            } catch (FileAlreadyExistsException e) {
                throw new MoveException("There is a file already: " + file + ". Name another.");
            } catch (IOException e) {
                throw new MoveException("The audit cannot be written to " + file + ".");
            }
        }
    }
}
