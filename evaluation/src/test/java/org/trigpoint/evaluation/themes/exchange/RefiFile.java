package org.trigpoint.evaluation.themes.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds .qdpx files as other programs write them, with invented words.
final class RefiFile {
    static final String CODE = "11111111-1111-1111-1111-111111111111";
    static final String SOURCE = "22222222-2222-2222-2222-222222222222";
    static final String USER = "33333333-3333-3333-3333-333333333333";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private RefiFile() {}

    static RefiFile empty() {
        return new RefiFile();
    }

    /// A project whose parts stand within the Project element, in a file called project.qde.
    static RefiFile of(String parts) {
        return of("project.qde", "urn:QDA-XML:project:1.0", "Other 1.2", parts);
    }

    static RefiFile of(String inner, String namespace, String origin, String parts) {
        return empty().with(
                        inner,
                        ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\""
                                        + namespace
                                        + "\" name=\"Invented\" origin=\""
                                        + origin
                                        + "\">"
                                        + parts
                                        + "</Project>")
                                .getBytes(StandardCharsets.UTF_8));
    }

    RefiFile with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    RefiFile with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve("invented.qdpx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    Project read(Path folder, Losses losses) throws IOException {
        return Exchange.read(in(folder), losses);
    }

    static String users() {
        return "<Users><User guid=\"" + USER + "\" name=\"Robin Reader\"/></Users>";
    }

    static String codes() {
        return "<CodeBook><Codes><Code guid=\""
                + CODE
                + "\" name=\"Alarm\" isCodable=\"true\"/></Codes></CodeBook>";
    }

    /// A source in a file of its own.
    static String source(String path, String children) {
        return "<Sources>" + textSource(SOURCE, "Talk", path, children) + "</Sources>";
    }

    static String textSource(String guid, String name, String path, String children) {
        return "<TextSource guid=\""
                + guid
                + "\" name=\""
                + name
                + "\" plainTextPath=\""
                + path
                + "\">"
                + children
                + "</TextSource>";
    }

    /// A coded selection; its guid follows from its number.
    static String selection(int number, long start, long end, String name) {
        return "<PlainTextSelection guid=\""
                + guid(4, number)
                + "\" name=\""
                + name
                + "\" startPosition=\""
                + start
                + "\" endPosition=\""
                + end
                + "\">"
                + coding(number)
                + "</PlainTextSelection>";
    }

    static String coding(int number) {
        return "<Coding guid=\""
                + guid(5, number)
                + "\" creatingUser=\""
                + USER
                + "\" creationDateTime=\"2026-05-02T10:00:00Z\"><CodeRef targetGUID=\""
                + CODE
                + "\"/></Coding>";
    }

    static String guid(int kind, int number) {
        return String.format(java.util.Locale.ROOT, "%08d-0000-4000-8000-%012d", kind, number);
    }
}
