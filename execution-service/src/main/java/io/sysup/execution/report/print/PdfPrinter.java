package io.sysup.execution.report.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * Prints HTML of ours as PDF. A font of the computer is embedded where there is one; without it,
 * letters beyond those of western Europe are left out by the fonts that every reader has.
 */
@ApplicationScoped
public class PdfPrinter {
    private static final String EMBEDDED = "DejaVu Sans";
    private static final String EVERYWHERE = "Helvetica";
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/dejavu");
    private static final String STANDARD_STYLE = "/resources/css/XhtmlNamespaceHandler.css";
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private final boolean embedded = Files.isReadable(FONTS.resolve("DejaVuSans.ttf"));

    String family() {
        return embedded ? EMBEDDED : EVERYWHERE;
    }

    byte[] print(String html) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ITextRenderer renderer = renderer();
            renderer.setDocumentFromString(html);
            renderer.layout();
            renderer.createPDF(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("The PDF cannot be made", e);
        }
    }

    private ITextRenderer renderer() throws IOException {
        var device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        var renderer =
                new ITextRenderer(
                        ITextRenderer.DEFAULT_DOTS_PER_POINT,
                        DOTS_PER_PIXEL,
                        device,
                        new Nowhere(device));
        if (embedded) {
            for (Path font : fonts()) {
                renderer.getFontResolver()
                        .addFont(font.toString(), EMBEDDED, BaseFont.IDENTITY_H, true, null);
            }
        }
        return renderer;
    }

    private static List<Path> fonts() {
        return Stream.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
                .map(FONTS::resolve)
                .filter(Files::isReadable)
                .toList();
    }

    /**
     * Nothing is fetched, whatever the text of a machine says; what the printer knows of HTML is a
     * resource of its own.
     */
    private static final class Nowhere extends ITextUserAgent {
        Nowhere(ITextOutputDevice device) {
            super(device, DOTS_PER_PIXEL);
        }

        @Override
        protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
            return uri != null && uri.endsWith(STANDARD_STYLE)
                    ? ITextRenderer.class.getResourceAsStream(STANDARD_STYLE)
                    : null;
        }
    }
}
