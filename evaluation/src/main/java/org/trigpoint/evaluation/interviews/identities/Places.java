package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

/// Finds practices, hospitals, schools and streets that nobody listed, by the word at their end.
/// Works in UTF-16 units.
final class Places {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![\\p{L}.])(?!(?:The|At|In|A|Our|My|From|And|But|To|NHS|GP|This|That|One|Every|Primary|Local|Community)\\b)\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]+|of|and)){0,4} (?:Surgery|Medical Centre|Medical Practice|Medical Group|Health Centre|Hospital|Infirmary|Practice|Clinic|Hospice|Pharmacy|School|Academy|Community Centre|Care Home|Church|Mosque|Gurdwara|Temple)\\b");
    private static final Pattern STREET =
            Pattern.compile(
                    "\\b\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Court|Terrace|Crescent|Grove|Gardens|Place|Way|Square|Row)\\b");

    private final StandIns standIns;

    Places(StandIns standIns) {
        this.standIns = standIns;
    }

    List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        add(found, text, NAMED, "the name of a practice or place");
        add(found, text, STREET, "an address");
        return found;
    }

    private void add(List<Finding> found, String text, Pattern pattern, String why) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(
                    new Finding(
                            matcher.start(),
                            matcher.end(),
                            IdentifierKind.PLACE,
                            Sureness.ASK,
                            standIns.of(IdentifierKind.PLACE.words(), matcher.group()),
                            why));
        }
    }
}
