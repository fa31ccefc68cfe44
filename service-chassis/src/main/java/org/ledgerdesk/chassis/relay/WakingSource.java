package org.ledgerdesk.chassis.relay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The event store as a source that tells its readers of a commit. Axon's own store tells nobody, so a pooled processor
 * would look only every half second, and each hop of a fact would wait for that.
 */
final class WakingSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EmbeddedEventStore store;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    WakingSource(EmbeddedEventStore store) {
        this.store = store;
        store.subscribe(events -> {
            if (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().root().afterCommit(unit -> wake());
            } else {
                wake();
            }
        });
    }

    private void wake() {
        readers.forEach(Runnable::run);
    }

    /** Tells this reader, too, of each commit. */
    void wakes(Runnable reader) {
        readers.add(reader);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken position) {
        return new WakingStream(store.openStream(position));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(java.time.Instant moment) {
        return store.createTokenAt(moment);
    }

    /** A stream of the store that can be waited for. */
    private final class WakingStream implements TrackingEventStream {

        private final BlockingStream<TrackedEventMessage<?>> stored;
        private Runnable reader = () -> {};

        WakingStream(BlockingStream<TrackedEventMessage<?>> stored) {
            this.stored = stored;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            readers.remove(reader);
            reader = callback;
            readers.add(reader);
            return true;
        }

        @Override
        public void close() {
            readers.remove(reader);
            stored.close();
        }

        @Override
        public java.util.Optional<TrackedEventMessage<?>> peek() {
            return stored.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stored.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stored.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
            stored.skipMessagesWithPayloadTypeOf(message);
        }
    }
}
