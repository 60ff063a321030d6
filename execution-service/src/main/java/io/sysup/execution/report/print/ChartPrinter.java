package io.sysup.execution.report.print;

import io.sysup.execution.report.print.Document.Bar;
import io.sysup.execution.report.print.Document.Drawing;
import io.sysup.execution.report.print.Document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws the bars of a section as a picture that stands in the page itself. Letters need the fonts
 * of the computer; where it has none, there is no picture, and the numbers stand in the text
 * anyway.
 */
@ApplicationScoped
public class ChartPrinter {
    private static final Logger LOGGER = Logger.getLogger(ChartPrinter.class);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int HEIGHT_OF_ROW = 26;
    private static final int EDGE = 16;

    /** Dots for each of the picture, so that print is sharp. */
    private static final int SHARPNESS = 2;

    private static final double ROOM_FOR_NUMBERS = 0.12;
    private static final float ROOM_FOR_LABELS = 0.4f;
    private static final float ROOM_BELOW_COLUMNS = 1.5f;
    private static final double ROOM_BETWEEN = 0.4;
    private static final Color INK = new Color(0x15_15_15);
    private static final Color LINE = new Color(0xc7_c7_c7);
    private static final Color FILL = new Color(0x00_66_cc);
    private static final Font LETTERS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    static {
        // A server has no screen, whatever its environment says.
        System.setProperty("java.awt.headless", "true");
    }

    private volatile boolean able = true;

    /** An address that is the picture itself. */
    Optional<String> draw(Section section, Locale locale) {
        if (!able || section.bars().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] picture = png(chart(section, locale), height(section));
            return Optional.of(
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(picture));
        } catch (LinkageError | InternalError e) {
            able = false;
            LOGGER.warnf(
                    "Reports have no pictures, because this computer cannot draw letters (install fontconfig and a font): %s",
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static int height(Section section) {
        return section.drawing() == Drawing.COLUMNS
                ? HEIGHT
                : EDGE + HEIGHT_OF_ROW * section.bars().size();
    }

    private static JFreeChart chart(Section section, Locale locale) {
        boolean columns = section.drawing() == Drawing.COLUMNS;
        JFreeChart chart =
                ChartFactory.createBarChart(
                        null,
                        null,
                        null,
                        values(section.bars()),
                        columns ? PlotOrientation.VERTICAL : PlotOrientation.HORIZONTAL,
                        false,
                        false,
                        false);
        chart.setBackgroundPaint(Color.WHITE);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(LINE);
        plot.setRangeGridlinesVisible(columns);
        style(plot.getDomainAxis(), columns ? ROOM_BELOW_COLUMNS : ROOM_FOR_LABELS);
        style((NumberAxis) plot.getRangeAxis(), locale);
        plot.getRangeAxis().setVisible(columns);
        style((BarRenderer) plot.getRenderer(), locale);
        return chart;
    }

    private static DefaultCategoryDataset values(List<Bar> bars) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        bars.forEach(bar -> values.addValue(bar.value(), "", bar.label()));
        return values;
    }

    private static void style(CategoryAxis axis, float room) {
        axis.setTickLabelFont(LETTERS);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(LINE);
        axis.setTickMarksVisible(false);
        axis.setMaximumCategoryLabelWidthRatio(room);
        axis.setCategoryMargin(ROOM_BETWEEN);
    }

    private static void style(NumberAxis axis, Locale locale) {
        axis.setTickLabelFont(LETTERS);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(locale));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(locale));
        axis.setUpperMargin(ROOM_FOR_NUMBERS);
        axis.setAutoRangeMinimumSize(1);
    }

    private static void style(BarRenderer renderer, Locale locale) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, FILL);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(LETTERS);
        renderer.setDefaultItemLabelPaint(INK);
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator(
                        "{2}", NumberFormat.getIntegerInstance(locale)));
    }

    private static byte[] png(JFreeChart chart, int height) {
        BufferedImage picture =
                new BufferedImage(
                        WIDTH * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.scale(SHARPNESS, SHARPNESS);
            chart.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height));
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
