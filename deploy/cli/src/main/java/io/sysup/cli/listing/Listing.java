package io.sysup.cli.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import java.util.function.Function;

/** Prints a list of the API: pages as they arrive for people, one document for scripts. */
public final class Listing {

    private final Table table;
    private final Function<JsonNode, List<String>> cells;
    private final String whenEmpty;

    public Listing(Table table, Function<JsonNode, List<String>> cells, String whenEmpty) {
        this.table = table;
        this.cells = cells;
        this.whenEmpty = whenEmpty;
    }

    public void print(Invocation invocation, ApiCall call, int wanted) {
        Output output = invocation.output();
        Pages pages = new Pages(invocation.api(), call, wanted);
        if (output.json()) {
            output.document(pages.document());
            return;
        }
        while (pages.hasNext()) {
            pages.next().forEach(item -> table.row(cells.apply(item)));
            table.write(output);
        }
        if (!table.started()) {
            output.remark(whenEmpty);
        } else if (pages.more()) {
            output.remark(
                    pages.read() + " of " + pages.total() + " shown; --all prints everything");
        }
    }
}
