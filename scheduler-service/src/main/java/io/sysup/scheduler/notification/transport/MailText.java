package io.sysup.scheduler.notification.transport;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.sysup.scheduler.notification.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The HTML part of a mail; all that the message says is escaped by the engine. */
final class MailText {
    private static final String FILE = "/notification/mail.html";

    private final Template template;

    MailText() {
        Engine engine =
                Engine.builder()
                        .addDefaults()
                        .addValueResolver(new ReflectionValueResolver())
                        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                        .build();
        template = engine.parse(text(), Variant.forContentType(Variant.TEXT_HTML));
    }

    String html(Message message) {
        return template.data("message", message).render();
    }

    private static String text() {
        try (InputStream in = MailText.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
