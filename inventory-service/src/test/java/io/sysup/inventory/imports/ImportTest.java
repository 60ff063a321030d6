package io.sysup.inventory.imports;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.testing.Engines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class ImportTest {
    private static final String IMPORT = "/api/v1/machines/import";
    private static final String EXPORT = "/api/v1/machines/export";

    private static Map<String, Object> list(String format, String content) {
        Map<String, Object> body = new HashMap<>();
        body.put("format", format);
        body.put("content", content);
        body.put("defaults", Map.of("username", "ops", "tags", List.of("imported")));
        return body;
    }

    private static ValidatableResponse run(Map<String, Object> body) {
        return person().body(body).post(IMPORT).then();
    }

    private static List<String> names(String where) {
        return person().queryParam("where", where)
                .get("/api/v1/machines")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachAndChangesNothing() {
        run(list("csv", "name,hostname\nheld-1,held-1.test\n")).statusCode(200);
        Map<String, Object> body =
                list(
                        "csv",
                        """
                        name,hostname,port,kind
                        dry-1,dry-1.test,,
                        dry-2,dry-1.test,22,
                        dry-3,no host,many,toaster
                        again,HELD-1.test.,22,
                        """);
        body.put("dryRun", true);

        run(body)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("fresh", equalTo(1))
                .body("known", equalTo(1))
                .body("wrong", equalTo(2))
                .body("machines.verdict", contains("new", "wrong", "wrong", "known"))
                .body("machines[0].port", equalTo(22))
                .body("machines[0].username", equalTo("ops"))
                .body("machines[0].tags", contains("imported"))
                .body("machines[1].errors[0].message", equalTo("stands in the list twice: line 2"))
                .body("machines[2].errors.field", contains("port", "hostname", "kind"))
                .body("machines[3].knownAs", equalTo("held-1"));
        assertThat(names("name:dry-*")).isEmpty();
    }

    @Test
    void aMachineThatIsWrongKeepsTheOthersOutUnlessItIsSkipped() {
        Map<String, Object> body =
                list("csv", "name,hostname\nfine-1,fine-1.test\nbad-1,not a host\n");

        run(body)
                .statusCode(400)
                .body("errors.field", contains("line 3: hostname"))
                .body("detail", containsString("must be a DNS name"));
        assertThat(names("name:fine-*")).isEmpty();

        body.put("skipWrong", true);
        run(body).statusCode(200).body("fresh", equalTo(1)).body("wrong", equalTo(1));
        assertThat(names("name:fine-*")).containsExactly("fine-1");
    }

    @Test
    void machinesBehindOthersOfTheSameListAreLedThroughThem() {
        run(list(
                        "ssh_config",
                        """
                        Host way-gate
                          HostName way-gate.test
                        Host way-inner
                          HostName 10.9.8.7
                          ProxyJump way-gate
                        Host way-core
                          HostName 10.9.8.8
                          ProxyJump way-inner
                        """))
                .statusCode(200)
                .body("fresh", equalTo(3));

        person().queryParam("where", "name:way-*")
                .get("/api/v1/machines")
                .then()
                .body("items.name", contains("way-core", "way-gate", "way-inner"))
                .body("items[0].jump.name", equalTo("way-inner"))
                .body("items[1].jump", nullValue())
                .body("items[2].jump.name", equalTo("way-gate"))
                .body("items.credentialStatus", everyItem(equalTo("missing")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,hostname,jump\nround-1,round-1.test,round-2\nround-2,round-2.test,round-1\n",
                "name,hostname,jump\nround-1,round-1.test,nobody-knows-it\n"
            })
    void aWayThatLeadsNowhereIsRefusedAsAWhole(String content) {
        run(list("csv", content)).statusCode(400).body("errors.field", contains("jump"));
        assertThat(names("name:round-*")).isEmpty();
    }

    @Test
    void theCredentialIsThatOfEach() {
        Map<String, Object> body =
                list("json", "[{\"name\": \"cred-1\", \"hostname\": \"cred-1.test\"}]");
        body.put("credential", Map.of("method", "password", "password", "imported-secret"));

        String answer =
                run(body)
                        .statusCode(200)
                        .body("machines[0].verdict", equalTo("added"))
                        .body("machines[0].machineId", notNullValue())
                        .extract()
                        .asString();

        assertThat(answer).doesNotContain("imported-secret");
        person().queryParam("where", "name:cred-1")
                .get("/api/v1/machines")
                .then()
                .body("items[0].credentialStatus", equalTo("unknown"))
                .body("items[0].tags.name", contains("imported"));
    }

    @Test
    void anExportImportedAgainKnowsAllOfThem() {
        run(list(
                        "csv",
                        "name,hostname,port,tags\n\"=cmd|' /C calc'!A0\",loop-1.test,2222,\"a/b eu\"\nloop 2,2001:db8::9,,\n"))
                .statusCode(200);
        for (String format : List.of("csv", "json", "ansible")) {
            String text =
                    person().queryParam("format", format)
                            .queryParam("where", "host:loop-1.test or host:\"2001:db8::9\"")
                            .get(EXPORT)
                            .then()
                            .statusCode(200)
                            .header("Content-Disposition", containsString("machines."))
                            .extract()
                            .asString();
            assertThat(text).as(format).contains("loop-1.test", "2001:db8::9", "2222");
            if (format.equals("csv")) {
                assertThat(text)
                        .startsWith("name,hostname,port,username,kind,tags,jump,os,")
                        .contains("\n'=cmd|' /C calc'!A0,");
            }
            Map<String, Object> again = list(format, text);
            again.put("dryRun", true);
            run(again)
                    .statusCode(200)
                    .body("machines.verdict", contains("known", "known"))
                    .body("wrong", equalTo(0));
        }
    }

    @Test
    void anExportKeepsApartWhatWasChosenAndWhatTheMachineSaid() {
        run(list(
                        "csv",
                        "name,hostname,os,osVersion,kind,virtualization\nchose-1,chose-1.test,Debian,12,vm,\n"))
                .statusCode(200)
                .body("machines[0].facts.osVersion", equalTo("12"));
        person().queryParam("where", "name:chose-1")
                .get("/api/v1/machines")
                .then()
                .body("items[0].osFamily", equalTo("debian"))
                .body("items[0].kindByHand", equalTo(true));
        for (String format : List.of("csv", "json")) {
            String text =
                    person().queryParam("format", format)
                            .queryParam("where", "name:chose-1")
                            .get(EXPORT)
                            .asString()
                            .replace("chose-1", "chose-" + format);

            run(list(format, text)).statusCode(200).body("fresh", equalTo(1));
            person().queryParam("where", "name:chose-" + format)
                    .get("/api/v1/machines")
                    .then()
                    .body(
                            "items[0].chosen",
                            equalTo(Map.of("osFamily", "debian", "osVersion", "12", "kind", "vm")));
        }
    }

    @Test
    void theWayThroughOthersComesBackFromAnExportForAnsible() {
        run(list(
                        "csv",
                        "name,hostname,port,username,jump\nao-gate,ao-gate.test,2222,ops,\n"
                                + "ao-inner,10.7.7.7,,root,ao-gate\nao-core,10.7.7.8,,root,ao-inner\n"))
                .statusCode(200);
        String text =
                person().queryParam("format", "ansible")
                        .queryParam("where", "name:ao-*")
                        .get(EXPORT)
                        .asString();
        assertThat(text).contains("\"-J ops@ao-gate.test:2222,root@10.7.7.7:22\"");
        Map<String, Object> again = list("ansible", text);
        again.put("dryRun", true);
        run(again)
                .statusCode(200)
                .body("machines.verdict", everyItem(equalTo("known")))
                .body("machines.jump", contains("ao-inner", null, "ao-gate"));

        String elsewhere = text.replace("ao-", "ap-").replace("10.7.7.", "10.7.6.");
        run(list("ansible", elsewhere)).statusCode(200).body("fresh", equalTo(3));
        person().queryParam("where", "name:ap-*")
                .get("/api/v1/machines")
                .then()
                .body("items.jump.name", contains("ap-inner", "ap-gate"));
    }

    @Test
    void everyKindOfQuoteInATagIsRefusedAndInANameComesBack() {
        for (String quote : List.of("'", "\"", "`", "\u2018", "\u201d", "\u00ab")) {
            String cell = quote.replace("\"", "\"\"");
            String text = "name,hostname,tags\n\"q " + cell + "q\",quote-%d.test,\"%s\"\n";
            Map<String, Object> wrong =
                    list("csv", text.formatted((int) quote.charAt(0), "a" + cell + "b"));
            wrong.put("dryRun", true);
            run(wrong)
                    .statusCode(200)
                    .body("machines[0].verdict", equalTo("wrong"))
                    .body("machines[0].errors[0].field", equalTo("tags[0]"));

            run(list("csv", text.formatted((int) quote.charAt(0), "fine"))).statusCode(200);
            Map<String, Object> again =
                    list(
                            "csv",
                            person().queryParam("format", "csv")
                                    .queryParam(
                                            "where",
                                            "host:quote-" + (int) quote.charAt(0) + ".test")
                                    .get(EXPORT)
                                    .asString());
            again.put("dryRun", true);
            run(again)
                    .statusCode(200)
                    .body("machines[0].verdict", equalTo("known"))
                    .body("machines[0].name", equalTo("q " + quote + "q"))
                    .body("machines[0].tags", contains("fine", "imported"));
        }
    }

    @Test
    void aListThatIsTooLongIsRefusedBeforeItIsRead() {
        run(list("csv", "name,hostname\n" + "a,b\n".repeat(1_250_000)))
                .statusCode(400)
                .body("errors.field", contains("content"))
                .body("errors[0].message", equalTo("must have at most 5000000 characters"));
        run(list("csv", "name,hostname\n" + "a,b.test\n".repeat(20_000)))
                .statusCode(400)
                .body("detail", containsString("holds more than 10000 machines"));
    }

    @Test
    void manyComeInOneTransaction() {
        StringBuilder text = new StringBuilder("name,hostname,tags\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("many-%d,many-%d.test,batch-%d\n".formatted(i, i, i % 7));
        }
        run(list("csv", text.toString()))
                .statusCode(200)
                .body("fresh", equalTo(2_000))
                .body("machines", hasSize(2_000))
                .body("machines.machineId", everyItem(notNullValue()));
        person().queryParam("where", "name:many-* and tag:batch-3")
                .queryParam("limit", 1)
                .get("/api/v1/machines")
                .then()
                .body("total", equalTo(286));
        run(list("csv", text.toString())).statusCode(200).body("fresh", equalTo(0));
    }

    @Test
    void whatIsNoListNamesTheField() {
        run(list("json", "{")).statusCode(400).body("errors.field", contains("content"));
        run(list("xml", "<a/>")).statusCode(400).body("errors.field", contains("format"));
        person().queryParam("format", "xml")
                .get(EXPORT)
                .then()
                .statusCode(400)
                .body("errors.field", contains("format"));
    }

    @Test
    void lookingIsForReadersImportingForOperators() {
        as("client:reader", "read")
                .body(list("csv", "name\na\n"))
                .post(IMPORT)
                .then()
                .statusCode(403);
        as("client:reader", "read").get(EXPORT).then().statusCode(200).body(not(empty()));
        as("client:nobody").get(EXPORT).then().statusCode(403);
    }
}
