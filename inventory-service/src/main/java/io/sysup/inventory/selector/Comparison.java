package io.sysup.inventory.selector;

import java.util.Arrays;

/**
 * How a field is compared with a value; the sign is the same in SQL except for the colon and the
 * tilde.
 */
public enum Comparison {
    MATCHES(":", "="),
    LIKE("~", "like"),
    NOT_EQUAL("!=", "<>"),
    AT_LEAST(">=", ">="),
    AT_MOST("<=", "<="),
    EQUAL("=", "="),
    MORE(">", ">"),
    LESS("<", "<");

    private final String sign;
    private final String sql;

    Comparison(String sign, String sql) {
        this.sign = sign;
        this.sql = sql;
    }

    /**
     * @param sign one that the grammar knows
     */
    static Comparison of(String sign) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    public String sign() {
        return sign;
    }

    String sql() {
        return sql;
    }

    /**
     * @param value NaN where nothing is known, of which nothing is true
     */
    public boolean holds(double value, int number) {
        return switch (this) {
            case MATCHES, LIKE, EQUAL -> value == number;
            case NOT_EQUAL -> value < number || value > number;
            case AT_LEAST -> value >= number;
            case AT_MOST -> value <= number;
            case MORE -> value > number;
            case LESS -> value < number;
        };
    }

    boolean orders() {
        return switch (this) {
            case AT_LEAST, AT_MOST, MORE, LESS -> true;
            case MATCHES, LIKE, EQUAL, NOT_EQUAL -> false;
        };
    }
}
