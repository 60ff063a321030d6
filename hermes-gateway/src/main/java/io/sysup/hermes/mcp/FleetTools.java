package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Tools that read. */
@Singleton
@RunOnVirtualThread
public class FleetTools {
    private final AuditedCalls calls;
    private final InventoryApi inventory;
    private final ExecutionApi execution;

    FleetTools(
            AuditedCalls calls,
            @RestClient InventoryApi inventory,
            @RestClient ExecutionApi execution) {
        this.calls = calls;
        this.inventory = inventory;
        this.execution = execution;
    }

    @Tool(
            name = "list_machines",
            title = "List machines",
            description =
                    "Machines with their system, number of pending updates, what has to be started"
                            + " anew and trouble. Give a selector to narrow the list.",
            annotations =
                    @Tool.Annotations(
                            title = "List machines",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse listMachines(
            @ToolArg(
                            description =
                                    "Selector, e.g. 'tag:prod and updates>0', 'status:error',"
                                            + " 'os:debian and reboot:true',"
                                            + " 'needs:service-restart' (or reboot,"
                                            + " container-restart, relogin, unknown),"
                                            + " 'name:web*'",
                            required = false)
                    @Nullable String where,
            @ToolArg(
                            description = "At most so many machines, 1 to 200; 50 if absent",
                            required = false)
                    @Nullable Integer limit) {
        return calls.run(
                "list_machines",
                arguments("where", where, "limit", limit),
                identity ->
                        MachineAnswers.list(
                                inventory.machines(identity, where, Page.limit(limit))));
    }

    @Tool(
            name = "get_machine",
            title = "Get a machine",
            description =
                    "Everything that matters about one machine, also whether it, its services, its"
                            + " containers or sessions of its users have to be started anew, and"
                            + " why.",
            annotations =
                    @Tool.Annotations(
                            title = "Get a machine",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse getMachine(@ToolArg(description = "Name or id of the machine") String machine) {
        return calls.run(
                "get_machine",
                arguments("machine", machine),
                identity -> MachineAnswers.one(machine(identity, machine)));
    }

    private JsonNode machine(String identity, String nameOrId) {
        Optional<UUID> id = id(nameOrId);
        if (id.isPresent()) {
            return inventory.machine(identity, id.get());
        }
        String where = "name:\"" + nameOrId.replace("\"", "") + "\"";
        return inventory
                .machines(identity, where, Page.MAX_LIMIT)
                .path("items")
                .valueStream()
                .filter(found -> found.path("name").asText().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The machine " + nameOrId));
    }

    @Tool(
            name = "get_job",
            title = "Get a job",
            description = "State of one job, its result cut to size, and why it failed.",
            annotations =
                    @Tool.Annotations(
                            title = "Get a job",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse getJob(@ToolArg(description = "Id of the job") String id) {
        return calls.run(
                "get_job",
                arguments("id", id),
                identity -> JobAnswers.one(execution.job(identity, jobId(id))));
    }

    @Tool(
            name = "search_packages",
            title = "Search pending packages",
            description =
                    "Packages that an upgrade would change, by part of their name, with the"
                            + " machines each change is pending on.",
            annotations =
                    @Tool.Annotations(
                            title = "Search pending packages",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse searchPackages(
            @ToolArg(description = "Part of the name, e.g. openssl") String query,
            @ToolArg(
                            description = "At most so many matches, 1 to 200; 50 if absent",
                            required = false)
                    @Nullable Integer limit) {
        return calls.run(
                "search_packages",
                arguments("query", query, "limit", limit),
                identity ->
                        PackageAnswers.list(
                                execution.packages(identity, query, Page.limit(limit))));
    }

    private static UUID jobId(String text) {
        return id(text).orElseThrow(() ->
                ProblemException.invalidField(
                        ErrorKind.VALIDATION, "id", "must be the id of a job"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Names and values by turns; what was not given is left out. */
    private static Map<String, @Nullable Object> arguments(@Nullable Object... pairs) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                arguments.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return arguments;
    }
}
