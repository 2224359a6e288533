package pop.bench;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// A mail server that takes everything (SMTP, on this machine only), keeps the Message-IDs and delivers nothing.
final class MailSink implements AutoCloseable {

    private static final String ID = "message-id:";

    private final ServerSocket socket;
    private final List<String> ids = new CopyOnWriteArrayList<>();

    private MailSink(ServerSocket socket) {
        this.socket = socket;
    }

    static MailSink start() throws IOException {
        var sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(sink::listen);
        return sink;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Of each mail that was taken whole, in order; a mail sent twice is there twice.
    List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // whoever opened it has closed it
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
                var out = new OutputStreamWriter(client.getOutputStream(), ISO_8859_1)) {
            say(out, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answered(line.toUpperCase(Locale.ROOT), in, out)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // killed in the middle of a mail: that one was not taken
        }
    }

    private boolean answered(String command, BufferedReader in, Writer out) throws IOException {
        if (command.startsWith("DATA")) {
            say(out, "354 go on");
            var id = mail(in);
            if (id == null) {
                return false;
            }
            ids.add(id);
        } else if (command.startsWith("QUIT")) {
            say(out, "221 bye");
            return false;
        }
        say(out, "250 ok");
        return true;
    }

    /// @return its Message-ID; null when the connection broke before its end
    private static @Nullable String mail(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return id;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith(ID)) {
                id = line.substring(ID.length()).strip();
            }
        }
        return null;
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
