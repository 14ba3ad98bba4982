package org.trigpoint.server.start;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.server.ServerCommands;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trigpoint settings`: every setting, what it is now, and what it does.
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Lists every setting of the server, its value now, and what it does.")
public final class SettingsCommand implements Callable<Integer> {
    @ParentCommand private ServerCommands commands = ServerCommands.here();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = commands.settings();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Set these in the environment, or by key in "
                        + Settings.FILE
                        + " in the data folder.");
        for (Setting setting : Setting.values()) {
            String value = settings.get(setting);
            String shown = setting.isSecret() && !value.isEmpty() ? "(set)" : value;
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%n%s, or %s%n    now: %s%n    %s",
                            setting.variable(),
                            setting.key(),
                            shown.isEmpty() ? "(blank)" : shown,
                            setting.meaning()));
        }
        out.flush();
        return 0;
    }
}
