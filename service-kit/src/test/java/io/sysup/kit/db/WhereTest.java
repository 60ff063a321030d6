package io.sysup.kit.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereTest {
    @Test
    void onlyWhatIsGivenRestricts() {
        Where where =
                new Where()
                        .and("kind = ?", "a")
                        .and("state = ?", null)
                        .and("id < ?", 7)
                        .then("limit ?", 51);

        assertThat(where.sql()).isEqualTo(" where true and kind = $1 and id < $2 limit $3");
        assertThat(where.values()).containsExactly("a", 7, 51);
    }
}
