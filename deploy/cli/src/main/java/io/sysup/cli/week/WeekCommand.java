package io.sysup.cli.week;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "week",
        description =
                "Tell how the fleet is and what became of it in the last seven days: states, security updates and restarts by age, work, failures, silent machines.")
public final class WeekCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(
            names = "--silent",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "Days after which a machine is silent (default: ${DEFAULT-VALUE}).")
    private int silent;

    WeekCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Api api = invocation.api();
        ZoneId zone = invocation.environment().zone();
        ObjectNode week = Json.object();
        week.set(
                "machines",
                api.send(
                        ApiCall.get("fleet", "week")
                                .query("silentDays", Integer.toString(silent))));
        week.set(
                "work",
                api.send(ApiCall.get("executions", "week").query("timeZone", zone.getId())));
        Output output = invocation.output();
        output.answer(week, () -> print(week.path("machines"), week.path("work"), zone, output));
    }

    private static void print(JsonNode machines, JsonNode work, ZoneId zone, Output output) {
        states(machines).write(output);
        output.line("");
        ages(machines.path("restarts"), work.path("securityAges")).write(output);
        output.line("");
        days(work).write(output);
        if (!work.path("failures").isEmpty()) {
            output.line("");
            failures(work, zone).write(output);
        }
        silence(machines, output);
    }

    private static Table states(JsonNode machines) {
        List<String> states = new ArrayList<>(List.of("MACHINES"));
        List<String> numbers = new ArrayList<>(List.of(Json.text(machines, "machines")));
        machines.path("byStatus")
                .properties()
                .forEach(state -> {
                    states.add(state.getKey().toUpperCase(Locale.ROOT));
                    numbers.add(state.getValue().asText());
                });
        return new Table(states.toArray(String[]::new)).row(numbers);
    }

    private static Table ages(JsonNode restarts, JsonNode security) {
        Table table = new Table("WAITING FOR DAYS", "SECURITY UPDATES", "ON MACHINES", "RESTARTS");
        for (int i = 0; i < restarts.size(); i++) {
            JsonNode updates = security.path(i);
            table.row(
                    List.of(
                            span(restarts.path(i)),
                            Json.text(updates, "updates"),
                            Json.text(updates, "machines"),
                            Json.text(restarts.path(i), "machines")));
        }
        return table;
    }

    private static String span(JsonNode group) {
        int from = group.path("fromDays").asInt();
        int below = group.path("belowDays").asInt();
        return below == 0 ? "more than " + (from - 1) : from + " to " + (below - 1);
    }

    private static Table days(JsonNode work) {
        List<JsonNode> days = new ArrayList<>();
        work.path("days").forEach(days::add);
        Table table = new Table("DAY", "UPGRADES", "FAILED", "RESTARTS", "FAILED");
        days.forEach(day ->
                table.row(
                        List.of(
                                Json.text(day, "day"),
                                Json.text(day, "upgrades"),
                                bad(day, "upgradesFailed"),
                                Json.text(day, "reboots"),
                                bad(day, "rebootsFailed"))));
        return table;
    }

    private static String bad(JsonNode day, String field) {
        String number = Json.text(day, field);
        return number.equals("0") ? number : Colour.RED.paint(number);
    }

    private static Table failures(JsonNode work, ZoneId zone) {
        Table table = new Table("FAILURE", "ACTION", "JOBS", "MACHINES", "LAST", "LAST JOB");
        work.path("failures")
                .forEach(failure ->
                        table.row(
                                List.of(
                                        Json.text(failure, "kind"),
                                        Json.text(failure, "action"),
                                        Json.text(failure, "jobs"),
                                        Json.text(failure, "machines"),
                                        LocalTime.of(Json.text(failure, "latestAt"), zone),
                                        Json.text(failure, "latestJob"))));
        return table;
    }

    private static void silence(JsonNode machines, Output output) {
        String days = Json.text(machines, "silentDays");
        if (machines.path("unseen").asLong() > 0) {
            output.warning(
                    "%s machines were not seen for more than %s days: sysup machine list --where 'unseen>%s'"
                            .formatted(Json.text(machines, "unseen"), days, days));
        }
        if (machines.path("unanalyzed").asLong() > 0) {
            output.warning(
                    "%s machines were not analysed for more than %s days, %s of them never: sysup machine list --where 'unanalyzed>%s'"
                            .formatted(
                                    Json.text(machines, "unanalyzed"),
                                    days,
                                    Json.text(machines, "neverAnalyzed"),
                                    days));
        }
    }
}
