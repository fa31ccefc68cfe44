package org.ledgerdesk.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this desk starts a JVM: the JDK the launcher runs on, a small heap, and the collector that costs least on two cores. */
final class JavaCommand {

    private JavaCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> withHeap(int megabytes, List<String> rest) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx" + megabytes + "m",
                "-Xss512k",
                "-XX:+UseCompactObjectHeaders",
                // The optimising compiler waits ten times longer than it would: at start it takes the cores from
                // everybody
                // else; what is truly hot it still gets, some seconds into the work (decision 29).
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                // A process that ran out of memory is half dead; the supervisor starts a whole one.
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(rest);
        return List.copyOf(command);
    }
}
