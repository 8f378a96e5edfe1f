package org.parterre.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who look at one seat map and hear of every change, on one thread. Each comes from an address of its own. */
final class Listeners extends Thread implements AutoCloseable {
    private static final int AT_ONCE = 20;

    private final int count;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    /** The events, by their words, and when each listener got them. */
    private final Map<String, long[]> events = new ConcurrentHashMap<>();

    private volatile boolean over;

    private static final class Listener {
        private final int number;
        private final StringBuilder line = new StringBuilder();
        private boolean began;

        Listener(int number) {
            this.number = number;
        }
    }

    Listeners(int count) throws IOException {
        super("listeners");
        this.count = count;
    }

    /** Returns when all of them listen. @throws IllegalStateException when not all could within a minute */
    void listen(int port, String performance) throws Exception {
        start();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(Wire.request(
                    "GET",
                    "/api/performances/" + performance + "/seats/stream",
                    "",
                    "Accept",
                    "text/event-stream",
                    "X-Forwarded-For",
                    "10.1." + i / 250 + "." + (i % 250 + 1))));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Listener(i));
            if (i % AT_ONCE == AT_ONCE - 1) {
                await(i + 1 - AT_ONCE);
            }
        }
        await(count);
    }

    private void await(int listening) throws InterruptedException {
        for (int tries = 0; heard.get() < listening; tries++) {
            if (tries > 6000) {
                throw new IllegalStateException(
                        "only " + heard + " of " + count + " could listen, " + lost + " were sent away");
            }
            selector.wakeup();
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Override
    public void run() {
        while (!over) {
            try {
                selector.select(50);
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key);
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void read(SelectionKey key) {
        Listener listener = (Listener) key.attachment();
        try {
            buffer.clear();
            int length = ((SocketChannel) key.channel()).read(buffer);
            long now = System.nanoTime();
            if (length < 0) {
                throw new IOException("sent away");
            }
            byte[] bytes = new byte[length];
            buffer.flip().get(bytes);
            listener.line.append(new String(bytes, StandardCharsets.UTF_8));
            for (int end = listener.line.indexOf("\n"); end >= 0; end = listener.line.indexOf("\n")) {
                line(listener, listener.line.substring(0, end), now);
                listener.line.delete(0, end + 1);
            }
        } catch (IOException gone) {
            lost.incrementAndGet();
            key.cancel();
        }
    }

    private void line(Listener listener, String line, long now) {
        if (!line.startsWith("data:")) {
            return;
        }
        if (!listener.began) {
            listener.began = true;
            heard.incrementAndGet();
        }
        long[] times = events.computeIfAbsent(line, words -> new long[count]);
        if (times[listener.number] == 0) {
            times[listener.number] = now;
        }
    }

    int lost() {
        return lost.get();
    }

    /** When each listener heard of that seat, as {@link System#nanoTime}; 0 where it did not. Empty where nobody did. */
    List<long[]> heardOf(String seat) {
        List<long[]> found = new ArrayList<>();
        events.forEach((words, times) -> {
            if (words.contains("\"" + seat + "\"")) {
                found.add(times);
            }
        });
        return found;
    }

    @Override
    public void close() throws Exception {
        over = true;
        selector.wakeup();
        join(5000);
        for (SelectionKey key : List.copyOf(selector.keys())) {
            key.channel().close();
        }
        selector.close();
    }
}
