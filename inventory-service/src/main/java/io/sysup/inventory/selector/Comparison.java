package io.sysup.inventory.selector;

/** How a field is compared with a value; the sign is the same in SQL except for the colon. */
public enum Comparison {
    MATCHES(":", "="),
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

    public String sign() {
        return sign;
    }

    String sql() {
        return sql;
    }

    boolean orders() {
        return switch (this) {
            case AT_LEAST, AT_MOST, MORE, LESS -> true;
            case MATCHES, EQUAL, NOT_EQUAL -> false;
        };
    }
}
