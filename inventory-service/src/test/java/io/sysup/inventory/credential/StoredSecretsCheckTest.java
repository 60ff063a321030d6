package io.sysup.inventory.credential;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.start.StartFailure;
import io.sysup.kit.testing.Engines;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class StoredSecretsCheckTest {
    @Inject StoredSecretsCheck check;
    @Inject Keys keys;
    @Inject InventoryDatabase database;

    @Test
    void refusesToStartWithSecretsThatItCannotProtect() {
        UUID id = UUID.fromString(Api.register("guarded"));
        assertThatCode(() -> check.check(new StartupEvent())).doesNotThrowAnyException();

        set("key_id = '1'", id);
        assertThatThrownBy(() -> check.check(new StartupEvent()))
                .hasMessageStartingWith(
                        "1 stored credentials were encrypted with the key 1, which is not in the keyset in ")
                .extracting(StoredSecretsCheckTest::kind)
                .isEqualTo(ErrorKind.KEYSET_WRONG);

        set("enc_password = 'a password in the clear, long enough'::bytea", id);
        assertThatThrownBy(() -> check.check(new StartupEvent()))
                .hasMessage("1 stored credentials are not encrypted.")
                .extracting(StoredSecretsCheckTest::kind)
                .isEqualTo(ErrorKind.SECRETS_IN_CLEAR);

        database.update("delete from inventory.machine_credentials where machine_id = $1", id);
    }

    private void set(String assignment, UUID id) {
        database.update(
                "update inventory.machine_credentials set " + assignment + " where machine_id = $1",
                id);
    }

    @Test
    void refusesAnotherKeyThatHasTheSameId() {
        String key = keys.box().primaryKeyId();
        Buffer canary = keys.box().canary(key);
        database.update(
                "update inventory.secret_keys set canary = $2 where key_id = $1",
                key,
                Buffer.buffer(canary.getBytes()).setByte(20, (byte) ~canary.getByte(20)));

        assertThatThrownBy(() -> check.check(new StartupEvent()))
                .hasMessageContaining("is another one than the key with this id")
                .extracting(StoredSecretsCheckTest::kind)
                .isEqualTo(ErrorKind.KEYSET_WRONG);

        database.update(
                "update inventory.secret_keys set canary = $2 where key_id = $1", key, canary);
    }

    private static ErrorKind kind(Throwable refusal) {
        return StartFailure.of(new IllegalStateException("a bean failed", refusal)).kind();
    }
}
