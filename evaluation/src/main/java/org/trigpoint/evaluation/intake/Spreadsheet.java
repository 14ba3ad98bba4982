package org.trigpoint.evaluation.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.intake.ImportRequest.WaveSource;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.evaluation.tables.TextFile;

/// Opens a file of answers, whatever its name says it is.
final class Spreadsheet {
    /// No workbook larger than this is opened: 64 MiB, as for text.
    static final long LARGEST = TextFile.LARGEST;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};

    private Spreadsheet() {}

    /// Reads one sheet of a file, which sentences call as the person does.
    ///
    /// @param sheet the name of the sheet wanted, where the file has several
    /// @throws FaultsFoundException where there is no such file or sheet, the file is too large, or
    ///   it is no spreadsheet
    static Sheet read(WaveSource source, Optional<String> sheet) {
        String stored = TextFile.nameOf(source.file());
        if (stored.equals(source.name())) {
            return read(source.file(), sheet);
        }
        try {
            Sheet read = read(source.file(), sheet);
            return new Sheet(source.name(), read.name(), read.lines());
        } catch (FaultsFoundException e) {
            throw new FaultsFoundException(
                    e.faults().stream()
                            .map(fault ->
                                    fault.file().equals(stored)
                                            ? new Fault(
                                                    source.name(),
                                                    fault.line(),
                                                    fault.column(),
                                                    fault.what(),
                                                    fault.remedy())
                                            : fault)
                            .toList());
        }
    }

    /// Reads one sheet.
    ///
    /// @param sheet the name of the sheet wanted, where the file has several
    /// @throws FaultsFoundException where there is no such file or sheet, the file is too large, or
    ///   it is no spreadsheet
    static Sheet read(Path path, Optional<String> sheet) {
        String file = TextFile.nameOf(path);
        int[] first = firstBytes(path, file);
        if (startsWith(first, ZIP)) {
            refuseTooLarge(path, file);
            return choose(file, Workbook.read(path), sheet);
        }
        if (startsWith(first, OLD_OFFICE)) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this is an old Excel file (.xls) or a workbook with a password",
                            "Open it in Excel and save it as .xlsx without a password."));
        }
        Sheet csv = CsvSheet.read(path);
        refuseNearlyEmpty(csv);
        return csv;
    }

    /// Whether a file is a workbook, of today or of old, whatever its name says it is.
    static boolean isWorkbook(Path path) {
        int[] first = firstBytes(path, TextFile.nameOf(path));
        return startsWith(first, ZIP) || startsWith(first, OLD_OFFICE);
    }

    private static int[] firstBytes(Path path, String file) {
        if (Files.isDirectory(path)) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "this is a folder, not a file", "Name a file in it."));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(4);
            int[] first = new int[bytes.length];
            for (int i = 0; i < first.length; i++) {
                first[i] = bytes[i] & 0xFF;
            }
            return first;
        } catch (NoSuchFileException e) {
            throw new FaultsFoundException(
                    Fault.ofFile(file, "there is no such file", "Check the name and the folder."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean startsWith(int[] bytes, int[] mark) {
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static void refuseTooLarge(Path path, String file) {
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                throw new FaultsFoundException(
                        Fault.ofFile(
                                file,
                                "the workbook has "
                                        + (size >> 20)
                                        + " MiB; at most "
                                        + (LARGEST >> 20)
                                        + " MiB are read",
                                "Split it, or leave out columns that are not needed."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Sheet choose(String file, List<Sheet> sheets, Optional<String> wanted) {
        if (wanted.isPresent()) {
            Sheet named =
                    sheets.stream()
                            .filter(sheet -> sheet.name().equalsIgnoreCase(wanted.get()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new FaultsFoundException(
                                            Fault.ofFile(
                                                    file,
                                                    "there is no visible sheet \""
                                                            + wanted.get()
                                                            + "\"",
                                                    "The sheets are: " + names(sheets) + ".")));
            refuseNearlyEmpty(named);
            return named;
        }
        List<Sheet> filled = sheets.stream().filter(sheet -> sheet.lines().size() > 1).toList();
        if (filled.size() > 1) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "several sheets hold rows: " + names(filled),
                            "Name the sheet that counts (--sheet NAME)."));
        }
        if (filled.isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "no visible sheet has a heading and at least one row",
                            "Export it again."));
        }
        return filled.getFirst();
    }

    private static void refuseNearlyEmpty(Sheet sheet) {
        if (sheet.lines().size() < 2) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            sheet.file(),
                            "there is a heading at most, and no row under it",
                            "Export it again, with its responses."));
        }
    }

    private static String names(List<Sheet> sheets) {
        return String.join(", ", sheets.stream().map(Sheet::name).toList());
    }
}
