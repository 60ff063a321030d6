package io.sysup.hermes.diagnosis;

/** Statements over diagnosis_alerts, which holds as many rows as there are checks that fail. */
final class AlertSql {
    /** Returns a row only to the one who changes the state: one of all gateways. */
    static final String RAISE =
            """
            insert into hermes.diagnosis_alerts as a (part, check_name, level, message, remedy, since)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (part, check_name) do update
                set level = excluded.level, message = excluded.message, remedy = excluded.remedy,
                    since = excluded.since
            where a.level <> excluded.level
            returning part
            """;

    /** The sentence goes on telling what is so now. */
    static final String TELL =
            """
            update hermes.diagnosis_alerts set message = $3, remedy = $4
            where part = $1 and check_name = $2 and level = $5 and message <> $3
            """;

    static final String CLEAR =
            """
            delete from hermes.diagnosis_alerts where part = $1 and check_name = $2
            returning level
            """;

    static final String ALL =
            """
            select part, check_name, level, message, remedy, since from hermes.diagnosis_alerts
            order by level = 'error' desc, since, part, check_name limit 200
            """;

    private AlertSql() {}
}
