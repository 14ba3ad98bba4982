package org.trigpoint.evaluation.themes.exchange;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML in UTF-8. Attributes and texts that are blank are left out; characters that XML
/// cannot hold are replaced by U+FFFD.
final class XmlPen {
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter writer;

    /// @param out stays open
    XmlPen(OutputStream out) {
        try {
            this.writer =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(
                                    new BufferedWriter(
                                            new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void begin(String element, String namespace) {
        try {
            writer.writeCharacters("\n");
            writer.writeStartElement(element);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void begin(String element) {
        try {
            writer.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void attribute(String name, String value) {
        try {
            if (!value.isEmpty()) {
                writer.writeAttribute(name, clean(value));
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// An element with nothing but text.
    void text(String element, String text) {
        try {
            if (!text.isEmpty()) {
                writer.writeStartElement(element);
                writer.writeCharacters(clean(text));
                writer.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void end() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void finish() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static String clean(String text) {
        return NO_XML.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\uFFFD");
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("The XML cannot be written", e);
    }
}
