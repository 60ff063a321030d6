package io.sysup.cli.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List who was here, and what they may by role.")
final class PersonListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    PersonListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        new Listing(
                        new Table("SUBJECT", "NAME", "MAY", "LAST SEEN", "STATUS"),
                        person -> cells(person, zone),
                        "nobody was here")
                .print(invocation, ApiCall.get("people"), options.wanted());
    }

    private static List<String> cells(JsonNode person, ZoneId zone) {
        return List.of(
                Json.text(person, "subject"),
                Json.text(person, "label"),
                highest(person),
                LocalTime.of(Json.text(person, "lastSeenAt"), zone),
                Json.text(person, "blockedAt").isEmpty() ? "" : "blocked");
    }

    /** Each scope holds those before it. */
    private static String highest(JsonNode person) {
        List<String> scopes = person.path("scopes").valueStream().map(JsonNode::asText).toList();
        return List.of("admin", "operate", "read").stream()
                .filter(scopes::contains)
                .findFirst()
                .orElse("nothing");
    }
}
