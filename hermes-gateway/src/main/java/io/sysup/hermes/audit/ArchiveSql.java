package io.sysup.hermes.audit;

/** Statements over audit_archives; there are few of them. */
final class ArchiveSql {
    static final String LATEST =
            """
            select first_seq, last_seq, encode(last_hash, 'hex') as last_hash, file,
                   encode(sha256, 'hex') as sha256, archived_at
            from hermes.audit_archives order by last_seq desc limit $1
            """;

    /** The last row before the first that is young enough to stay; it reads what it finds. */
    static final String LAST_BEFORE =
            """
            select coalesce(
                (select seq - 1 from hermes.audit_log where at >= $1 order by seq limit 1),
                (select max(seq) from hermes.audit_log)) as seq
            """;

    /** Refused by a trigger when it is not the beginning of the log, up to the row it names. */
    static final String ADD =
            """
            insert into hermes.audit_archives
                (first_seq, last_seq, last_hash, file, sha256, archived_at)
            values ($1, $2, decode($3, 'hex'), $4, decode($5, 'hex'), $6)
            """;

    static final String REMOVE = "select hermes.archive_audit_log($1) as removed";

    private ArchiveSql() {}
}
