package org.trigpoint.teaching.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.trigpoint.teaching.pack.Passage;

/// The items of the outermost lists of a passage.
final class ListItems {
    private static final Pattern BULLET = Pattern.compile("[-*] .*");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)] .*");

    private ListItems() {}

    static List<Passage> bullets(Passage passage) {
        return items(passage, BULLET);
    }

    static List<Passage> numbered(Passage passage) {
        return items(passage, NUMBERED);
    }

    private static List<Passage> items(Passage passage, Pattern begins) {
        List<Passage> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        long start = 0;
        long line = passage.line();
        for (String text : passage.markdown().split("\n", -1)) {
            boolean begin = begins.matcher(text).matches();
            boolean goesOn = text.startsWith(" ") || (!text.isBlank() && !item.isEmpty());
            if (!item.isEmpty() && (begin || !goesOn)) {
                items.add(new Passage(passage.file(), start, item.toString()));
                item.setLength(0);
            }
            if (begin) {
                start = line;
                item.append(text);
            } else if (!item.isEmpty()) {
                item.append('\n').append(text);
            }
            line++;
        }
        if (!item.isEmpty()) {
            items.add(new Passage(passage.file(), start, item.toString()));
        }
        return items;
    }
}
