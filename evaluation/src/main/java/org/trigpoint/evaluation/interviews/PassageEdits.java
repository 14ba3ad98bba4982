package org.trigpoint.evaluation.interviews;

import java.util.ArrayList;
import java.util.List;

/// From passages without a partner to edits, with how certain each is.
///
/// "very very good" does not tell which "very" is new: what was only put in or taken out may often
/// be moved along with the same result. Where only blanks and marks are passed on the way, it is
/// put as late as it can be, so that a new sentence follows the full stop before it. Where words
/// are passed, the edit covers all places where it may be.
record PassageEdits(Words old, Words now, List<Passage> passages) {

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Edit edit = edit(i);
            // two edits that may be in one place are one
            while (!edits.isEmpty()
                    && edits.getLast().to() >= edit.from()
                    && edits.getLast().newTo() >= edit.newFrom()) {
                Edit before = edits.removeLast();
                edit =
                        new Edit(
                                Math.min(before.from(), edit.from()),
                                Math.max(before.to(), edit.to()),
                                Math.min(before.newFrom(), edit.newFrom()),
                                Math.max(before.newTo(), edit.newTo()),
                                Edit.Certainty.TWICE);
            }
            edits.add(edit);
        }
        return edits;
    }

    private Edit edit(int number) {
        Passage passage = passages.get(number);
        if (!passage.isOneSided()) {
            boolean same =
                    old.spokenWithin(passage.from(), passage.to())
                            == now.spokenWithin(passage.newFrom(), passage.newTo());
            return edit(
                    passage,
                    passage,
                    same ? Edit.Certainty.WORD_FOR_WORD : Edit.Certainty.REWRITTEN);
        }
        boolean takes = passage.newFrom() == passage.newTo();
        Words words = takes ? old : now;
        int from = takes ? passage.from() : passage.newFrom();
        int to = takes ? passage.to() : passage.newTo();
        int back = 0;
        while (back < keptBefore(number)
                && words.name(from - back - 1) == words.name(to - back - 1)) {
            back++;
        }
        int forth = 0;
        while (forth < keptAfter(number) && words.name(from + forth) == words.name(to + forth)) {
            forth++;
        }
        boolean passesWords =
                words.spokenWithin(from - back, from) + words.spokenWithin(to, to + forth) > 0;
        if (passesWords) {
            return edit(passage.movedBy(-back), passage.movedBy(forth), Edit.Certainty.TWICE);
        }
        Passage late = passage.movedBy(forth);
        boolean silent = words.spokenWithin(from, to) == 0;
        return edit(
                late,
                late,
                takes || silent ? Edit.Certainty.WORD_FOR_WORD : Edit.Certainty.REWRITTEN);
    }

    private Edit edit(Passage first, Passage last, Edit.Certainty certainty) {
        return new Edit(
                old.start(first.from()),
                old.start(last.to()),
                now.start(first.newFrom()),
                now.start(last.newTo()),
                certainty);
    }

    private int keptBefore(int number) {
        int from = passages.get(number).from();
        return number == 0 ? from : from - passages.get(number - 1).to();
    }

    private int keptAfter(int number) {
        int to = passages.get(number).to();
        return (number + 1 == passages.size() ? old.count() : passages.get(number + 1).from()) - to;
    }
}
