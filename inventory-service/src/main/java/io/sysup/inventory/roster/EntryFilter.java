package io.sysup.inventory.roster;

import io.sysup.inventory.selector.Comparison;
import io.sysup.inventory.selector.Field;
import io.sysup.inventory.selector.Pattern;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A selector over the roster; means the same machines as {@link SelectorSql} does. */
public final class EntryFilter {
    private static final long MICROS_A_DAY = Duration.ofDays(1).toNanos() / 1000;

    private EntryFilter() {}

    /**
     * @param now from which days are counted
     */
    public static Predicate<Entry> of(Selector selector, Instant now) {
        return switch (selector) {
            case Selector.All all -> entry -> true;
            case Selector.FreeText text -> freeText(text.pattern());
            case Selector.Match match -> match(match.field(), match.pattern());
            case Selector.Compare compare -> compare(compare, now);
            case Selector.Flag flag when flag.value() -> entry -> entry.alike().reboot();
            case Selector.Flag flag -> entry -> !entry.alike().reboot() && entry.rebootKnown();
            case Selector.Is is -> entry -> entry.id().equals(is.machineId());
            case Selector.Not not -> of(not.selector(), now).negate();
            case Selector.And and -> all(and.parts(), now);
            case Selector.Or or -> any(or.parts(), now);
        };
    }

    private static Predicate<Entry> all(List<Selector> parts, Instant now) {
        return parts.stream().map(part -> of(part, now)).reduce(entry -> true, Predicate::and);
    }

    private static Predicate<Entry> any(List<Selector> parts, Instant now) {
        return parts.stream().map(part -> of(part, now)).reduce(entry -> false, Predicate::or);
    }

    private static Predicate<Entry> freeText(Pattern pattern) {
        Predicate<String> text = pattern.anywhere().asPredicate();
        return entry -> text.test(entry.name()) || text.test(entry.host());
    }

    private static Predicate<Entry> compare(Selector.Compare compare, Instant now) {
        Comparison comparison = compare.comparison();
        int number = compare.number();
        return switch (compare.field()) {
            case UPDATES -> entry -> entry.analyzed() && comparison.holds(entry.updates(), number);
            case SECURITY ->
                    entry -> entry.analyzed() && comparison.holds(entry.security(), number);
            case DISK -> entry -> comparison.holds(entry.disk(), number);
            case MEMORY -> entry -> comparison.holds(entry.memory(), number);
            case PORT -> entry -> comparison.holds(entry.port(), number);
            case UNSEEN -> entry -> comparison.holds(days(entry.unseenSince(), now), number);
            case UNANALYZED ->
                    entry -> comparison.holds(days(entry.unanalyzedSince(), now), number);
            case UNREBOOTED -> entry -> comparison.holds(days(entry.rebootSince(), now), number);
            default -> throw new IllegalArgumentException(compare.field() + " is no number");
        };
    }

    private static double days(long sinceMicros, Instant now) {
        return sinceMicros == 0
                ? Double.NaN
                : Math.floorDiv(
                        ChronoUnit.MICROS.between(Instant.EPOCH, now) - sinceMicros, MICROS_A_DAY);
    }

    private static Predicate<Entry> match(Field field, Pattern pattern) {
        Predicate<String> text = pattern.asPredicate();
        return switch (field) {
            case TAG -> entry -> entry.tags().stream().anyMatch(text);
            case NEEDS -> entry -> entry.alike().needs().stream().anyMatch(text);
            case STATUS ->
                    entry ->
                            text.test(entry.alike().status())
                                    || isOfRegistration(entry.machineStatus())
                                            && text.test(entry.machineStatus());
            default -> {
                Function<Entry, String> value = textOf(field);
                yield entry -> text.test(value.apply(entry));
            }
        };
    }

    /** Online and disabled are no states of the fleet's summary, yet people ask for them. */
    private static boolean isOfRegistration(String status) {
        return status.equals("online") || status.equals("disabled");
    }

    private static Function<Entry, String> textOf(Field field) {
        return switch (field) {
            case NAME -> Entry::name;
            case HOST -> Entry::host;
            case OS -> Entry::os;
            case VERSION -> Entry::version;
            case VIRT -> Entry::virt;
            case PROFILE -> Entry::profile;
            case USER -> Entry::user;
            case CREDENTIAL -> Entry::credential;
            case CODENAME -> Entry::codename;
            case ARCH -> Entry::arch;
            case KIND -> entry -> entry.alike().kind();
            case APT -> Entry::apt;
            case HOSTKEY -> entry -> entry.alike().hostKey();
            case RIGHTS -> Entry::rights;
            case ID -> entry -> entry.id().toString();
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
                    throw new IllegalArgumentException(field + " is no text");
        };
    }
}
