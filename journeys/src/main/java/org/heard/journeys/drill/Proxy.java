package org.heard.journeys.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.heard.localstack.config.Topology;

/**
 * Stands between a service and what it talks to over TCP, and passes everything on: until it is told to hold a certain answer back, or
 * to say nothing at all while keeping every connection open, as a network does that fails halfway.
 */
final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final Topology.Address target;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private volatile boolean silent;

    private Proxy(ServerSocket door, Topology.Address target) {
        this.door = door;
        this.target = target;
    }

    /** Listens on a free port of this machine. */
    static Proxy to(Topology.Address target) {
        try {
            var proxy = new Proxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(proxy::welcome);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Holds back the first answer that fits, on a connection on which the question was heard after now. */
    Trap arm(String question, byte[] answer) {
        var armed = new Trap(question, answer);
        trap.set(armed);
        return armed;
    }

    /** Nothing passes any more, and nobody is told: connections stay open, new ones are taken and not answered. */
    void fallSilent() {
        silent = true;
    }

    /** Ends every connection and passes on what comes from now on. */
    void recover() {
        trap.set(null);
        lines.forEach(Line::close);
        silent = false;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var line = new Line(door.accept());
                lines.add(line);
                Thread.ofVirtual().start(line::open);
            } catch (IOException closed) {
                // The door was closed, or somebody left before being let in.
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.forEach(Line::close);
        }
    }

    /** One connection, both ways. */
    private final class Line {

        private final Socket caller;
        private final Socket called = new Socket();
        private volatile Trap heardFor;

        Line(Socket caller) {
            this.caller = caller;
        }

        void open() {
            try {
                waitWhileSilent();
                called.connect(new InetSocketAddress(target.host(), target.port()));
                caller.setTcpNoDelay(true);
                called.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pass(called, caller, false));
                pass(caller, called, true);
            } catch (IOException e) {
                close();
            }
        }

        private void pass(Socket from, Socket to, boolean asking) {
            var window = new Window();
            try (from;
                    to) {
                var buffer = new byte[16 * 1024];
                var in = from.getInputStream();
                var out = to.getOutputStream();
                for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    window.add(buffer, length);
                    if (asking) {
                        hear(window);
                    } else {
                        holdIfTrapped(window);
                    }
                    waitWhileSilent();
                    out.write(buffer, 0, length);
                    out.flush();
                }
            } catch (IOException e) {
                // One side has gone; the other is closed with it.
            } finally {
                lines.remove(this);
            }
        }

        private void hear(Window window) {
            var armed = trap.get();
            if (armed != null && heardFor != armed && window.holds(armed.question())) {
                heardFor = armed;
            }
        }

        private void holdIfTrapped(Window window) {
            var armed = trap.get();
            if (armed != null && heardFor == armed && window.holdsLast(armed.answer()) && armed.spring()) {
                armed.awaitRelease();
            }
        }

        private void waitWhileSilent() {
            while (silent && !door.isClosed()) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        void close() {
            try {
                caller.close();
                called.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
