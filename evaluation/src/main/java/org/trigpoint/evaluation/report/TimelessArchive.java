package org.trigpoint.evaluation.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// An archive without the moment in which it was written: the same content gives the same bytes.
final class TimelessArchive {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TimelessArchive() {}

    /// Writes an archive's files anew, in their order, all with one time.
    static void write(byte[] archive, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry fresh = new ZipEntry(entry.getName());
                fresh.setTimeLocal(TIME);
                zip.putNextEntry(fresh);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
