package org.trigpoint.evaluation.themes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the colleague's project of the newcomer's example as another program would write it: texts
/// with CRLF that count as one character, users with names, codes in a folder, cases with a
/// variable, sets of codes and of sources, and a note.
final class OtherProgramsProject {
    private static final Pattern MARK = Pattern.compile("\\[\\[([a-z]+)\\|(.*?)]]");
    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 7, 20, 0, 0);

    /// Code, name, colour, description.
    private record Label(String key, String name, String colour, String description) {}

    private static final List<Label> CODES =
            List.of(
                    new Label(
                            "words",
                            "No words when asked",
                            "#8A5AA0",
                            "Knows it and cannot say it to the person."),
                    new Label(
                            "believed",
                            "Taken as true",
                            "#5B3F9D",
                            "The pain is taken as real, in words or without."),
                    new Label(
                            "made",
                            "Made their own",
                            "#3F8F8A",
                            "A sheet or a picture that someone changed for themselves."),
                    new Label("pacing", "Starting small, stopping early", "#2F7D5A", ""),
                    new Label("minutes", "Minutes", "#6B6F7D", "Length of appointments."),
                    new Label("alone", "On one's own", "#4A5F75", "Nobody to talk it over with."));

    private final StringBuilder sources = new StringBuilder();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private OtherProgramsProject() {}

    /// The entries of the archive: project.qde, then the texts.
    static Map<String, String> entries() {
        OtherProgramsProject project = new OtherProgramsProject();
        project.source("Dunlin-77", "TB", NewcomersTalk.dunlin());
        project.source("Gorse-20", "CM", NewcomersTalk.gorse());
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("project.qde", project.xml());
        entries.putAll(project.texts);
        return entries;
    }

    /// The archive.
    static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries().entrySet()) {
                ZipEntry here = new ZipEntry(entry.getKey());
                here.setTimeLocal(MIDNIGHT);
                zip.putNextEntry(here);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void source(String name, String user, List<NewcomersTalk.Said> talk) {
        StringBuilder text = new StringBuilder(NewcomersTalk.LABEL).append('\n');
        StringBuilder selections = new StringBuilder();
        for (NewcomersTalk.Said said : talk) {
            text.append('\n').append(said.asks() ? "Interviewer: " : name + ": ");
            String words = said.words();
            int copied = 0;
            Matcher marks = MARK.matcher(words);
            while (marks.find()) {
                text.append(words, copied, marks.start());
                int start = points(text);
                text.append(marks.group(2));
                selections.append(selection(name, user, start, points(text), marks));
                copied = marks.end();
            }
            text.append(words.substring(copied)).append('\n');
        }
        String guid = guid("source " + name);
        texts.put("sources/" + guid + ".txt", text.toString().replace("\n", "\r\n"));
        sources.append(
                "<TextSource guid=\"%s\" name=\"%s\" plainTextPath=\"internal://%s.txt\" creatingUser=\"%s\" creationDateTime=\"2026-07-20T09:00:00Z\">\n%s</TextSource>\n"
                        .formatted(guid, name, guid, guid("user " + user), selections));
    }

    private static String selection(String name, String user, int start, int end, Matcher mark) {
        String id = name + " " + start;
        return """
        <PlainTextSelection guid="%s" name="%s" startPosition="%d" endPosition="%d" creatingUser="%s" creationDateTime="2026-07-20T10:00:00Z"><Coding guid="%s" creatingUser="%s" creationDateTime="2026-07-20T10:00:00Z"><CodeRef targetGUID="%s"/></Coding></PlainTextSelection>
        """
                .formatted(
                        guid("selection " + id),
                        escaped(mark.group(2)),
                        start,
                        end,
                        guid("user " + user),
                        guid("coding " + id),
                        guid("user " + user),
                        guid("code " + mark.group(1)));
    }

    private String xml() {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <Project xmlns="urn:QDA-XML:project:1.0" name="Link workers, second site (synthetic)" origin="Other program 3.1" creatingUserGUID="%s" creationDateTime="2026-07-20T09:00:00Z">
        <Users>
        <User guid="%s" name="Cerys Mountjoy" id="CM"/>
        <User guid="%s" name="Tobias Brandreth" id="TB"/>
        </Users>
        <CodeBook><Codes>
        <Code guid="%s" name="With people" isCodable="false" color="#1F5C4A">
        %s</Code>
        %s</Codes></CodeBook>
        <Variables><Variable guid="%s" name="site" typeOfVariable="Text"/></Variables>
        <Cases>
        %s%s</Cases>
        <Sources>
        %s</Sources>
        <Notes><Note guid="%s" name="After coding" creatingUser="%s" creationDateTime="2026-07-21T15:00:00Z"><PlainTextContent>Synthetic note, written for this example. Both of them cut the sheets down; neither was told to.</PlainTextContent></Note></Notes>
        <Sets>
        <Set guid="%s" name="It has to become theirs"><Description>What people keep is what they changed for themselves.</Description><MemberCode targetGUID="%s"/><MemberCode targetGUID="%s"/></Set>
        <Set guid="%s" name="Second site"><MemberSource targetGUID="%s"/><MemberSource targetGUID="%s"/></Set>
        </Sets>
        <Description>Synthetic example of a project from another program.</Description>
        </Project>
        """
                .formatted(
                        guid("user CM"),
                        guid("user CM"),
                        guid("user TB"),
                        guid("code folder"),
                        codes(0, 4),
                        codes(4, CODES.size()),
                        guid("variable site"),
                        kase("Dunlin-77", "South"),
                        kase("Gorse-20", "North"),
                        sources,
                        guid("note"),
                        guid("user CM"),
                        guid("set codes"),
                        guid("code made"),
                        guid("code believed"),
                        guid("set sources"),
                        guid("source Dunlin-77"),
                        guid("source Gorse-20"));
    }

    private static String codes(int from, int to) {
        StringBuilder xml = new StringBuilder();
        for (Label code : CODES.subList(from, to)) {
            String start =
                    "<Code guid=\"%s\" name=\"%s\" isCodable=\"true\" color=\"%s\""
                            .formatted(
                                    guid("code " + code.key()),
                                    escaped(code.name()),
                                    code.colour());
            xml.append(start)
                    .append(
                            code.description().isEmpty()
                                    ? "/>\n"
                                    : "><Description>"
                                            + escaped(code.description())
                                            + "</Description></Code>\n");
        }
        return xml.toString();
    }

    private static String kase(String name, String site) {
        return """
        <Case guid="%s" name="%s"><VariableValue><VariableRef targetGUID="%s"/><TextValue>%s</TextValue></VariableValue><SourceRef targetGUID="%s"/></Case>
        """
                .formatted(
                        guid("case " + name),
                        name,
                        guid("variable site"),
                        site,
                        guid("source " + name));
    }

    private static int points(CharSequence text) {
        return (int) text.codePoints().count();
    }

    /// A guid that is the same at every run.
    static String guid(String of) {
        return UUID.nameUUIDFromBytes(("other program " + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
