package io.sysup.cli.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "who",
        description = {
            "Tell which machines have a package, as of the last analysis of each.",
            "Machines that were never analysed are unknown, and said to be so."
        })
final class PackageWhoCommand implements Runnable {

    private static final int LARGEST_PAGE = 200;

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Parameters(paramLabel = "NAME", description = "Name of the binary package, e.g. libssl3.")
    private String name = "";

    @Option(
            names = "--below",
            paramLabel = "VERSION",
            description = "Only in a version below this one, in the order of dpkg.")
    private String below = "";

    @Option(names = "--version", paramLabel = "VERSION", description = "Only in this version.")
    private String version = "";

    @Option(names = "--arch", paramLabel = "ARCH", description = "Only of this architecture.")
    private String arch = "";

    @Option(
            names = "--where",
            paramLabel = "SELECTOR",
            description = "Only of these machines: tag:prod, os:debian.")
    private String where = "";

    PackageWhoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode answer = read(invocation.api(), options.wanted());
        Output output = invocation.output();
        output.answer(answer, () -> print(answer, output));
    }

    private ObjectNode read(Api api, int wanted) {
        ApiCall call =
                ApiCall.get("packages", "installed")
                        .query("name", name)
                        .query("below", below)
                        .query("version", version)
                        .query("arch", arch)
                        .query("where", where);
        ObjectNode whole = Json.object();
        ArrayNode items = whole.putArray("items");
        String cursor = "";
        do {
            int size = Math.min(wanted - items.size(), LARGEST_PAGE);
            JsonNode page =
                    api.send(call.query("limit", Integer.toString(size)).query("cursor", cursor));
            page.path("items").forEach(items::add);
            whole.set("total", page.path("total"));
            whole.set("coverage", page.path("coverage"));
            cursor = Json.text(page, "nextCursor");
        } while (!cursor.isEmpty() && items.size() < wanted);
        return whole;
    }

    private void print(JsonNode answer, Output output) {
        ZoneId zone = invocation.environment().zone();
        Table table = new Table("MACHINE", "VERSION", "AS OF");
        for (JsonNode holder : answer.path("items")) {
            table.row(
                    List.of(
                            Json.text(holder, "machine"),
                            versions(holder),
                            LocalTime.of(Json.text(holder, "seenAt"), zone)));
        }
        table.write(output);
        if (!table.started()) {
            output.remark("no machine that was analysed has it");
        }
        JsonNode coverage = answer.path("coverage");
        output.remark(
                answer.path("total").asLong()
                        + " of "
                        + coverage.path("known").asLong()
                        + " machines whose packages are known");
        long unknown = coverage.path("unknown").asLong();
        if (unknown > 0) {
            output.warning(
                    unknown + " machines were never analysed and are unknown: " + names(coverage));
        }
    }

    private static String versions(JsonNode holder) {
        return texts(holder.path("found"), "version");
    }

    private static String names(JsonNode coverage) {
        JsonNode named = coverage.path("unknownMachines");
        boolean more = named.size() < coverage.path("unknown").asLong();
        return texts(named, "machine") + (more ? ", …" : "");
    }

    private static String texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> Json.text(item, field))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
