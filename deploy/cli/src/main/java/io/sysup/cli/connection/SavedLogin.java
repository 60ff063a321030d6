package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.util.Optional;

/** The login a person saved for a server elsewhere. */
public final class SavedLogin {

    private final PrivateFile file;

    public SavedLogin(Home home) {
        this.file = new PrivateFile(home.savedLogin());
    }

    public Optional<ServerAddress> read() {
        return file.read()
                .map(login -> ServerAddress.of(Json.text(login, "url"), Json.text(login, "token")));
    }

    public void save(ServerAddress address) {
        JsonNode login =
                Json.object().put("url", address.url().toString()).put("token", address.token());
        try {
            file.write(login);
        } catch (IOException unwritable) {
            throw Failure.failed(
                    "internal",
                    "the login cannot be saved in " + file.path() + ": " + unwritable.getMessage(),
                    "choose another folder with --home or SYSUP_HOME");
        }
    }
}
