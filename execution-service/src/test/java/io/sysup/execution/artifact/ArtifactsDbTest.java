package io.sysup.execution.artifact;

import static io.sysup.execution.testing.Api.person;
import static io.sysup.execution.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.IntNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.artifact.Artifacts.NewArtifact;
import io.sysup.execution.setting.Terms;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files and what is known of them, on a real PostgreSQL and a real folder. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ArtifactsDbTest {
    private static final String TEXT = "0123456789";
    private static final String AGE =
            "update execution.raw_artifacts set created_at = now() - make_interval(days => $2) where id = $1";

    @Inject ExecutionDatabase database;
    @Inject Artifacts artifacts;
    @Inject Integrity integrity;
    @Inject ArtifactConfig config;

    private final Terms terms =
            new Terms(
                    InstantSource.system(),
                    key -> IntNode.valueOf(key.equals("artifacts.retention") ? 30 : 90));

    @Test
    void aPartOfAFileIsSentAndContinuedOnlyOfTheSameFile() {
        UUID id = written(ArtifactClass.DEFAULT);
        String content = "/api/v1/artifacts/" + id + "/content";
        String tag = reader().get(content).then().statusCode(200).extract().header("ETag");
        assertThat(tag).isEqualTo("\"" + sha256() + "\"");

        reader().header("Range", "bytes=2-4")
                .get(content)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 2-4/10")
                .header("Content-Length", "3")
                .body(equalTo("234"));
        reader().header("Range", "bytes=7-")
                .header("If-Range", tag)
                .get(content)
                .then()
                .statusCode(206)
                .body(equalTo("789"));
        reader().header("Range", "bytes=7-")
                .header("If-Range", "\"another\"")
                .get(content)
                .then()
                .statusCode(200)
                .body(equalTo(TEXT));
        reader().header("Range", "bytes=10-")
                .get(content)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */10");
        reader().header("If-None-Match", tag).get(content).then().statusCode(304);
    }

    @Test
    void aFileThatChangedOrIsGoneIsFound() throws IOException {
        UUID intact = written(ArtifactClass.DEFAULT);
        UUID damaged = written(ArtifactClass.DEFAULT);
        UUID missing = written(ArtifactClass.DEFAULT);
        Files.writeString(file(damaged), "012345678X");
        Files.delete(file(missing));

        verify(intact, "intact");
        verify(damaged, "damaged");
        verify(missing, "missing");

        assertThat(integrity.harmed().damaged()).isPositive();
        assertThat(integrity.harmed().missing()).isPositive();
        reader().get("/api/v1/artifacts?integrity=damaged&limit=200")
                .then()
                .body("items.id", hasItem(damaged.toString()))
                .body("items.id", not(hasItem(intact.toString())));
    }

    @Test
    void aSweepLooksAtWhatNobodyLookedAt() throws IOException {
        UUID damaged = written(ArtifactClass.DEFAULT);
        Files.writeString(file(damaged), "different");

        var swept = integrity.sweep(Duration.ofDays(1), () -> true);

        assertThat(swept.damaged()).isPositive();
        assertThat(integrityOf(damaged)).isEqualTo("damaged");
        assertThat(integrity.state().damaged()).isPositive();
    }

    @Test
    void cleaningRemovesWhatIsOldEnoughAndKeepsPinsAndFailures() {
        UUID old = aged(ArtifactClass.DEFAULT, 31);
        UUID fresh = aged(ArtifactClass.DEFAULT, 29);
        UUID failed = aged(ArtifactClass.FAILED, 31);
        UUID ancient = aged(ArtifactClass.FAILED, 91);
        UUID pinned = aged(ArtifactClass.DEFAULT, 31);
        person().put("/api/v1/artifacts/" + pinned + "/pin")
                .then()
                .statusCode(200)
                .body("pinned", equalTo(true));
        Cleanup cleanup = new Cleanup(database, config, terms);

        Cleanup.Plan plan = cleanup.plan();
        assertThat(plan.artifacts()).isGreaterThanOrEqualTo(2);
        assertThat(plan.bytes()).isEqualTo(10 * plan.artifacts());
        assertThat(plan.pinned().artifacts()).isPositive();
        assertThat(plan.failed().bytes()).isPositive();
        assertThat(file(old)).exists();

        Cleanup.Removed removed = cleanup.apply(() -> true);

        assertThat(removed).isEqualTo(new Cleanup.Removed(plan.artifacts(), plan.bytes(), 0));
        assertThat(file(old)).doesNotExist();
        assertThat(file(ancient)).doesNotExist();
        assertThat(file(fresh)).exists();
        assertThat(file(failed)).exists();
        assertThat(file(pinned)).exists();
        assertThat(cleanup.plan().artifacts()).isZero();
        reader().get("/api/v1/artifacts/" + old).then().statusCode(404);
    }

    @Test
    void nothingIsRemovedAsLongAsNobodySaidHowLongItIsKept() {
        UUID old = aged(ArtifactClass.DEFAULT, 3000);
        Terms unknown =
                new Terms(
                        InstantSource.system(),
                        key -> {
                            throw ProblemException.unavailable("away", null);
                        });

        assertThatThrownBy(() -> new Cleanup(database, config, unknown).apply(() -> true))
                .isInstanceOf(ProblemException.class);
        assertThat(file(old)).exists();
        new Cleanup(database, config, terms).apply(() -> true);
    }

    @Test
    void whoMayOnlyReadPinsAndCleansNothing() {
        UUID id = written(ArtifactClass.DEFAULT);
        reader().put("/api/v1/artifacts/" + id + "/pin").then().statusCode(403);
        reader().post("/api/v1/artifacts/cleanup").then().statusCode(403);
    }

    private static void verify(UUID id, String found) {
        person().post("/api/v1/artifacts/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("integrity", equalTo(found));
    }

    private String integrityOf(UUID id) {
        return artifacts.require(id).getString("integrity");
    }

    private UUID aged(ArtifactClass retention, int days) {
        UUID id = written(retention);
        database.update(AGE, id, days);
        return id;
    }

    private UUID written(ArtifactClass retention) {
        UUID id = Ids.next();
        try {
            Files.createDirectories(config.folder());
            Files.writeString(file(id), TEXT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var artifact = new Artifact(id, id + ".txt", TEXT.length(), sha256(), "text/plain", false);
        database.inTransaction(tx ->
                artifacts.insert(tx, new NewArtifact("export", artifact, retention, null, null)));
        return id;
    }

    private Path file(UUID id) {
        return config.folder().resolve(id + ".txt");
    }

    private static String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(TEXT.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
