package org.trigpoint.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trigpoint.teaching.explain.Explainer;
import org.trigpoint.teaching.pack.LexiconEntry;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;

/// How long the feedback on an explanation takes: the first one, rules and all, and one of 400
/// words when the program is warm.
public final class ExplainerBenchmark {
    private static final int RUNS = 201;
    private static final int WORDS = 400;

    /// Fifty words, said over again until there are enough.
    private static final String PASSAGE =
            "That sounds exhausting, and I believe you. Pain is there to look after you, like the alarm"
                    + " in a kitchen. Yours has become a bit too keen and goes off at toast. Sleep, worry"
                    + " and the weather turn it up. It can settle. Shall we try two minutes on Tuesday? ";

    private ExplainerBenchmark() {}

    /// Prints one row a line.
    ///
    /// @param arguments the folder of the pack whose lexicon is used
    public static void main(String[] arguments) throws Exception {
        Path pack = Path.of(arguments.length > 0 ? arguments[0] : "programmes/persistent-pain");
        List<LexiconEntry> lexicon = PackReader.read(PackTexts.ofFolder(pack)).pack().lexicon();
        String text = PASSAGE.repeat(WORDS / PASSAGE.split(" ", -1).length + 1);

        long start = System.nanoTime();
        Explainer explainer = Explainer.of(lexicon);
        long made = System.nanoTime();
        explainer.read(text);
        long read = System.nanoTime();
        row("the rules are read, once", millis(start, made));
        row("the first reading of 400 words", millis(made, read));
        row("400 words, warm", Spread.of(RUNS, RUNS, () -> explainer.read(text)).inWords());
    }

    private static String millis(long from, long to) {
        return String.format(Locale.ROOT, "%.0f ms", (to - from) / 1e6);
    }

    private static void row(String what, String took) {
        System.out.println("| " + what + " | " + took + " |");
    }
}
