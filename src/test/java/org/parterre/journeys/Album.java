package org.parterre.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.parterre.house.Client;

/**
 * Pictures of every page and its states, on a phone and on a desk, by day and in a dark foyer, in {@code target/gallery}. Not
 * part of the build: {@code ./mvnw verify -Pgallery} makes them, people look at them.
 */
final class Album {
    private static final Path FOLDER = Path.of("target", "gallery");

    private Album() {}

    static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** The first page of a PDF, as a printer would have it. */
    static void paper(Client.Answer pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf.raw().body())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
            ImageIO.write(page, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of the house as a printer would have it. */
    static void printed(Page page, String name) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setPath(FOLDER.resolve(name + ".pdf")));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-print.png"))
                .setFullPage(true));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    static void shoot(Visitor visitor, String path, String name) {
        visitor.opens(path);
        shoot(visitor, name);
    }

    static void shoot(Visitor visitor, String name) {
        Page page = visitor.page();
        page.mouse().move(0, 0);
        for (int width : new int[] {390, 1440}) {
            page.setViewportSize(width, width == 390 ? 844 : 900);
            for (ColorScheme light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(
                        new EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE));
                String file = name + "-" + width + "-" + light.name().toLowerCase(Locale.ROOT) + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(file))
                        .setFullPage(true));
            }
        }
    }
}
