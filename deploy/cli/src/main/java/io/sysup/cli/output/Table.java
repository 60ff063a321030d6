package io.sysup.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; can be written in parts while more rows are on their way. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> headers;
    private final int[] widths;
    private final List<List<String>> waiting = new ArrayList<>();
    private boolean started;

    public Table(String... headers) {
        this.headers = List.of(headers);
        this.widths = new int[headers.length];
        widen(this.headers);
    }

    public Table row(List<String> cells) {
        List<String> oneLine = cells.stream().map(cell -> cell.replaceAll("\\R", " ")).toList();
        waiting.add(oneLine);
        return this;
    }

    /** Writes the rows added since the last time, and the header before the first of them. */
    public void write(Output output) {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.forEach(this::widen);
        if (!started) {
            output.line(Colour.BOLD.paint(aligned(headers)));
            started = true;
        }
        waiting.forEach(row -> output.line(aligned(row)));
        waiting.clear();
    }

    public boolean started() {
        return started;
    }

    private void widen(List<String> cells) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], TerminalText.width(cells.get(column)));
        }
    }

    private String aligned(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell);
            if (column < widths.length - 1) {
                line.append(" ".repeat(widths[column] - TerminalText.width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }
}
