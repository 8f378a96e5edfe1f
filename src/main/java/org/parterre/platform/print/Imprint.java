package org.parterre.platform.print;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.parterre.platform.Language;

/** What a PDF of the house says about itself: its language, for those who have it read to them, and its title. */
public final class Imprint {
    private Imprint() {}

    public static void on(PDDocument document, Language language, String title) {
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(language.code());
        PDViewerPreferences viewer = new PDViewerPreferences(catalogue.getCOSObject());
        viewer.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(viewer);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Parterre");
    }
}
