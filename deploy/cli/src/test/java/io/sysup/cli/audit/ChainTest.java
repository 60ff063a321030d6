package io.sysup.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does to a log that was given out is found. */
class ChainTest {
    private static final Set<String> ANY =
            Set.of(
                    "audit_altered",
                    "audit_removed",
                    "audit_reordered",
                    "audit_inserted",
                    "audit_rewritten",
                    "audit_cut");

    static final List<String> FIELDS = TestChain.FIELDS;

    private static Failure breach(ThrowingCallable check) {
        return catchThrowableOfType(Failure.class, check);
    }

    private static void assertBreach(ThrowingCallable check, String kind, String message) {
        Failure failure = breach(check);
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.message()).contains(message);
        assertThat(failure.exitCode().code()).isEqualTo(1);
    }

    @Property(tries = 200)
    void aLogThatNobodyTouchedIsUnbroken(@ForAll @Size(max = 30) List<String> targets) {
        TestChain chain = TestChain.of(targets.stream().map(ChainTest::storable).toList());

        Chain.Verdict verdict = chain.check();

        assertThat(verdict.rows()).isEqualTo(targets.size());
        assertThat(verdict.last()).isEqualTo(targets.size());
    }

    /** The server keeps no half of a pair. */
    private static String storable(String text) {
        return text.replaceAll("\\p{Cs}", "?");
    }

    @ParameterizedTest
    @FieldSource("FIELDS")
    void aChangeOfAnyFieldIsFound(String field) {
        for (int index : new int[] {0, 4, 9}) {
            TestChain chain = TestChain.ofLength(10);
            ObjectNode row = chain.rows.get(index);
            row.set(field, other(row, field));

            assertBreach(
                    chain::check, "audit_altered", "was altered: its fields do not give its hash");
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode other(ObjectNode row, String field) {
        return switch (field) {
            case "seq" -> Json.object().put("n", 77).get("n");
            case "status" -> Json.object().put("n", 500).get("n");
            case "errorKind" -> Json.object().put("t", "").get("t");
            default -> Json.object().put("t", row.get(field).asText() + "x").get("t");
        };
    }

    @ParameterizedTest
    @FieldSource("FIELDS")
    void aChangeWithANewHashIsFoundAtTheNextRow(String field) {
        TestChain chain = TestChain.ofLength(10);
        ObjectNode row = chain.rows.get(4);
        row.set(field, other(row, field));
        TestChain.sealed(row);

        assertThat(breach(chain::check).kind()).isIn(ANY);
    }

    @Test
    void aChangeWithANewHashIsToldAsOneOfThatRow() {
        TestChain chain = TestChain.ofLength(10);
        TestChain.sealed(chain.rows.get(4).put("actor", "client:2"));

        assertBreach(chain::check, "audit_altered", "row 5 is not the one that row 6 was written");
    }

    @Test
    void aWrongHashIsFoundInEveryRow() {
        TestChain chain = TestChain.ofLength(3);
        chain.rows.get(2).put("hash", "0".repeat(64));

        assertBreach(chain::check, "audit_altered", "row 3 was altered");
    }

    @Property(tries = 200)
    void aRowThatWasTakenOutIsFound(
            @ForAll @IntRange(min = 2, max = 40) int length,
            @ForAll @IntRange(max = 38) int index) {
        TestChain chain = TestChain.ofLength(length);
        int gone = index % (length - 1);
        chain.rows.remove(gone);

        assertBreach(chain::check, "audit_removed", "row " + (gone + 1) + " was removed");
    }

    @Test
    void severalRowsThatWereTakenOutAreNamed() {
        TestChain chain = TestChain.ofLength(10);
        chain.rows.subList(3, 6).clear();

        assertBreach(chain::check, "audit_removed", "rows 4 to 6 were removed: row 7 comes next");
    }

    @Property(tries = 200)
    void twoRowsThatChangedPlacesAreFound(
            @ForAll @IntRange(max = 19) int one, @ForAll @IntRange(max = 19) int other) {
        TestChain chain = TestChain.ofLength(20);
        Collections.swap(chain.rows, one, other);

        if (one != other) {
            assertBreach(
                    chain::check,
                    "audit_reordered",
                    "row " + (Math.min(one, other) + 1) + " stands behind later ones");
        }
    }

    @Property(tries = 200)
    void aRowThatWasPutInIsFound(
            @ForAll @IntRange(max = 18) int index, @ForAll @NotEmpty String target) {
        TestChain chain = TestChain.ofLength(20);
        String before = index == 0 ? Row.NO_HASH : chain.rows.get(index - 1).get("hash").asText();
        chain.rows.add(index, TestChain.row(index + 1, storable(target), before));

        assertBreach(chain::check, "audit_inserted", "row " + (index + 1) + " stands behind");
    }

    @Test
    void aRowThatComesTwiceIsFound() {
        TestChain chain = TestChain.ofLength(5);
        chain.rows.add(3, chain.rows.get(2).deepCopy());

        assertBreach(chain::check, "audit_inserted", "row 3 stands behind row 3");
    }

    @Test
    void aLogThatDoesNotBeginAtTheBeginningIsFound() {
        TestChain chain = TestChain.ofLength(5);
        chain.rows.set(0, TestChain.row(1, "/x", "1".repeat(64)));

        assertBreach(chain::check, "audit_altered", "row 1 does not begin this log");
    }

    @Property(tries = 100)
    void anEndThatWasCutOffIsFoundByAnAnchorOnly(
            @ForAll @IntRange(min = 1, max = 30) int length, @ForAll @IntRange(max = 29) int kept) {
        TestChain chain = TestChain.ofLength(length);
        Anchor noted = chain.anchor(length - 1);
        int rest = kept % length;
        chain.rows.subList(rest, length).clear();

        assertThat(chain.check().rows()).isEqualTo(rest);
        assertBreach(
                () -> chain.check(noted),
                "audit_cut",
                "the log ends with row " + rest + ", but row " + length + " was there");
    }

    @Test
    void aLogThatWasWrittenAnewIsFoundByAnAnchorOnly() {
        TestChain chain = TestChain.ofLength(10);
        Anchor early = chain.anchor(1);
        Anchor late = chain.anchor(7);
        chain.rows.get(4).put("actor", "somebody else");
        chain.writeAnewFrom(4);

        assertThat(chain.check().rows()).isEqualTo(10);
        assertBreach(
                () -> chain.check(early, late),
                "audit_rewritten",
                "row 8 is not the one that was noted at 2026-11-30T10:00:00.500000Z");
    }

    @Test
    void rowsBehindTheLastAnchorMayGrow() {
        TestChain chain = TestChain.ofLength(10);

        Chain.Verdict verdict = chain.check(chain.anchor(2), chain.anchor(7));

        assertThat(verdict.anchors()).isEqualTo(2);
        assertThat(verdict.anchored()).isEqualTo(8);
    }

    @Test
    void anchorsThatContradictEachOtherAreTold() {
        TestChain chain = TestChain.ofLength(2);
        Anchor other = new Anchor(2, "a".repeat(64), "now");

        assertBreach(() -> chain.check(chain.anchor(1), other), "audit_rewritten", "contradict");
    }

    @Test
    void aPartIsCheckedForItself() {
        TestChain chain = TestChain.ofLength(10);
        Anchor before = chain.anchor(2);
        Anchor later = chain.anchor(9);
        chain.rows.subList(7, 10).clear();
        chain.rows.subList(0, 3).clear();

        Chain.Verdict verdict = chain.check(true, before, later);

        assertThat(verdict.first()).isEqualTo(4);
        assertThat(verdict.last()).isEqualTo(7);
        assertBreach(chain::check, "audit_removed", "rows 1 to 3 were removed");
        Anchor forged = new Anchor(3, "b".repeat(64), "now");
        assertBreach(() -> chain.check(true, forged), "audit_altered", "row 3 is not the one");
    }

    /** Ten rows, of which the first five may lie in a file, as the last one says. */
    private static TestChain withArchive() {
        TestChain chain = TestChain.ofLength(10);
        TestChain.tellsOfAnArchive(chain.rows.get(9), 5, chain.rows.get(4));
        return chain;
    }

    @Test
    void rowsThatWereArchivedAreNotMissedAndTheRestIsProven() {
        TestChain chain = withArchive();
        chain.rows.subList(0, 5).clear();

        Chain.Verdict verdict = chain.check();

        assertThat(verdict.first()).isEqualTo(6);
        assertThat(verdict.rows()).isEqualTo(5);
    }

    @Test
    void aBeginningThatIsNotTheArchivedOneIsMissed() {
        for (int gone : new int[] {1, 4, 6, 9}) {
            TestChain chain = withArchive();
            chain.rows.subList(0, gone).clear();
            assertBreach(
                    chain::check, "audit_removed", gone == 1 ? "row 1 was" : "rows 1 to " + gone);
        }
        TestChain otherHash = TestChain.ofLength(10);
        TestChain.tellsOfAnArchive(otherHash.rows.get(9), 5, otherHash.rows.get(3));
        otherHash.rows.subList(0, 5).clear();
        assertBreach(otherHash::check, "audit_removed", "rows 1 to 5 were removed");
    }

    /** Each row is damaged, of the archive as well as of the rest. */
    @Property(tries = 100)
    void damageIsFoundWithTheArchiveAndWithoutIt(
            @ForAll @IntRange(max = 9) int index, @ForAll boolean withTheFile) {
        int from = withTheFile ? 0 : 5;
        int place = Math.max(index, from);

        TestChain altered = withArchive();
        altered.rows.get(place).put("actor", "client:2");
        altered.rows.subList(0, from).clear();
        assertBreach(altered::check, "audit_altered", "row " + (place + 1) + " was altered");

        TestChain removed = withArchive();
        Anchor head = removed.anchor(9);
        removed.rows.remove(place);
        removed.rows.subList(0, from).clear();
        assertThatThrownBy(() -> removed.check(head)).isInstanceOf(Failure.class);

        TestChain swapped = withArchive();
        Collections.swap(swapped.rows, place, place == 9 ? 8 : place + 1);
        swapped.rows.subList(0, from).clear();
        assertThatThrownBy(swapped::check).isInstanceOf(Failure.class);

        TestChain cut = withArchive();
        cut.rows.subList(Math.max(place, from + 1), 10).clear();
        cut.rows.subList(0, from).clear();
        assertThatThrownBy(() -> cut.check(head)).isInstanceOf(Failure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"seq\":2",
                "{\"seq\":\"2\"}",
                "{\"seq\":2.5}",
                "{\"seq\":99999999999999999999,\"prevHash\":\"\",\"hash\":\"\"}",
                "{\"seq\":2,\"seq\":2}",
                "{\"seq\":2,\"colour\":\"red\"}",
                "{\"actor\":7}"
            })
    void whatIsNoRowIsTold(String line) {
        TestChain chain = TestChain.ofLength(1);

        assertThatThrownBy(() ->
                        ChainCheck.of(
                                new java.io.ByteArrayInputStream(
                                        (chain.text() + line)
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                new Anchors(),
                                false))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("line 2 cannot be read as row 2: ");
    }
}
