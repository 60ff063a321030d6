package io.sysup.inventory.selector;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A selector as a condition over {@code inventory.machines m} and {@code inventory.machine_state
 * s}. Text of the caller becomes a parameter, never a part of the statement; each condition is true
 * or false, never null, so that {@code not} turns it round.
 */
public final class SelectorSql {
    /** Not correlated: read once a statement, under not and or too. */
    private static final String HAS_TAG =
            "m.id in (select mt.machine_id from inventory.machine_tags mt"
                    + " join inventory.tags t on t.id = mt.tag_id where %s)";

    private static final String REBOOT = "s.apt_reboot_required";

    /** What nobody has looked at is not taken for a no. */
    private static final String NO_REBOOT =
            "(not s.apt_reboot_required and"
                    + " jsonb_typeof(s.feed_versions_json #> '{observed,reboot}') is not distinct from 'object')";

    /** The words of a machine's needs; unknown when one of them is. */
    public static final String NEEDS =
            """
            array_remove(array[
                case when s.apt_reboot_required then 'reboot' end,
                case when s.feed_versions_json #>> '{observed,reboot,needs,serviceRestart}' = 'yes' then 'service-restart' end,
                case when s.feed_versions_json #>> '{observed,reboot,needs,containerRestart}' = 'yes' then 'container-restart' end,
                case when s.feed_versions_json #>> '{observed,reboot,needs,relogin}' = 'yes' then 'relogin' end,
                case when 'unknown' in (
                    coalesce(s.feed_versions_json #>> '{observed,reboot,needs,reboot}', 'unknown'),
                    s.feed_versions_json #>> '{observed,reboot,needs,serviceRestart}',
                    s.feed_versions_json #>> '{observed,reboot,needs,containerRestart}',
                    s.feed_versions_json #>> '{observed,reboot,needs,relogin}') then 'unknown' end], null)
            """;

    private static final String CREDENTIAL =
            "coalesce((select c.status from inventory.machine_credentials c"
                    + " where c.machine_id = m.id), 'missing')";

    private static final String DAYS = "floor(extract(epoch from now() - %s) / 86400)::int";

    private SelectorSql() {}

    public static String condition(Selector selector, BoundValues values) {
        return switch (selector) {
            case Selector.All all -> "true";
            case Selector.FreeText text -> freeText(text.pattern(), values);
            case Selector.Match match -> match(match, values);
            case Selector.Compare compare -> compare(compare, values);
            case Selector.Flag flag -> flag.value() ? REBOOT : NO_REBOOT;
            case Selector.Is is -> "m.id = " + values.bind(is.machineId());
            case Selector.Not not -> "not (" + condition(not.selector(), values) + ")";
            case Selector.And and -> joined(and.parts(), " and ", values);
            case Selector.Or or -> joined(or.parts(), " or ", values);
        };
    }

    private static String joined(List<Selector> parts, String word, BoundValues values) {
        return parts.stream()
                .map(part -> condition(part, values))
                .collect(Collectors.joining(word, "(", ")"));
    }

    private static String freeText(Pattern pattern, BoundValues values) {
        String like = values.bind(pattern.likeAnywhere());
        return "(lower(m.name) like " + like + " or m.hostname like " + like + ")";
    }

    /** True only of what somebody has looked at. */
    private static String compare(Selector.Compare compare, BoundValues values) {
        String comparison = " " + compare.comparison().sql() + " " + values.bind(compare.number());
        return switch (compare.field()) {
            case UPDATES -> analyzed("s.apt_updates_count" + comparison);
            case SECURITY -> analyzed("s.apt_security_count" + comparison);
            case DISK -> "coalesce(s.root_used_percent" + comparison + ", false)";
            case MEMORY -> "coalesce(s.memory_used_percent" + comparison + ", false)";
            case PORT -> "m.port" + comparison;
            case UNSEEN -> DAYS.formatted("coalesce(m.last_seen_at, m.created_at)") + comparison;
            case UNANALYZED ->
                    DAYS.formatted("coalesce(s.apt_last_analyze_at, m.created_at)") + comparison;
            case UNREBOOTED ->
                    "coalesce("
                            + DAYS.formatted("s.reboot_required_since")
                            + comparison
                            + ", false)";
            default -> throw new IllegalArgumentException(compare.field() + " is no number");
        };
    }

    private static String analyzed(String condition) {
        return "(s.apt_last_analyze_at is not null and " + condition + ")";
    }

    private static String match(Selector.Match match, BoundValues values) {
        Pattern pattern = match.pattern();
        return switch (match.field()) {
            case TAG -> HAS_TAG.formatted(compared("lower(t.name)", pattern, values));
            case STATUS -> status(pattern, values);
            case NEEDS ->
                    "exists (select 1 from unnest("
                            + NEEDS
                            + ") as need (word) where "
                            + compared("need.word", pattern, values)
                            + ")";
            default -> compared(textColumn(match.field()), pattern, values);
        };
    }

    /** Online and disabled are no states of the fleet's summary, yet people ask for them. */
    private static String status(Pattern pattern, BoundValues values) {
        return "("
                + compared("s.status", pattern, values)
                + " or m.status in ('online', 'disabled') and "
                + compared("m.status", pattern, values)
                + ")";
    }

    private static String compared(String column, Pattern pattern, BoundValues values) {
        return pattern.hasWildcard()
                ? column + " like " + values.bind(pattern.like())
                : column + " = " + values.bind(pattern.text());
    }

    private static String textColumn(Field field) {
        return switch (field) {
            case NAME -> "lower(m.name)";
            case HOST -> "m.hostname";
            case OS -> "lower(m.os_family)";
            case VERSION -> "lower(coalesce(m.os_version, ''))";
            case VIRT -> "lower(coalesce(m.virtualization, ''))";
            case PROFILE -> "lower(coalesce(m.hardware_profile, ''))";
            case USER -> "lower(m.username)";
            case CREDENTIAL -> CREDENTIAL;
            case CODENAME -> "lower(coalesce(m.os_codename, ''))";
            case ARCH -> "lower(coalesce(m.arch, ''))";
            case KIND -> "m.machine_kind";
            case APT -> "coalesce(s.apt_status, 'unknown')";
            case HOSTKEY -> "s.host_key";
            case RIGHTS -> "coalesce(s.rights, 'unknown')";
            case ID -> "m.id::text";
            case TAG,
                    STATUS,
                    REBOOT,
                    NEEDS,
                    UPDATES,
                    SECURITY,
                    DISK,
                    MEMORY,
                    PORT,
                    UNSEEN,
                    UNANALYZED,
                    UNREBOOTED ->
                    throw new IllegalArgumentException(field + " is no text column");
        };
    }
}
