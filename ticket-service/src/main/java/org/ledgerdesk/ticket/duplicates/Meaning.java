package org.ledgerdesk.ticket.duplicates;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What a text is about, as the direction MiniLM gives it. One thread at a time and no memory kept between calls: this runs
 * beside a desk, in a small process.
 */
final class Meaning implements AutoCloseable {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    /** How many pieces of a text are read; more cost much and tell little. */
    private static final int PIECES = 128;

    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final WordPieces pieces;
    private final OrtEnvironment runtime;
    private final OrtSession model;

    Meaning() {
        this.pieces = new WordPieces(resource(TOKENIZER));
        this.runtime = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "duplicates");
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            model = runtime.createSession(resource(MODEL), options);
        } catch (OrtException broken) {
            throw new IllegalStateException("The language model cannot be read.", broken);
        }
    }

    synchronized Vector of(Described issue) {
        return Vector.of(mean(pieces.of(issue.subject() + ". " + issue.body(), PIECES)));
    }

    /** The mean over all pieces; its length does not matter, for only directions are compared. */
    private float[] mean(long[] ids) {
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var tokens = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ids), shape);
                var attended = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(runtime, LongBuffer.wrap(new long[ids.length]), shape);
                var answer =
                        model.run(Map.of("input_ids", tokens, "attention_mask", attended, "token_type_ids", types))) {
            var each = ((OnnxTensor) answer.get(0)).getFloatBuffer();
            var sum = new float[Vector.SIZE];
            for (int i = 0; i < ids.length * Vector.SIZE; i++) {
                sum[i % Vector.SIZE] += each.get(i);
            }
            return sum;
        } catch (OrtException failed) {
            throw new IllegalStateException("The language model failed.", failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            model.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("The language model cannot be closed.", failed);
        }
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Meaning.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
