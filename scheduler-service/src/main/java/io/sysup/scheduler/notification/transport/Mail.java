package io.sysup.scheduler.notification.transport;

import io.sysup.scheduler.notification.channel.ChannelSettings;
import io.sysup.scheduler.notification.message.Attachment;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.PlainText;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends mail over SMTP, to all recipients of a channel at once. */
@ApplicationScoped
class Mail {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    private final Vertx vertx;
    private final Optional<Path> authority;
    private final ReportFiles files;
    private final MailText text = new MailText();

    Mail(Vertx vertx, NotificationConfig config, ReportFiles files) {
        this.vertx = vertx;
        this.files = files;
        this.authority = config.smtpCa();
    }

    String carry(Parcel parcel) throws NotCarried {
        MailMessage mail = mail(parcel);
        MailClient client = MailClient.create(vertx, server(parcel.settings(), parcel.secret()));
        try {
            Answers.await(client.sendMail(mail), LONGEST);
            return "accepted";
        } finally {
            client.close();
        }
    }

    private MailConfig server(ChannelSettings to, @Nullable String password) {
        String tls = Objects.requireNonNullElse(to.tls(), "starttls");
        boolean signsIn = to.username() != null;
        MailConfig config =
                new MailConfig()
                        .setHostname(to.required(to.host()))
                        .setPort(port(to, tls))
                        .setSsl("tls".equals(tls))
                        .setStarttls(
                                "starttls".equals(tls)
                                        ? StartTLSOptions.REQUIRED
                                        : StartTLSOptions.DISABLED)
                        .setLogin(signsIn ? LoginOption.REQUIRED : LoginOption.DISABLED)
                        .setKeepAlive(false)
                        .setMaxPoolSize(1);
        config.setHostnameVerificationAlgorithm("HTTPS");
        config.setConnectTimeout((int) CONNECT.toMillis());
        config.setIdleTimeout((int) LONGEST.toSeconds());
        authority.ifPresent(
                file -> config.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        if (signsIn) {
            config.setUsername(to.username()).setPassword(password);
        }
        return config;
    }

    private static int port(ChannelSettings to, String tls) {
        Integer port = to.port();
        return port != null ? port : "tls".equals(tls) ? SUBMISSION_TLS : SUBMISSION;
    }

    private MailMessage mail(Parcel parcel) throws NotCarried {
        ChannelSettings to = parcel.settings();
        Message message = parcel.message();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        // The same at each attempt: a mail program shows a repeat once.
        headers.add("Message-ID", MessageIds.of(parcel.id(), to.required(to.from())));
        headers.add("Auto-Submitted", "auto-generated");
        MailMessage mail =
                new MailMessage()
                        .setFrom(to.required(to.from()))
                        .setTo(Objects.requireNonNull(to.to()))
                        .setSubject(message.subject())
                        .setText(PlainText.of(message) + "\n")
                        .setHtml(text.html(message))
                        .setHeaders(headers);
        Attachment attached = message.attachment();
        if (attached != null) {
            mail.setAttachment(
                    MailAttachment.create()
                            .setName(attached.name())
                            .setContentType(attached.mediaType())
                            .setDisposition("attachment")
                            .setData(Buffer.buffer(files.read(attached))));
        }
        return mail;
    }
}
