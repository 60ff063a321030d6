package io.sysup.execution.report;

/** Statements over reports. */
final class ReportSql {
    static final String SELECT =
            """
            select r.id, r.kind, r.title, r.status, r.machine_id, m.name as machine, r.selector, r.period_days, r.language,
                r.requested_by, r.pinned, r.created_at, r.finished_at, r.error_kind, r.error_message,
                (select coalesce(json_agg(json_build_object('format', f.format, 'artifactId', a.id, 'bytes', a.bytes,
                        'sha256', a.sha256) order by f.format), '[]')::text
                 from execution.report_files f join execution.raw_artifacts a on a.id = f.artifact_id
                 where f.report_id = r.id and a.deleted_at is null) as files
            from execution.reports r left join execution.machines m on m.id = r.machine_id
            """;

    static final String INSERT =
            """
            insert into execution.reports (id, kind, title, machine_id, selector, period_days, requested_by, language, status, format)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'running', 'html')
            on conflict (id) do nothing
            """;

    static final String FILE =
            "insert into execution.report_files (report_id, format, artifact_id) values ($1, $2, $3)";

    static final String DONE =
            """
            update execution.reports set status = 'ok', title = $2, path = $3, bytes = $4, sha256 = $5, finished_at = now()
            where id = $1 and status = 'running'
            """;

    static final String FAILED =
            """
            update execution.reports set status = 'error', error_kind = $2, error_message = $3, finished_at = now()
            where id = $1 and status = 'running'
            """;

    /** Whoever made them is gone: it takes seconds, not minutes. */
    static final String GIVE_UP =
            """
            update execution.reports set status = 'error', error_kind = 'interrupted',
                error_message = 'The service that made this report was stopped. Ask for it again.', finished_at = now()
            where status = 'running' and created_at < now() - interval '10 minutes'
            """;

    static final String PIN =
            """
            with pinned as (update execution.reports set pinned = $2 where id = $1 returning id)
            update execution.raw_artifacts a set pinned = $2
            from pinned join execution.report_files f on f.report_id = pinned.id where a.id = f.artifact_id
            """;

    static final String FILES =
            "select artifact_id from execution.report_files where report_id = $1";

    static final String DELETE = "delete from execution.reports where id = $1";

    /** Those whose files went, and what failed a month ago. */
    static final String FORGET =
            """
            delete from execution.reports r where r.id in (
                select o.id from execution.reports o
                where not o.pinned and o.status <> 'running' and o.legacy_ref is null
                  and o.created_at < now() - (case o.status when 'ok' then interval '1 hour' else interval '30 days' end)
                  and not exists (select 1 from execution.report_files f
                      join execution.raw_artifacts a on a.id = f.artifact_id
                      where f.report_id = o.id and a.deleted_at is null)
                order by o.id limit 1000)
            """;

    private ReportSql() {}
}
