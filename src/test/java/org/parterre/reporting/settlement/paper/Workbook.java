package org.parterre.reporting.settlement.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A spreadsheet read back by code that didn't write it. */
public final class Workbook {
    private Workbook() {}

    /** The cells of its sheet, as XML. */
    public static String cells(byte[] xlsx) throws IOException {
        return part(xlsx, "xl/worksheets/sheet1.xml");
    }

    static String part(byte[] xlsx, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                .get()) {
            byte[] part = zip.getInputStream(zip.getEntry(name)).readAllBytes();
            return new String(part, StandardCharsets.UTF_8).replace("&quot;", "\"");
        }
    }
}
