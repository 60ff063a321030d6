package io.sysup.hermes.client;

import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.AuditLog;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clients on record. */
@Singleton
public class Clients {
    private final HermesDatabase database;
    private final AuditLog audit;
    private final InstantSource clock;

    Clients(HermesDatabase database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<ApiClient> byHash(String tokenHash) {
        return database.first(ClientSql.BY_HASH, tokenHash).map(Clients::client);
    }

    public Optional<ApiClient> byId(UUID id) {
        return database.first(ClientSql.BY_ID, id).map(Clients::client);
    }

    /** Whoever has this subject or label; more than one when the label is that of several. */
    public List<ApiClient> named(String subjectOrLabel) {
        return database.query(ClientSql.NAMED, subjectOrLabel).stream()
                .map(Clients::client)
                .toList();
    }

    Page<ClientView> page(int limit, @Nullable Cursor after) {
        UUID last = after == null ? null : after.id(0);
        List<ClientView> rows =
                database.query(ClientSql.PAGE, last, limit + 1).stream()
                        .map(Clients::view)
                        .toList();
        long total = database.first(ClientSql.COUNT).orElseThrow().getLong("clients");
        return Page.of(rows, limit, row -> Cursor.at(row.id()), total);
    }

    ClientView create(NewClient wish, @Nullable String createdBy) {
        ClientToken token = ClientToken.random();
        UUID id = Ids.next();
        return database.transaction(tx -> {
            insert(tx, id, wish, token, createdBy);
            ClientView made = view(tx.first(ClientSql.VIEW_BY_ID, id).orElseThrow());
            audit.append(tx, List.of(created(id, wish, createdBy)));
            return made.with(token);
        });
    }

    /**
     * Makes an administrator when there is none. Several gateways may start at once on the same
     * database: the lock lets one of them find out first.
     */
    Optional<ClientToken> createFirstAdmin() {
        return database.transaction(tx -> {
            tx.query(ClientSql.LOCK_FIRST_ADMIN);
            if (tx.first(ClientSql.USABLE_ADMIN).isPresent()) {
                return Optional.empty();
            }
            ClientToken token = ClientToken.random();
            UUID id = Ids.next();
            insert(tx, id, NewClient.firstAdmin(), token, null);
            audit.append(tx, List.of(created(id, NewClient.firstAdmin(), null)));
            return Optional.of(token);
        });
    }

    private static void insert(
            Tx tx, UUID id, NewClient wish, ClientToken token, @Nullable String createdBy) {
        tx.update(
                ClientSql.INSERT,
                id,
                wish.label(),
                wish.kind(),
                token.hash(),
                token.prefix(),
                Json.write(wish.scopes()),
                wish.expiresAt(),
                wish.rateLimit(),
                createdBy);
    }

    /** Revoking twice is no mistake; the first one counts. */
    void revoke(UUID id, String by) {
        boolean revoked =
                database.transaction(tx -> {
                    boolean now = tx.update(ClientSql.REVOKE, id, by) == 1;
                    if (now) {
                        audit.append(tx, List.of(entry("client.revoked", id, by)));
                    }
                    return now;
                });
        if (!revoked && byId(id).isEmpty()) {
            throw ProblemException.notFound("The client " + id);
        }
    }

    /** Another token for the same client; the one before counts no more. */
    ClientView rotate(UUID id, String by) {
        ClientToken token = ClientToken.random();
        return database.transaction(tx -> {
            if (tx.update(ClientSql.ROTATE, id, token.hash(), token.prefix()) == 0) {
                throw byId(id).isEmpty()
                        ? ProblemException.notFound("The client " + id)
                        : ProblemException.conflict(
                                "The client was revoked or has expired.", "Make a new one.");
            }
            audit.append(tx, List.of(entry("client.rotated", id, by)));
            return view(tx.first(ClientSql.VIEW_BY_ID, id).orElseThrow()).with(token);
        });
    }

    private AuditEntry created(UUID id, NewClient wish, @Nullable String by) {
        return entry("client.created", id, by)
                .with(
                        Map.of(
                                "label",
                                wish.label(),
                                "kind",
                                wish.kind(),
                                "scopes",
                                wish.scopes().stream().sorted().toList()));
    }

    private AuditEntry entry(String action, UUID id, @Nullable String by) {
        AuditActor actor = by == null ? AuditActor.GATEWAY : new AuditActor(by, null);
        return AuditEntry.of(clock.instant(), actor, action, ApiClient.SUBJECT_PREFIX + id);
    }

    void recordUse(Collection<ClientUse> uses) {
        database.update(ClientSql.RECORD_USE, Json.write(uses));
    }

    private static ApiClient client(Row row) {
        return new ApiClient(
                row.getUUID("id"),
                row.getString("label"),
                row.getString("token_mark"),
                Set.copyOf(scopes(row)),
                row.getInteger("rate_limit_per_min"),
                Columns.flag(row, "active"),
                Columns.instantOrNull(row, "expires_at"));
    }

    private static ClientView view(Row row) {
        return new ClientView(
                row.getUUID("id"),
                row.getString("label"),
                row.getString("client_kind"),
                scopes(row),
                row.getString("status"),
                row.getString("token_prefix"),
                row.getInteger("rate_limit_per_min"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                Columns.instantOrNull(row, "expires_at"),
                Columns.instantOrNull(row, "last_seen_at"),
                row.getString("last_used_ip"),
                row.getLong("use_count"),
                Columns.instantOrNull(row, "revoked_at"),
                row.getString("revoked_by"),
                null);
    }

    private static List<String> scopes(Row row) {
        return List.of(Json.read(row.getString("scopes"), String[].class));
    }
}
