package io.sysup.inventory.connection;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.audit.SecretRead;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.credential.Opened;
import io.sysup.inventory.credential.Secrets;
import io.sysup.inventory.exclude.MachineExcludes;
import io.sysup.inventory.hostkey.Fingerprint;
import io.sysup.inventory.hostkey.HostKey;
import io.sysup.inventory.hostkey.HostKeys;
import io.sysup.inventory.machine.JumpHosts;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a worker needs to log in; the decryption and its trace are one transaction.
 * The number of statements does not grow with that of the machines.
 */
@ApplicationScoped
public class Connections {
    private final InventoryDatabase database;
    private final Credentials credentials;
    private final HostKeys hostKeys;
    private final MachineExcludes excludes;
    private final Timeline timeline;
    private final InventoryMessages messages;

    public Connections(
            InventoryDatabase database,
            Credentials credentials,
            HostKeys hostKeys,
            MachineExcludes excludes,
            Timeline timeline,
            InventoryMessages messages) {
        this.database = database;
        this.credentials = credentials;
        this.hostKeys = hostKeys;
        this.excludes = excludes;
        this.timeline = timeline;
        this.messages = messages;
    }

    /**
     * An answer to each wish, at the same place of the list; with the logins of the machines on the
     * way, each of which leaves a trace of its own.
     */
    List<Login> open(List<Wish> wishes, Actor actor) {
        return database.transaction(tx -> {
            Map<UUID, Row> machines = machines(tx, wishes);
            Map<UUID, List<HostKey>> keys = hostKeys.of(tx, machines.keySet());
            List<Asked> asked =
                    wishes.stream().map(wish -> Asked.of(wish, machines, keys)).toList();
            Map<UUID, Opened> opened = credentials.use(tx, idsOnTheWays(asked));
            Opening opening = new Opening(keys, opened, rules(tx, wishes), actor);
            List<Login> logins = asked.stream().map(opening::login).toList();
            timeline.append(tx, opening.uses.stream().map(Use::happening).toList());
            messages.secretsRead(tx, opening.uses.stream().map(Use::read).toList());
            return logins;
        });
    }

    /** Those that are wished for, then those that they are reached through, hop by hop. */
    private static Map<UUID, Row> machines(Tx tx, List<Wish> wishes) {
        Map<UUID, Row> found = new HashMap<>();
        Set<UUID> wanted = wishes.stream().map(Wish::machineId).collect(Collectors.toSet());
        for (int hops = 0; hops <= JumpHosts.MOST && !wanted.isEmpty(); hops++) {
            tx.query(ConnectionSql.MACHINES, (Object) wanted.toArray(UUID[]::new))
                    .forEach(row -> found.put(Way.id(row), row));
            wanted =
                    found.values().stream()
                            .map(Way::jump)
                            .filter(jump -> jump != null && !found.containsKey(jump))
                            .collect(Collectors.toSet());
        }
        return found;
    }

    /** Told with the login, so that what begins now cannot miss a rule that is there by then. */
    private Map<UUID, List<ExcludeRule>> rules(Tx tx, List<Wish> wishes) {
        return excludes.of(
                tx,
                wishes.stream()
                        .filter(Wish::concernsPackages)
                        .map(Wish::machineId)
                        .collect(Collectors.toSet()));
    }

    private static Set<UUID> idsOnTheWays(List<Asked> asked) {
        return asked.stream()
                .filter(one -> one.way != null)
                .flatMap(one -> one.way.machines().stream())
                .map(Way::id)
                .collect(Collectors.toSet());
    }

    /** A wish with its way, or with the reason why there is none. */
    private record Asked(Wish wish, @Nullable Way way, @Nullable ProblemException refusal) {
        static Asked of(Wish wish, Map<UUID, Row> machines, Map<UUID, List<HostKey>> keys) {
            try {
                return new Asked(wish, Way.to(wish.machineId(), machines, keys), null);
            } catch (ProblemException e) {
                return new Asked(wish, null, e);
            }
        }
    }

    /** Hands out logins and keeps what each was used for. */
    private static final class Opening {
        private final Map<UUID, List<HostKey>> keys;
        private final Map<UUID, Opened> opened;
        private final Map<UUID, List<ExcludeRule>> rules;
        private final Actor actor;
        private final List<Use> uses = new ArrayList<>();

        Opening(
                Map<UUID, List<HostKey>> keys,
                Map<UUID, Opened> opened,
                Map<UUID, List<ExcludeRule>> rules,
                Actor actor) {
            this.keys = keys;
            this.opened = opened;
            this.rules = rules;
            this.actor = actor;
        }

        Login login(Asked asked) {
            if (asked.way == null) {
                return Login.refused(Objects.requireNonNull(asked.refusal).problem());
            }
            List<Row> way = asked.way.machines();
            for (int place = 0; place < way.size(); place++) {
                Optional<ProblemException> useless = useless(way.get(place));
                if (useless.isPresent()) {
                    return Login.refused(asked.way.closedAt(place, useless.get()).problem());
                }
            }
            MachineConnection connection = null;
            for (Row machine : way.reversed()) {
                connection = connection(machine, connection);
            }
            way.forEach(machine -> uses.add(use(machine, way.getFirst(), asked.wish)));
            return Login.of(
                    Objects.requireNonNull(connection)
                            .with(rules.getOrDefault(asked.wish.machineId(), List.of())));
        }

        private Optional<ProblemException> useless(Row machine) {
            Opened credential = opened.get(Way.id(machine));
            if (credential == null) {
                return Optional.of(withoutCredential(Way.name(machine)));
            }
            return credential.readable()
                    ? Optional.empty()
                    : Optional.of(unreadable(Way.name(machine)));
        }

        private Use use(Row machine, Row wanted, Wish wish) {
            Secrets secret = Objects.requireNonNull(opened.get(Way.id(machine))).read();
            return new Use(
                    actor,
                    new SecretRead(
                            Way.id(machine),
                            Way.name(machine),
                            secret.names(),
                            secret.version(),
                            Objects.requireNonNullElse(actor.id(), actor.type()),
                            machine == wanted ? wish.use() : wish.useOnTheWayTo(Way.name(wanted)),
                            wish.jobId()));
        }

        private MachineConnection connection(Row machine, @Nullable MachineConnection jump) {
            UUID id = Way.id(machine);
            Secrets secret = Objects.requireNonNull(opened.get(id)).read();
            return new MachineConnection(
                    id,
                    Way.name(machine),
                    machine.getString("hostname"),
                    machine.getInteger("port"),
                    machine.getString("username"),
                    secret.authMethod(),
                    secret.password(),
                    secret.privateKey(),
                    secret.passphrase(),
                    secret.sudoMode(),
                    secret.sudoPassword(),
                    secret.version(),
                    Way.disabled(machine),
                    keys.getOrDefault(id, List.of()).stream().map(Connections::known).toList(),
                    Stream.of(machine.getArrayOfStrings("host_signers"))
                            .map(hex -> new Fingerprint(hex).openSsh())
                            .toList(),
                    jump,
                    rights(machine, secret.sudoMode()),
                    Columns.flag(machine, "learns"));
        }
    }

    /** As the machine told last; who has no sudo registered needs not be asked. */
    private static @Nullable RootRights rights(Row machine, String sudoMode) {
        if (machine.getString("username").equals("root")) {
            return RootRights.of(RootRights.FULL);
        }
        if (sudoMode.equals("none")) {
            return RootRights.of(RootRights.READ_ONLY);
        }
        String level = machine.getString("rights");
        return level == null
                ? null
                : new RootRights(
                        level,
                        List.of(machine.getArrayOfStrings("rights_actions")),
                        List.of(machine.getArrayOfStrings("rights_outdated")));
    }

    /** A login that was handed out, as the timeline and as the audit log know it. */
    private record Use(Actor actor, SecretRead read) {
        Happening happening() {
            return Happening.of(
                            read.machineId(),
                            read.machine(),
                            "credential_read",
                            actor,
                            "Credential decrypted for " + read.use())
                    .during(read.jobId());
        }
    }

    private static ProblemException withoutCredential(String name) {
        return new ProblemException(
                409,
                ErrorKind.AUTH_FAILED,
                "The machine " + name + " has no credential.",
                "Give it a password or a key.",
                List.of());
    }

    private static ProblemException unreadable(String name) {
        return new ProblemException(
                409,
                ErrorKind.SECRET_UNREADABLE,
                "The stored credential of " + name + " cannot be decrypted.",
                "Store it again; when this is so for many machines, give the service the keyset that holds their key (`sysup secret status`).",
                List.of());
    }

    private static KnownHostKey known(HostKey key) {
        return new KnownHostKey(
                key.keyType(), key.fingerprint().openSsh(), key.status(), key.certifiedUntil());
    }
}
