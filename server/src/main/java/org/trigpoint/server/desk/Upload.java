package org.trigpoint.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.trigpoint.evaluation.intake.Proposal;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Files on their way to a desk: all of them are kept, or none.
final class Upload {
    /// No file larger than this is taken: 64 MiB.
    static final long LARGEST = 64L << 20;

    private static final int LONGEST_NAME = 80;

    private final List<Sent> files = new ArrayList<>();
    private final String sheet;

    /// Where a file's bytes come from.
    interface Source {
        void writeTo(Path place) throws IOException;
    }

    private record Sent(String wave, String name, long size, Source source) {}

    Upload(String sheet) {
        this.sheet = sheet.strip();
    }

    /// Adds a file of a form; one that was not chosen adds nothing.
    void add(String wave, MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (!file.isEmpty() || !name.isBlank()) {
            add(wave, name, file.getSize(), file::transferTo);
        }
    }

    void add(String wave, String name, long size, Source source) {
        files.add(new Sent(wave, shown(name, wave), size, source));
    }

    /// A file's name as sentences may show it: its last part, on one line, not too long.
    static String shown(String name, String wave) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        if (plain.length() > LONGEST_NAME) {
            plain = plain.substring(plain.length() - LONGEST_NAME);
        }
        return plain.isEmpty() ? wave : plain;
    }

    boolean has(String wave) {
        return files.stream().anyMatch(file -> file.wave().equals(wave));
    }

    /// Which file of which field a fault names: the field's name, empty where it is none of them.
    String fieldOf(String file) {
        return files.stream()
                .filter(sent -> sent.name().equals(file))
                .map(sent -> sent.wave().equals("follow-up") ? "later" : sent.wave())
                .findFirst()
                .orElse("");
    }

    /// Puts the files on a new desk.
    ///
    /// @throws FaultsFoundException where one of them cannot be read; nothing is then kept
    Desk onto(Desks desks) throws IOException {
        refuseTooLarge();
        Desk desk =
                desks.make()
                        .orElseThrow(() ->
                                new FaultsFoundException(
                                        Fault.ofFile(
                                                "This server",
                                                "too many people are using this page just now",
                                                "Try again in an hour.")));
        boolean kept = false;
        try {
            DeskNote note =
                    new DeskNote(
                            desks.now(),
                            Stage.COLUMNS,
                            "",
                            sheet,
                            files.stream()
                                    .map(file -> new DeskNote.Brought(file.wave(), file.name()))
                                    .toList(),
                            List.of(),
                            List.of(),
                            List.of());
            for (int i = 0; i < files.size(); i++) {
                files.get(i).source().writeTo(desk.brought(i));
                Files.setPosixFilePermissions(
                        desk.brought(i), PosixFilePermissions.fromString("rw-------"));
            }
            Proposal proposal = desk.proposal(note);
            if (proposal.files().size() < 2) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                files.getFirst().name(),
                                "this file holds one time only",
                                "Choose the file with the answers afterwards as well."));
            }
            desk.keep(note);
            kept = true;
            return desk;
        } finally {
            if (!kept) {
                desks.clear(desk);
            }
        }
    }

    private void refuseTooLarge() {
        List<Fault> faults = new ArrayList<>();
        for (Sent file : files) {
            if (file.size() > LARGEST) {
                faults.add(
                        Fault.ofFile(
                                file.name(),
                                "the file has "
                                        + (file.size() >> 20)
                                        + " MB; at most 64 MB are read",
                                "Split it, or leave out columns that are not needed."));
            }
        }
        if (!faults.isEmpty()) {
            throw new TooLargeException(faults);
        }
    }

    /// A file is larger than is taken.
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Fault> faults;

        TooLargeException(List<Fault> faults) {
            super("A file is too large");
            this.faults = List.copyOf(faults);
        }

        List<Fault> faults() {
            return faults;
        }
    }
}
