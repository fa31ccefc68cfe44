package org.ledgerdesk.local.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.ledgerdesk.local.process.Readiness;

/** Ready as soon as something accepts connections there. */
record TcpPort(int port) implements Readiness {

    @Override
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
