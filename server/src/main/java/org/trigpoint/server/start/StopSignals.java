package org.trigpoint.server.start;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/// Ctrl+C, and what a service manager sends to stop a program. Java itself would end at once with
/// the signal's number for an exit code, which looks like a crash to whoever reads it.
final class StopSignals {
    private static final int ASKED_TWICE = 130;

    private StopSignals() {}

    /// Counts `stop` down when the program is asked to stop. Asked a second time it ends at once,
    /// as after a kill: what was acknowledged is on disk.
    ///
    /// The class that hears signals is no part of Java's own documentation, though every Java has
    /// it; one without it ends as Java does.
    @SuppressWarnings("ReferenceEquality") // a proxy is itself and nothing else
    static void countDown(CountDownLatch stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler heard =
                    (proxy, method, arguments) ->
                            switch (method.getName()) {
                                case "handle" -> {
                                    if (stop.getCount() == 0) {
                                        Runtime.getRuntime().halt(ASKED_TWICE);
                                    }
                                    stop.countDown();
                                    yield null;
                                }
                                case "equals" -> proxy == arguments[0];
                                case "hashCode" -> System.identityHashCode(proxy);
                                default -> "StopSignals";
                            };
            Object handling =
                    Proxy.newProxyInstance(
                            StopSignals.class.getClassLoader(), new Class<?>[] {handler}, heard);
            for (String name : new String[] {"TERM", "INT"}) {
                Object one = signal.getConstructor(String.class).newInstance(name);
                signal.getMethod("handle", signal, handler).invoke(null, one, handling);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // no such signal on this system
            return;
        }
    }
}
