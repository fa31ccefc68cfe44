package org.ledgerdesk.chassis.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rebuilds behind the request that asked for them, each at most once at a time over all instances. */
final class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final List<Rebuild> rebuilds;
    private final DataSource database;
    private final Clock clock;
    private final Map<String, Last> last = new ConcurrentHashMap<>();

    Rebuilds(List<Rebuild> rebuilds, DataSource database, Clock clock) {
        this.rebuilds = rebuilds;
        this.database = database;
        this.clock = clock;
    }

    enum State {
        NOT_RUN,
        RUNNING,
        DONE,
        FAILED
    }

    /** What this instance knows of a projection's last rebuild. */
    record Last(
            String projection,
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long subjects) {}

    List<Last> all() {
        return rebuilds.stream().map(one -> last(one.projection())).toList();
    }

    private Last last(String projection) {
        return last.getOrDefault(projection, new Last(projection, State.NOT_RUN, null, null, null));
    }

    Last start(String projection) {
        var rebuild = rebuilds.stream()
                .filter(one -> one.projection().equals(projection))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var alone = alone(projection);
        var begun = new Last(projection, State.RUNNING, clock.instant(), null, null);
        last.put(projection, begun);
        Thread.ofPlatform().name("rebuild-" + projection).daemon().start(() -> run(rebuild, begun, alone));
        return begun;
    }

    private void run(Rebuild rebuild, Last begun, Connection alone) {
        var end = ended(begun, State.FAILED, null);
        try (alone) {
            try {
                end = ended(begun, State.DONE, rebuild.rebuild());
                log.info("{} is written anew over {} subjects", begun.projection(), end.subjects());
            } finally {
                free(alone, begun.projection());
            }
        } catch (RuntimeException | SQLException failed) {
            log.error("{} could not be written anew", begun.projection(), failed);
        } finally {
            last.put(begun.projection(), end);
        }
    }

    private Last ended(Last begun, State state, @Nullable Long subjects) {
        return new Last(begun.projection(), state, begun.startedAt(), clock.instant(), subjects);
    }

    /** A connection of its own that holds the lock for as long as the rebuild takes. */
    private Connection alone(String projection) {
        try {
            var connection = database.getConnection();
            if (!asked(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 7))", projection)) {
                connection.close();
                throw Problem.conflict("already-rebuilding", projection + " is being rebuilt already.");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void free(Connection connection, String projection) throws SQLException {
        asked(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 7))", projection);
    }

    private static boolean asked(Connection connection, String query, String projection) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, "rebuild " + projection);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
