package org.trigpoint.evaluation.interviews.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// A document that is a zip archive of XML: Word's .docx or OpenDocument's .odt.
///
/// Only the parts that hold the text are unpacked, each to at most [#LARGEST_PART]; nothing is
/// written to disk, so names of entries cannot climb out of anywhere. Document types are refused,
/// and with them all entities.
final class OfficeArchive {
    /// No part is unpacked beyond this: 48 MiB of XML.
    static final int LARGEST_PART = 48 << 20;

    private static final int MOST_ENTRIES = 20_000;
    private static final int DEEPEST = 500;

    private OfficeArchive() {}

    /// What reads a part's XML from its first event on.
    interface PartReader {
        Draft read(XMLStreamReader xml) throws XMLStreamException;
    }

    static Draft read(String file, Path path) {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            if (archive.size() > MOST_ENTRIES) {
                throw TranscriptFile.tooLong(file);
            }
            Optional<byte[]> relations = part(file, archive, "_rels/.rels");
            if (relations.isPresent()) {
                String document = documentOf(relations.get());
                Optional<byte[]> word = part(file, archive, document);
                if (word.isPresent()) {
                    return parsed(word.get(), new WordText()::read);
                }
            }
            Optional<byte[]> content = part(file, archive, "content.xml");
            if (content.isPresent()) {
                return parsed(content.get(), new OpenDocumentText()::read);
            }
            throw new FaultsFoundException(
                    Fault.ofFile(
                            file,
                            "this zip archive is neither a Word (.docx) nor an OpenDocument (.odt) text",
                            "Unpack it first if transcripts are in it, or save it as .docx."));
        } catch (XMLStreamException | IOException e) {
            throw damaged(file);
        }
    }

    private static Optional<byte[]> part(String file, ZipFile archive, String name)
            throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw TranscriptFile.tooLong(file);
            }
            return Optional.of(bytes);
        }
    }

    /// Where a Word file says its document is; `word/document.xml` nearly always.
    private static String documentOf(byte[] relations) throws XMLStreamException {
        XMLStreamReader xml = reader(relations);
        while (next(xml)) {
            if (xml.isStartElement()) {
                String type = attribute(xml, "Type");
                if (type.endsWith("/officeDocument")) {
                    String target = attribute(xml, "Target");
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return "word/document.xml";
    }

    private static Draft parsed(byte[] bytes, PartReader reading) throws XMLStreamException {
        return reading.read(reader(bytes));
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /// Goes to the next event; a document type ends the reading.
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A document type is not read");
        }
        return true;
    }

    /// Passes over the element that has just begun.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && next(xml)) {
            depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
            if (depth > DEEPEST) {
                throw new XMLStreamException("Nested too deeply");
            }
        }
    }

    /// An attribute by its local name; empty where it is absent.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static FaultsFoundException damaged(String file) {
        return new FaultsFoundException(
                Fault.ofFile(
                        file,
                        "the document is damaged, protected by a password, or holds XML that is not taken from strangers",
                        "Open it in Word or LibreOffice and save it again as .docx without a password."));
    }
}
