package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** The record of calls by agents. It is only ever added to. */
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

    ToolAudit(HermesDatabase database) {
        this.database = database;
    }

    public void record(ToolCall call) {
        ErrorKind error = call.outcome().error();
        database.update(
                INSERT,
                Ids.next(),
                SERVER,
                call.tool(),
                call.actor(),
                call.outcome().status(),
                error == null ? null : error.word(),
                call.request(),
                (int) call.duration().toMillis(),
                (long) call.request().getBytes(StandardCharsets.UTF_8).length,
                call.responseBytes(),
                call.clientId());
    }
}
