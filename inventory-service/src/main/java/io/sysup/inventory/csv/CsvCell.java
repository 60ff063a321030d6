package io.sysup.inventory.csv;

/** What a spreadsheet would run as a formula is made text by a quote before it. */
public final class CsvCell {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvCell() {}

    public static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    /** A cell as it was before it was made harmless. */
    public static String original(String cell) {
        boolean harmless =
                cell.length() > 1
                        && cell.charAt(0) == '\''
                        && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return harmless ? cell.substring(1) : cell;
    }
}
