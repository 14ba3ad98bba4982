package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.evaluation.intake.SyntheticExports.When;
import org.trigpoint.evaluation.intake.SyntheticPeople.Invented;

/// Makes the two spreadsheets of the tutorial: 24 invented people as Microsoft Forms exports them.
/// Two left before the second one, and one mistyped an address there.
public final class TutorialSpreadsheets {
    private static final int PEOPLE = 24;
    private static final long SEED = 20261122;

    private TutorialSpreadsheets() {}

    /// Writes `before.xlsx` and `after.xlsx` into the folder named on the command line.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Invented> people = SyntheticPeople.people(PEOPLE, SEED);
        move(SyntheticExports.microsoftForms(folder, people, When.BEFORE), "before.xlsx");
        List<Invented> stayed = new ArrayList<>(people.subList(0, PEOPLE - 2));
        stayed.set(4, mistyped(stayed.get(4)));
        move(SyntheticExports.microsoftForms(folder, stayed, When.AFTER), "after.xlsx");
    }

    private static Invented mistyped(Invented person) {
        String email = person.email().replaceFirst("(.)(.)@", "$2$1@");
        return new Invented(
                person.name(),
                email,
                person.code(),
                person.site(),
                person.before(),
                person.after(),
                person.later(),
                person.then());
    }

    private static void move(Path written, String name) throws IOException {
        Files.move(written, written.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
