package org.parterre.platform.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What the metadata of a document claim: that it keeps to PDF/UA-1 (ISO 14289-1, 5), and its title once more. */
final class Claim {
    private static final String XMP =
            """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>""";

    private Claim() {}

    static void on(PDDocument document) throws IOException {
        String title = document.getDocumentInformation().getTitle();
        PDMetadata claim = new PDMetadata(document);
        claim.importXMPMetadata(XMP.formatted(escaped(title)).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(claim);
    }

    private static String escaped(String text) {
        List<String> characters = new ArrayList<>();
        text.codePoints()
                .filter(c -> c >= ' ' && Character.isDefined(c) && !Character.isSurrogate((char) c))
                .forEach(c -> characters.add(
                        c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : Character.toString(c)));
        return String.join("", characters);
    }
}
