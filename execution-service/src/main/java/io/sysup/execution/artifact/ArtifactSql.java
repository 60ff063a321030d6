package io.sysup.execution.artifact;

/** Statements over artifacts. */
final class ArtifactSql {
    static final String SELECT =
            """
            select a.id, a.kind, a.path, a.bytes, a.sha256, a.content_type, a.created_at, a.machine_id, m.name as machine,
                a.job_id, a.redacted, a.pinned, a.retention_policy, a.expires_at, a.integrity, a.verified_at
            from execution.raw_artifacts a left join execution.machines m on m.id = a.machine_id
            """;

    static final String INSERT =
            """
            insert into execution.raw_artifacts
                (id, kind, path, machine_id, job_id, bytes, sha256, content_type, retention_policy)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    static final String PIN =
            """
            update execution.raw_artifacts set pinned = $2,
                retention_policy = case when retention_policy = 'pinned' and not $2 then 'default' else retention_policy end
            where id = $1 and deleted_at is null
            """;

    static final String VERIFIED =
            "update execution.raw_artifacts set integrity = $2, verified_at = now() where id = $1";

    /** Those that nobody looked at, then those whose last look is oldest; along the index. */
    static final String TO_VERIFY =
            """
            select id, path, sha256, bytes from execution.raw_artifacts
            where deleted_at is null and (verified_at is null or verified_at < now() - make_interval(secs => $1))
            order by verified_at nulls first limit $2
            """;

    static final String INTEGRITY =
            """
            select count(*) as artifacts, coalesce(sum(bytes), 0)::bigint as bytes,
                count(*) filter (where integrity = 'intact') as intact,
                count(*) filter (where integrity = 'damaged') as damaged,
                count(*) filter (where integrity = 'missing') as missing,
                count(*) filter (where verified_at is null) as unchecked, min(verified_at) as oldest
            from execution.raw_artifacts where deleted_at is null
            """;

    static final String HARMED =
            """
            select count(*) filter (where integrity = 'damaged') as damaged,
                count(*) filter (where integrity = 'missing') as missing
            from execution.raw_artifacts where deleted_at is null and integrity in ('damaged', 'missing')
            """;

    /** What is old enough, by class; the index on class and age. */
    private static final String EXPIRED =
            """
            deleted_at is null and not pinned and (
                (retention_policy = 'default' and created_at < now() - make_interval(secs => $1))
                or (retention_policy = 'failed' and created_at < now() - make_interval(secs => $2))
                or (retention_policy = 'report' and created_at < now() - make_interval(secs => $3))
                or (retention_policy = 'short' and expires_at < now()))
            """;

    static final String FIND_EXPIRED =
            "select id, path, bytes, kind from execution.raw_artifacts where "
                    + EXPIRED
                    + " order by retention_policy, created_at limit $4";

    static final String COUNT_EXPIRED =
            "select kind, retention_policy, count(*) as artifacts, coalesce(sum(bytes), 0)::bigint as bytes,"
                    + " min(created_at) as oldest from execution.raw_artifacts where "
                    + EXPIRED
                    + " group by 1, 2 order by 4 desc, 1, 2";

    /** Old enough, were it not for the pin or the failure that keeps them. */
    static final String COUNT_KEPT =
            """
            select count(*) filter (where pinned) as pinned,
                coalesce(sum(bytes) filter (where pinned), 0)::bigint as pinned_bytes,
                count(*) filter (where not pinned) as failed,
                coalesce(sum(bytes) filter (where not pinned), 0)::bigint as failed_bytes
            from execution.raw_artifacts
            where deleted_at is null and created_at < now() - make_interval(secs => $1)
              and (pinned or (retention_policy = 'failed' and created_at >= now() - make_interval(secs => $2)))
            """;

    static final String DELETED =
            """
            update execution.raw_artifacts set deleted_at = now(), delete_reason = $2
            where id = any($1) and deleted_at is null
            """;

    /** What is left of an artifact proves that it was there; not for ever. */
    static final String FORGET =
            """
            delete from execution.raw_artifacts where id in (
                select id from execution.raw_artifacts where deleted_at < now() - interval '365 days' limit $1)
            """;

    private ArtifactSql() {}
}
