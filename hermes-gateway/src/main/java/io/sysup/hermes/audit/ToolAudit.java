package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The record of calls by agents, and with it their place in the log of all. */
@Singleton
public class ToolAudit {
    private static final String SERVER = "system-update";

    /** The client may be gone by now; the record stays all the same. */
    private static final String INSERT =
            """
            insert into hermes.mcp_audit_log
                (id, server_name, tool_name, actor, status, error_kind, request_json,
                 duration_ms, request_bytes, response_bytes, api_client_id)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9, $10,
                    (select id from hermes.api_clients where id = $11))\
            """;

    private final HermesDatabase database;
    private final AuditLog log;
    private final InstantSource clock;

    ToolAudit(HermesDatabase database, AuditLog log, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    public void record(ToolCall call) {
        UUID id = Ids.next();
        database.inTransaction(tx -> {
            insert(tx, id, call);
            log.append(tx, List.of(entry(id, call)));
        });
    }

    private AuditEntry entry(UUID id, ToolCall call) {
        return AuditEntry.of(clock.instant(), call.actor(), "mcp.call", call.tool())
                .ended(call.auditOutcome(), call.outcome().error())
                .in(id.toString())
                .with(Map.of("arguments", call.request(), "responseBytes", call.responseBytes()));
    }

    private static void insert(Tx tx, UUID id, ToolCall call) {
        ErrorKind error = call.outcome().error();
        tx.send(
                INSERT,
                id,
                SERVER,
                call.tool(),
                call.actor().subject(),
                call.outcome().status(),
                error == null ? null : error.word(),
                call.request(),
                (int) call.duration().toMillis(),
                (long) call.request().getBytes(StandardCharsets.UTF_8).length,
                call.responseBytes(),
                call.clientId());
    }
}
