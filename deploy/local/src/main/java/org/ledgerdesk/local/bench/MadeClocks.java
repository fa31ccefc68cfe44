package org.ledgerdesk.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Open clocks, written as sla-service itself stores them: each step in the event store with its place in the chain, and the rows
 * that ride along. A million tickets through the door would take hours, and the sweep would not know the difference.
 */
final class MadeClocks {

    private static final int AT_ONCE = 50_000;
    private static final String TEMPORARY = """
            CREATE OR REPLACE FUNCTION pg_temp.part(value bytea) RETURNS bytea IMMUTABLE LANGUAGE sql
              AS $$ SELECT coalesce(int4send(octet_length(value)) || value, int4send(-1)) $$;
            CREATE OR REPLACE FUNCTION pg_temp.part(value text) RETURNS bytea IMMUTABLE LANGUAGE sql
              AS $$ SELECT pg_temp.part(convert_to(value, 'UTF8')) $$;
            CREATE OR REPLACE FUNCTION pg_temp.iso(at timestamptz) RETURNS text IMMUTABLE LANGUAGE sql
              AS $$ SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
            CREATE TEMPORARY TABLE IF NOT EXISTS made (
              reference text, clock_id uuid, started timestamptz, warn_at timestamptz, due timestamptz, warned boolean);
            CREATE TEMPORARY TABLE IF NOT EXISTS step (
              id text, reference text, sequence bigint, type text, payload bytea, stamp text);
            """;

    /** The id is the one that sla-service derives; see Clocks.nextId. */
    private static final String MADE = """
            TRUNCATE made, step;
            INSERT INTO made
            SELECT reference, overlay(overlay(md5 placing '3' from 13 for 1)
                placing substr('89ab', (strpos('0123456789abcdef', substr(md5, 17, 1)) - 1) %% 4 + 1, 1) from 17 for 1)::uuid,
              due - interval '%1$d minutes', due - interval '%1$d minutes' / 4, due, warned
            FROM (SELECT 'HD-' || n AS reference, md5('HD-' || n || '/INITIAL_RESPONSE/1') AS md5, %2$s AS due, %3$s AS warned
                  FROM generate_series(%4$d, %5$d) AS n) AS counted;
            INSERT INTO step
            SELECT gen_random_uuid(), reference, 0, 'ClockStarted', convert_to(jsonb_build_object(
                'step', jsonb_build_object('reference', reference, 'clockId', clock_id, 'kind', 'INITIAL_RESPONSE',
                  'at', pg_temp.iso(started), 'cause', clock_id, 'policyVersion', 1, 'calendarVersion', 1),
                'startedAt', pg_temp.iso(started), 'target', 'PT%1$dM', 'calendar', '24x7',
                'course', jsonb_build_object('since', pg_temp.iso(started), 'due', pg_temp.iso(due),
                  'warnAt', pg_temp.iso(warn_at), 'lateAfter', pg_temp.iso(due)))::text, 'UTF8'), pg_temp.iso(now())
            FROM made;
            INSERT INTO step
            SELECT gen_random_uuid(), reference, 1, 'ClockWarned', convert_to(jsonb_build_object(
                'step', jsonb_build_object('reference', reference, 'clockId', clock_id, 'kind', 'INITIAL_RESPONSE',
                  'at', pg_temp.iso(warn_at), 'cause', clock_id, 'policyVersion', 1, 'calendarVersion', 1),
                'due', pg_temp.iso(due), 'tell', NULL)::text, 'UTF8'), pg_temp.iso(now())
            FROM made WHERE warned;
            """;

    private static final String STORED = """
            INSERT INTO domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
              payload_revision, payload, meta_data, time_stamp, hash)
            SELECT s.id, s.reference, s.sequence, 'TicketClocks', s.type, '1', s.payload, meta, s.stamp,
              sha256(coalesce(e.hash, decode(repeat('00', 32), 'hex'))
                || pg_temp.part(s.reference) || pg_temp.part(s.sequence::text) || pg_temp.part(s.id)
                || pg_temp.part('TicketClocks'::text) || pg_temp.part(s.type) || pg_temp.part('1'::text)
                || pg_temp.part(s.stamp) || pg_temp.part(s.payload) || pg_temp.part(meta))
            FROM step s
            CROSS JOIN (SELECT convert_to('{"traceparent":"00-' || repeat('1', 32) || '-' || repeat('2', 16) || '-00"}', 'UTF8')
                        AS meta) AS trace
            LEFT JOIN domain_event e ON e.aggregate_identifier = s.reference AND e.sequence_number = s.sequence - 1
            WHERE s.sequence = ? ORDER BY s.reference""";

    private static final String BESIDE = """
            INSERT INTO open_clock (clock_id, reference, kind, state, next_at)
            SELECT clock_id, reference, 'INITIAL_RESPONSE', 'RUNNING', CASE WHEN warned THEN due ELSE warn_at END FROM made;
            INSERT INTO clock_row (clock_id, reference, kind, state, open, started_at, due_at, target_minutes, allowed_seconds,
              counted_seconds, running_since, calendar, calendar_version, policy_version)
            SELECT clock_id, reference, 'INITIAL_RESPONSE', 'RUNNING', true, started, due, %1$d, %1$d * 60, 0, started, '24x7', 1, 1
            FROM made;
            """;

    private final Connection database;
    private int last = 1_000_000;

    MadeClocks(Connection database) throws SQLException {
        this.database = database;
        run(TEMPORARY);
    }

    /** Nothing of them falls due for weeks. */
    void farAhead(int count) throws SQLException {
        int month = 60 * 24 * 30;
        add(count, month, "now() + interval '%d minutes' * (0.9 + random())".formatted(month), "false");
    }

    /** One step of each falls due within the second that begins then: a warning of one half, a breach of the other. */
    void dueInOneSecond(int count, Instant from) throws SQLException {
        var second = "'%s'::timestamptz + random() * interval '1 second'".formatted(Timestamp.from(from) + "Z");
        add(count / 2, 60, second + " + interval '15 minutes'", "false");
        add(count - count / 2, 60, second, "true");
    }

    /** Warning and breach of each fell due within those minutes until now. */
    void dueBefore(int count, int minutes) throws SQLException {
        add(count, 10, "now() - random() * interval '%d minutes'".formatted(minutes), "false");
    }

    private void add(int count, int targetMinutes, String due, String warned) throws SQLException {
        for (int left = count; left > 0; left -= AT_ONCE) {
            int some = Math.min(left, AT_ONCE);
            database.setAutoCommit(false);
            run(MADE.formatted(targetMinutes, due, warned, last + 1, last + some));
            for (int sequence = 0; sequence < 2; sequence++) {
                try (var stored = database.prepareStatement(STORED)) {
                    stored.setInt(1, sequence);
                    stored.executeUpdate();
                }
            }
            run(BESIDE.formatted(targetMinutes));
            database.commit();
            database.setAutoCommit(true);
            last += some;
        }
    }

    private void run(String statements) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(statements);
        }
    }
}
