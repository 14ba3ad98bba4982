package org.trigpoint.server.messages;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.trigpoint.server.storage.Database;

/// Plans and sends while the server runs. It waits by passing time alone, and asks the clock anew
/// each round, so that a clock that jumps changes what is due and never when it next looks.
@Component
final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PLAN_EVERY = Duration.ofSeconds(60);
    private static final Duration SEND_EVERY = Duration.ofSeconds(3);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);

    private final Database database;
    private final Planner planner;
    private final NudgePlanner nudges;
    private final Post post;
    private final SendingParts parts;
    private final SignInLetters signInLetters;
    private volatile @Nullable Running running;

    Rounds(
            Database database,
            Planner planner,
            NudgePlanner nudges,
            Post post,
            SendingParts parts,
            SignInLetters signInLetters) {
        this.database = database;
        this.planner = planner;
        this.nudges = nudges;
        this.post = post;
        this.parts = parts;
        this.signInLetters = signInLetters;
    }

    private record Running(CountDownLatch stop, Sender sender, Thread work, Thread beating) {}

    @Override
    public void start() {
        String id = UUID.randomUUID().toString();
        CountDownLatch stop = new CountDownLatch(1);
        Sender sender = new Sender(id, post, parts);
        Beats beats = new Beats(id, System::nanoTime);
        Thread work = Thread.ofVirtual().name("messages").start(() -> plan(stop, sender));
        Thread beating = Thread.ofVirtual().name("beats").start(() -> beat(stop, beats));
        running = new Running(stop, sender, work, beating);
    }

    private void plan(CountDownLatch stop, Sender sender) {
        long planned = System.nanoTime() - PLAN_EVERY.toNanos();
        Duration wait = Duration.ZERO;
        while (!ended(stop, wait)) {
            wait = SEND_EVERY;
            try {
                if (System.nanoTime() - planned >= PLAN_EVERY.toNanos()) {
                    planner.plan();
                    nudges.plan();
                    planned = System.nanoTime();
                }
                if (post.standing() == Post.Standing.SET) {
                    // someone sits at the sign-in page and waits for it
                    signInLetters.round();
                    wait = send(stop, sender);
                }
            } catch (RuntimeException e) {
                // at the edge: nobody else would hear of it, and the next round tries again
                LOG.error("A round of messages failed: {}", e.getClass().getName());
                wait = AFTER_TROUBLE;
            }
        }
    }

    private static Duration send(CountDownLatch stop, Sender sender) {
        Sender.Round round = Sender.Round.DONE;
        while (round == Sender.Round.DONE && stop.getCount() > 0) {
            round = sender.round();
        }
        return round == Sender.Round.TROUBLE ? AFTER_TROUBLE : SEND_EVERY;
    }

    private void beat(CountDownLatch stop, Beats beats) {
        Duration wait = Duration.ZERO;
        while (post.standing() == Post.Standing.SET && !ended(stop, wait)) {
            wait = Beats.EVERY;
            try {
                database.write(sql -> {
                    beats.beat(sql);
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.error("A beat failed: {}", e.getClass().getName());
            }
        }
    }

    private static boolean ended(CountDownLatch stop, Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void stop() {
        Running now = running;
        if (now == null) {
            return;
        }
        now.stop().countDown();
        now.sender().stop();
        try {
            now.work().join(LONGEST_STOP);
            now.beating().join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (post.standing() == Post.Standing.SET) {
            now.sender().leave();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
