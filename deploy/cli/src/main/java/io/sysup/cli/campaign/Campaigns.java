package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.Pages;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The campaigns of the server. */
final class Campaigns {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Waiting machines that are looked through for a reason. */
    private static final int LOOKED_AT = 1000;

    private final Api api;

    Campaigns(Api api) {
        this.api = api;
    }

    /** Starts it once, even if the connection has to be made again. */
    Campaign start(JsonNode wanted) {
        ApiCall call = ApiCall.post("campaigns").onceFor(UUID.randomUUID().toString());
        return new Campaign(api.send(call.body(wanted)));
    }

    JsonNode preview(JsonNode wanted) {
        return api.send(ApiCall.post("campaigns", "preview").body(wanted));
    }

    Campaign get(String id) {
        return new Campaign(api.send(ApiCall.get("campaigns", id)));
    }

    /**
     * By exact name or by id. Of several with a name the one that is not over is meant; else never
     * one of several.
     */
    Campaign find(String nameOrId) {
        if (ID.matcher(nameOrId).matches()) {
            return get(nameOrId);
        }
        List<Campaign> found =
                new Pages(api, ApiCall.get("campaigns").query("name", nameOrId), Integer.MAX_VALUE)
                        .rest().stream()
                                .map(Campaign::new)
                                .filter(one -> one.name().equals(nameOrId))
                                .toList();
        List<Campaign> active = found.stream().filter(one -> !one.over()).toList();
        if (found.isEmpty()) {
            throw Failure.notFound(
                    "there is no campaign called " + nameOrId,
                    "`sysup campaign list` shows the campaigns");
        }
        if (found.size() > 1 && active.size() != 1) {
            List<String> ids = found.stream().map(Campaign::id).toList();
            throw Failure.ambiguous("campaigns", nameOrId, ids);
        }
        return get((active.size() == 1 ? active : found).getFirst().id());
    }

    /** The machines that did not do well. */
    List<JsonNode> failedTargets(Campaign campaign) {
        ApiCall call =
                ApiCall.get("campaigns", campaign.id(), "targets")
                        .query("state", "error,cancelled");
        return campaign.failed() == 0 ? List.of() : new Pages(api, call, Integer.MAX_VALUE).rest();
    }

    /** The first of the machines that were not begun when their turn came, and why. */
    List<JsonNode> heldTargets(Campaign campaign) {
        ApiCall call =
                ApiCall.get("campaigns", campaign.id(), "targets")
                        .query("state", "pending,skipped");
        return campaign.waiting() == 0
                ? List.of()
                : new Pages(api, call, LOOKED_AT)
                        .rest().stream().filter(Campaigns::saysWhy).toList();
    }

    private static boolean saysWhy(JsonNode target) {
        return switch (Json.text(target, "state")) {
            case "pending" -> !Json.text(target, "held").isEmpty();
            case "skipped" -> target.path("error").isObject();
            default -> false;
        };
    }

    Campaign pause(Campaign campaign) {
        return move(ApiCall.post("campaigns", campaign.id(), "pause"));
    }

    Campaign resume(Campaign campaign) {
        return move(ApiCall.post("campaigns", campaign.id(), "resume"));
    }

    Campaign cancel(Campaign campaign) {
        return move(ApiCall.post("campaigns", campaign.id(), "cancel"));
    }

    Campaign retry(Campaign campaign, boolean skipped) {
        ApiCall call = ApiCall.post("campaigns", campaign.id(), "retry");
        return move(skipped ? call.query("skipped", "true") : call);
    }

    private Campaign move(ApiCall call) {
        return new Campaign(api.send(call));
    }
}
