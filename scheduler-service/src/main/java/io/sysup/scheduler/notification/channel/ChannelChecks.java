package io.sysup.scheduler.notification.channel;

import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a channel has what its kind needs, and nothing that it would not look at. */
final class ChannelChecks {
    private static final List<String> SETTINGS =
            List.of("url", "host", "port", "tls", "username", "from", "to", "chatId", "topic");

    /** What stands in a URL is stored and shown. */
    private static final Pattern SECRET_IN_QUERY =
            Pattern.compile("(?i)(?:^|&)[^=&]*(?:token|key|secret|sig|pass|auth)[^=&]*=");

    private ChannelChecks() {}

    static void require(ChannelWish wish) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> given = wish.settings().given().keySet();
        for (String setting : SETTINGS) {
            if (wish.kind().needs(setting) && !given.contains(setting)) {
                errors.add(new FieldError(setting, "is missing"));
            } else if (given.contains(setting) && !wish.kind().knows(setting)) {
                errors.add(
                        new FieldError(
                                setting, "is not for channels of kind " + wish.kind().word()));
            }
        }
        urlMistake(wish.settings().url(), wish.kind(), errors);
        secretMistake(wish, errors);
        if (wish.rule().events().isEmpty()) {
            errors.add(new FieldError("events", "must name at least one"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void secretMistake(ChannelWish wish, List<FieldError> errors) {
        boolean needed =
                wish.kind().needsSecret()
                        || wish.kind() == ChannelKind.EMAIL && wish.settings().username() != null;
        if (needed && wish.secretRef() == null) {
            errors.add(
                    new FieldError(
                            "secretRef",
                            "is missing: it names the file that holds the key, token or address"));
        }
    }

    private static void urlMistake(
            @Nullable String url, ChannelKind kind, List<FieldError> errors) {
        if (url == null) {
            return;
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (uri.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
                errors.add(new FieldError("url", "must begin with https:// or http:// and a host"));
            } else if (uri.getRawUserInfo() != null) {
                errors.add(new FieldError("url", "must hold no user and password"));
            } else if (uri.getRawFragment() != null
                    || kind != ChannelKind.WEBHOOK && uri.getRawQuery() != null) {
                errors.add(new FieldError("url", "must have no query and no fragment"));
            } else if (uri.getRawQuery() != null
                    && SECRET_IN_QUERY.matcher(uri.getRawQuery()).find()) {
                errors.add(
                        new FieldError(
                                "url",
                                "seems to hold a secret; a webhook proves itself by its signature"));
            }
        } catch (URISyntaxException e) {
            errors.add(new FieldError("url", "is no URL"));
        }
    }
}
