package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The doors that nmap found open. They are knocked at after it is done, so that the pace is kept.
 */
final class NmapDoors implements Doors {
    private static final XMLInputFactory XML = hardened();

    private final Process process;
    private final Predicate<Door> wanted;
    private @Nullable Iterator<Door> found;

    NmapDoors(Process process, Predicate<Door> wanted) {
        this.process = process;
        this.wanted = wanted;
    }

    /** No document type, no entities: what nmap says quotes what strangers say. */
    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    public boolean hasNext() {
        return found().hasNext();
    }

    @Override
    public Door next() {
        return found().next();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Iterator<Door> found() {
        if (found == null) {
            found = read(process.getInputStream(), wanted).iterator();
        }
        return found;
    }

    /**
     * @throws ProblemException when it does not end as nmap ends that is content
     */
    static Set<Door> read(InputStream output, Predicate<Door> wanted) {
        NmapReport report = new NmapReport(wanted);
        try (output) {
            XMLStreamReader xml = XML.createXMLStreamReader(output, "UTF-8");
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    report.begins(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    report.ends(xml.getLocalName());
                }
            }
            return report.doors();
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw new ProblemException(
                    502,
                    ErrorKind.OUTPUT_UNPARSABLE,
                    "What nmap said could not be read, or it stopped early.",
                    "Scan with method tcp.",
                    List.of());
        }
    }
}
