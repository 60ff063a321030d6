package io.sysup.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;

/** All that the product keeps and tells, place by place. */
final class LeftBehind {
    private static final Path API = Path.of("../../docs/reference/openapi.yaml");
    private static final Pattern PATH = Pattern.compile("  (/api/v1/[^:]*):");

    /** The first never ends; the second wants two ids and shows what both hold. */
    private static final Set<String> NOT_ASKED = Set.of("/api/v1/events", "/api/v1/snapshots/diff");

    private final FourProcesses processes;
    private final BiConsumer<String, byte[]> visit;

    LeftBehind(FourProcesses processes, BiConsumer<String, byte[]> visit) {
        this.processes = processes;
        this.visit = visit;
    }

    private void visit(String place, String text) {
        visit.accept(place, text.getBytes(StandardCharsets.UTF_8));
    }

    void all() throws Exception {
        database();
        topics();
        files();
        answers();
    }

    /** Each value of each table, and each log as one text: a secret may end in the next line. */
    void database() throws SQLException {
        try (Connection database = processes.everySchema();
                Statement statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            ResultSet names =
                    statement.executeQuery(
                            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
            while (names.next()) {
                tables.add(names.getString(1));
            }
            for (String table : tables) {
                rows("table " + table, statement.executeQuery("select * from " + table));
            }
            rows(
                    "a log as a whole",
                    statement.executeQuery(
                            "select string_agg(message, '' order by seq) from execution.job_logs group by job_id"));
        }
    }

    private void rows(String place, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                if (rows.getObject(column) instanceof byte[] bytes) {
                    visit.accept(place, bytes);
                }
                String text = rows.getString(column);
                if (text != null) {
                    visit(place, text);
                }
            }
        }
    }

    void topics() throws Exception {
        Properties address = new Properties();
        address.put("bootstrap.servers", processes.brokerAddress());
        try (Admin admin = Admin.create(address);
                Messages messages = new Messages(processes.brokerAddress())) {
            for (String topic : admin.listTopics().names().get()) {
                messages.read(topic).forEach(value -> visit("topic " + topic, value));
            }
        }
    }

    /** Logs, artifacts, and what database and broker themselves keep; not the keys. */
    void files() throws IOException {
        List<Path> files;
        try (var below = Files.walk(processes.folder())) {
            files =
                    below.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("kek.json"))
                            .toList();
        }
        for (Path file : files) {
            try {
                visit.accept("file " + file, Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                // The database has removed it meanwhile.
            }
        }
    }

    /** Each description of the API that can be read, for all that there is. */
    Set<String> answers() throws IOException {
        Rest rest = processes.gateway();
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        Set<String> asked = new TreeSet<>();
        List<String> paths = readable();
        for (String path : paths) {
            if (!path.contains("{")) {
                String body = ask(rest, path + "?limit=200");
                asked.add(path);
                collect(path, body, ids);
            }
        }
        for (String path : paths) {
            String collection = path.replaceAll("/\\{.*", "");
            for (String id : ids.getOrDefault(path.contains("{") ? collection : "", Set.of())) {
                ask(rest, path.replaceAll("\\{[^}]*}", id));
                asked.add(path);
            }
        }
        return asked;
    }

    private String ask(Rest rest, String path) {
        byte[] body = rest.bytes(path);
        visit.accept("answer to " + path, body);
        return new String(body, StandardCharsets.UTF_8);
    }

    private static void collect(String path, String body, Map<String, Set<String>> ids) {
        if (!body.startsWith("{")) {
            return;
        }
        JsonNode answer = io.sysup.kit.json.Json.tree(body);
        for (JsonNode item : answer.path("items")) {
            ids.computeIfAbsent(path, any -> new TreeSet<>()).add(item.path("id").asText());
            if (item.hasNonNull("artifactId")) {
                ids.computeIfAbsent("/api/v1/artifacts", any -> new TreeSet<>())
                        .add(item.get("artifactId").asText());
            }
        }
    }

    private static List<String> readable() throws IOException {
        List<String> paths = new ArrayList<>();
        String path = "";
        for (String line : Files.readAllLines(API)) {
            var found = PATH.matcher(line);
            if (found.matches()) {
                path = found.group(1);
            } else if (line.equals("    get:") && !NOT_ASKED.contains(path)) {
                paths.add(path);
            }
        }
        return paths;
    }
}
