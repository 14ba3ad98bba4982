package org.trigpoint.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.intake.DuplicateRule;
import org.trigpoint.evaluation.intake.ImportRequest;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.intake.Intake;
import org.trigpoint.evaluation.intake.Proposal;
import org.trigpoint.evaluation.report.Report;

/// A private folder with the files someone brought and what was made of them.
///
/// Nothing in it is named by what a person typed.
final class Desk {
    static final String NOTE = "desk.properties";

    private final DeskToken token;
    private final Path folder;

    Desk(DeskToken token, Path folder) {
        this.token = token;
        this.folder = folder;
    }

    DeskToken token() {
        return token;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve(NOTE));
    }

    /// What it remembers of itself.
    DeskNote note() {
        try {
            return DeskNote.read(folder.resolve(NOTE));
        } catch (NoSuchFileException e) {
            throw new DeskGoneException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A desk cannot be read", e);
        }
    }

    void keep(DeskNote note) {
        try {
            note.write(folder.resolve(NOTE));
        } catch (NoSuchFileException e) {
            throw new DeskGoneException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A desk cannot be written", e);
        }
    }

    /// Where the file of that position lies.
    Path brought(int position) {
        return folder.resolve("brought-" + position);
    }

    Path study() {
        return folder.resolve("study");
    }

    Path report() {
        return folder.resolve("report");
    }

    Path reportPage() {
        return report().resolve(Report.HTML);
    }

    Path choices() {
        return folder.resolve("choices.properties");
    }

    /// What the files seem to hold, whatever was made of them before.
    Proposal proposal(DeskNote note) {
        return Intake.proposeOpen(request(note, folder.resolve("not-yet-a-study")));
    }

    /// The import of these files, with every choice left to the person.
    ImportRequest request(DeskNote note) {
        return request(note, study());
    }

    private ImportRequest request(DeskNote note, Path study) {
        List<WaveSource> sources = new ArrayList<>();
        for (int i = 0; i < note.files().size(); i++) {
            DeskNote.Brought file = note.files().get(i);
            sources.add(new WaveSource(file.wave(), brought(i), file.name()));
        }
        return new ImportRequest(
                sources,
                study,
                List.of(),
                Optional.empty(),
                Optional.of(note.sheet()).filter(sheet -> !sheet.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DuplicateRule.LATEST,
                "Confidence before and after training");
    }
}
