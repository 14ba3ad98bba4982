package org.trigpoint.server.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A mail server that answers as a test says, by the first word it is told; `hang up` ends the
/// line.
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> answers;

    ScriptedMailServer(Map<String, String> answers) {
        this.answers = Map.copyOf(answers);
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket line = socket.accept()) {
                    talk(line);
                }
            }
        } catch (SocketException _) {
            // closed: the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new java.io.OutputStreamWriter(line.getOutputStream(), StandardCharsets.UTF_8);
        boolean on = say(out, "220 here");
        boolean text = false;
        String told = on ? in.readLine() : null;
        while (told != null) {
            String word = text ? told : told.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            if (text && !word.equals(".")) {
                told = in.readLine();
                continue;
            }
            String answer =
                    answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.equals("hang up") || word.equals("QUIT")) {
                return;
            }
            text = answer.startsWith("354");
            say(out, answer);
            told = in.readLine();
        }
    }

    private static boolean say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
