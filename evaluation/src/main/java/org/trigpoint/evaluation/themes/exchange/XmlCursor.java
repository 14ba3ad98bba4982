package org.trigpoint.evaluation.themes.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Walks through someone else's XML once, by local names, and trusts none of it: no document type,
/// no entity but the five of XML itself, nothing fetched, and bounds on depth and length.
final class XmlCursor implements AutoCloseable {
    /// No element lies deeper: 200 levels, of which code trees in use have under 20.
    static final int DEEPEST = 200;

    /// No text within one element is longer: 64 Mi characters.
    static final int LONGEST_TEXT = 64 << 20;

    private static final List<String> LIMITS_OF_JAVA =
            List.of(
                    "jdk.xml.entityExpansionLimit",
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.maxGeneralEntitySizeLimit",
                    "jdk.xml.maxElementDepth");

    private final String file;
    private final XMLStreamReader reader;
    private int depth;

    /// @param file what the person calls the file, for sentences about it
    /// @throws FaultsFoundException where this is no XML
    XmlCursor(InputStream in, String file) {
        this.file = file;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Java counts even &amp; against its limits for entities; those a file declares itself are
        // refused altogether, and depth and length are bounded here.
        for (String limit : LIMITS_OF_JAVA) {
            factory.setProperty(limit, "0");
        }
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Goes to the root element.
    void root() {
        while (depth == 0) {
            if (step() == XMLStreamConstants.END_DOCUMENT) {
                throw new FaultsFoundException(
                        Fault.ofFile(file, "the XML has no element", "Export the project again."));
            }
        }
    }

    /// How deep the element lies that was entered last; 1 for the root.
    int depth() {
        return depth;
    }

    /// Goes on to the next child of the element at that depth; what of a former child was not read
    /// is passed over.
    ///
    /// @return whether there is one; if not, that element has ended
    boolean nextChildOf(int parent) {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if ((event == XMLStreamConstants.END_ELEMENT && depth < parent)
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /// The local name of the element that was just entered.
    String name() {
        return reader.getLocalName();
    }

    /// Its namespace; blank where it has none.
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// An attribute of the element that was just entered, without blanks around it; blank where
    /// there is none.
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                String value = reader.getAttributeValue(i);
                return value == null ? "" : value.strip();
            }
        }
        return "";
    }

    /// An attribute that names something.
    Optional<Guid> guid(String local) {
        String written = attribute(local);
        return written.isEmpty() ? Optional.empty() : Optional.of(new Guid(written));
    }

    /// The text of the element that was just entered, up to its end.
    ///
    /// @throws FaultsFoundException where it is longer than [#LONGEST_TEXT]
    String text() {
        StringBuilder text = new StringBuilder();
        int own = depth;
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(
                        reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (text.length() > LONGEST_TEXT) {
                    throw refusal("a text has more than 64 million characters", "");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return text.toString();
            }
        }
    }

    private int step() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw refusal(
                                "the elements lie more than " + DEEPEST + " deep",
                                "No program nests codes so deeply; export the project again.");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refusal(
                                "the XML declares a document type or entities of its own, which project files never need",
                                "It may be built to do harm. Export the project again from the program itself.");
                default -> {
                    // comments and the like say nothing about a project
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private FaultsFoundException refusal(String what, String remedy) {
        return new FaultsFoundException(
                Fault.ofLine(file, reader.getLocation().getLineNumber(), what, remedy));
    }

    /// The parser's own words are left out: they may repeat what the file says.
    private FaultsFoundException broken(XMLStreamException e) {
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new FaultsFoundException(
                Fault.ofLine(
                        file,
                        line,
                        "the XML is broken here",
                        "The file is damaged or was cut short: export the project again."));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
