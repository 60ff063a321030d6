package io.sysup.cli.packages;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
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
        name = "pending",
        description = {
            "Tell which updates the fleet waits for, one row a package; with its name, who waits for it.",
            "As of the last analysis of each machine."
        },
        footer = {
            "",
            "Examples:",
            "  sysup package pending --security --older-than 7 --sort=-age",
            "  sysup package pending openssl --where tag:prod"
        })
final class PackagePendingCommand implements Runnable {
    private static final String PENDING = "pending";

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Whole name of a package: list the machines that wait for it.")
    private String name = "";

    @Option(names = "--to", paramLabel = "VERSION", description = "Only where this would come.")
    private String to = "";

    @Option(names = "--search", paramLabel = "TEXT", description = "A part of the name.")
    private String search = "";

    @Option(names = "--security", description = "Only security updates.")
    private boolean security;

    @Option(
            names = "--state",
            paramLabel = "WORD",
            description =
                    "What an upgrade would bring: ready; or leaves: held, kept_back, phased, excluded.")
    private String state = "";

    @Option(names = "--where", paramLabel = "SELECTOR", description = "Only of these machines.")
    private String where = "";

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            description = "Only where a machine waits for so many days.")
    private String olderThan = "";

    @Option(
            names = "--younger-than",
            paramLabel = "DAYS",
            description = "Only where a machine waits for fewer days.")
    private String youngerThan = "";

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "name, -machines (most first) or -age (oldest first).")
    private String sort = "";

    PackagePendingCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (name.isEmpty()) {
            packages().print(invocation, list(), options.wanted());
        } else {
            machines().print(invocation, machinesOf(), options.wanted());
        }
    }

    private ApiCall list() {
        return filtered(ApiCall.get("packages", PENDING)).query("q", search).query("sort", sort);
    }

    private ApiCall machinesOf() {
        return filtered(ApiCall.get("packages", PENDING, "machines"))
                .query("name", name)
                .query("to", to);
    }

    private ApiCall filtered(ApiCall call) {
        return call.query("security", security ? "true" : "")
                .query("state", state)
                .query("where", where)
                .query("olderThanDays", olderThan)
                .query("youngerThanDays", youngerThan);
    }

    private Listing packages() {
        ZoneId zone = invocation.environment().zone();
        return new Listing(
                new Table(
                        "PACKAGE",
                        "TO",
                        "FROM",
                        "KIND",
                        "STATE",
                        "MACHINES",
                        "WAITING SINCE",
                        "ORIGIN"),
                row -> cells(row, zone),
                "no machine waits for such an update");
    }

    private static List<String> cells(JsonNode row, ZoneId zone) {
        return List.of(
                Json.text(row, "name"),
                Json.text(row, "to"),
                from(row),
                row.path("security").asBoolean() ? Colour.RED.paint("security") : "update",
                Json.text(row, "state"),
                Json.text(row, "machines"),
                LocalTime.of(Json.text(row, "oldestAt"), zone),
                texts(row.path("origins")));
    }

    private static String from(JsonNode row) {
        int versions = row.path("fromVersions").asInt();
        return versions == 1 ? row.path("from").path(0).asText() : versions + " versions";
    }

    private Listing machines() {
        ZoneId zone = invocation.environment().zone();
        return new Listing(
                new Table("MACHINE", "FROM", "TO", "STATE", "WAITING SINCE"),
                row ->
                        List.of(
                                Json.text(row, "machine"),
                                changes(row, "from"),
                                changes(row, "to"),
                                state(row),
                                LocalTime.of(Json.text(row, "firstSeenAt"), zone)),
                "no machine waits for an update of " + name);
    }

    private static String state(JsonNode machine) {
        JsonNode rule = machine.path("rule");
        return rule.isObject()
                ? changes(machine, "state")
                        + " by "
                        + Json.text(rule, "name")
                        + ": "
                        + Json.text(rule, "reason")
                : changes(machine, "state");
    }

    private static String changes(JsonNode machine, String field) {
        return StreamSupport.stream(machine.path("changes").spliterator(), false)
                .map(change -> Json.text(change, field))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
