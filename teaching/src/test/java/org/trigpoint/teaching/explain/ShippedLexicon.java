package org.trigpoint.teaching.explain;

import java.nio.file.Path;
import java.util.List;
import org.trigpoint.teaching.pack.LexiconEntry;
import org.trigpoint.teaching.pack.PackReader;
import org.trigpoint.teaching.pack.PackTexts;

/// The lexicon of the pack that is shipped.
final class ShippedLexicon {
    static final List<LexiconEntry> ENTRIES =
            PackReader.read(PackTexts.ofFolder(Path.of("../programmes/persistent-pain")))
                    .pack()
                    .lexicon();

    static final Explainer EXPLAINER = Explainer.of(ENTRIES);

    private ShippedLexicon() {}
}
