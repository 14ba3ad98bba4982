package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Synthetic interviews whose identifiers are known, because they were planted. All people, numbers
/// and addresses are invented; telephone numbers are from the ranges that Ofcom keeps for drama
/// where it has such ranges.
///
/// Sentences come from two sets of templates that share no sentence: one to tune rules on, one held
/// back for the figures that are published. A template names what is planted in braces; everything
/// else in it is not an identifier.
final class SyntheticTalk {
    /// Someone of the study.
    record Someone(String pseudonym, String given, String surname, String email) {
        String full() {
            return given + " " + surname;
        }
    }

    /// What a planted identifier is, as the published table groups them.
    enum Form {
        NAME,
        NAME_WITH_TITLE,
        INFLECTED_NAME,
        MISSPELT_NAME,
        NAME_IN_OTHER_CASE,
        SHORT_FORM,
        UNKNOWN_NAME_AFTER_A_CUE,
        UNKNOWN_NAME_WITHOUT_A_CUE,
        EMAIL,
        TELEPHONE,
        NHS_NUMBER,
        POSTCODE,
        DATE_OF_BIRTH,
        LISTED
    }

    /// An identifier in a text: UTF-16 units, half-open.
    ///
    /// @param standIn what it must become, where that is known; else empty
    record Plant(int start, int end, Form form, String standIn) {}

    /// An interview and what was planted in it.
    record Interview(String text, List<Plant> plants) {}

    static final List<Someone> PEOPLE =
            List.of(
                    new Someone("Heron-27", "Anna", "Smith", "anna.smith@nhs.example"),
                    new Someone("Wren-31", "Siân", "Llewellyn", "sian_l@wales.example"),
                    new Someone("Gorse-14", "Priya", "Raghunathan", "p.raghunathan@nhs.example"),
                    new Someone("Larch-55", "Małgorzata", "Wiśniewska", "gosia.w@mail.example"),
                    new Someone("Birch-40", "Oluwaseun", "Adebayo", "seun.adebayo@mail.example"),
                    new Someone("Coot-62", "Niamh", "O'Sullivan", "niamh.osullivan@nhs.example"),
                    new Someone("Merlin-19", "Mark", "Price", "mark.price@council.example"),
                    new Someone("Elder-73", "May", "Hopkinson", "mhopkinson@mail.example"),
                    new Someone("Finch-88", "Will", "Thackeray", "will.thackeray@nhs.example"),
                    new Someone("Sedge-21", "Grace", "Okonkwo", "grace.okonkwo@nhs.example"),
                    new Someone("Brook-36", "Mohammed", "Al-Rashid", "m.alrashid@mail.example"),
                    new Someone("Plover-90", "Katherine", "Jones-Patel", "kjp@mail.example"),
                    new Someone("Fern-47", "Zbigniew", "Kaczmarek", "zbig.k@mail.example"),
                    new Someone("Rowan-65", "Hazel", "Featherstone", "hazelf@nhs.example"),
                    new Someone("Linnet-12", "Tuấn", "Nguyen", "tuan.n@mail.example"));

    /// The user's list: text, kind, stand-in.
    static final List<List<String>> LIST =
            List.of(
                    List.of("Larkfield Surgery", "practice", "[Practice A]"),
                    List.of("Larkfield", "practice", "[Practice A]"),
                    List.of("Old Mill Medical Centre", "practice", ""),
                    List.of("Bath", "town", ""),
                    List.of("Ebbw Vale", "town", ""),
                    List.of("Heckmondwike", "town", ""),
                    List.of("Deirdre Castleton", "person", ""),
                    List.of("Tomasz Zieliński", "person", ""));

    private static final List<String> UNKNOWN_GIVEN =
            List.of(
                    "Gwenllian",
                    "Rhodri",
                    "Fatima",
                    "Harpreet",
                    "Ewa",
                    "Chidi",
                    "Amara",
                    "Declan",
                    "Saoirse",
                    "Margaret",
                    "Barry",
                    "Yusuf",
                    "Svetlana",
                    "Kwame",
                    "Lakshmi",
                    "Denise",
                    "Colin",
                    "Bronwen",
                    "Agnieszka",
                    "Tariq");
    private static final List<String> UNKNOWN_SURNAME =
            List.of(
                    "Pritchard",
                    "Begum",
                    "Kowalczyk",
                    "Eze",
                    "Gallagher",
                    "Whitworth",
                    "Sandhu",
                    "Mensah",
                    "Papadopoulos",
                    "MacLeod",
                    "Hargreaves",
                    "de Souza",
                    "Chowdhury",
                    "Ferreira");
    private static final List<String> AREAS =
            List.of(
                    "LS6 2AB",
                    "BA1 5QT",
                    "NP23 6XA",
                    "M13 9PL",
                    "SW1A 2AA",
                    "WF16 0DP",
                    "ls17 8tj");
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final List<String> LABELS =
            List.of("P%02d: ", "Participant %d: ", "[00:%02d:10] Participant: ", "");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Plant> plants = new ArrayList<>();

    private SyntheticTalk(Random random) {
        this.random = random;
    }

    /// Interviews drawn from a set of templates.
    ///
    /// @param templates [TalkTemplates#TUNING] or [TalkTemplates#HELD_OUT]
    /// @param count how many interviews, of 45 sentences each
    static List<Interview> of(List<String> templates, int count, long seed) {
        Random random = new Random(seed);
        List<Interview> interviews = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            interviews.add(new SyntheticTalk(random).interview(templates));
        }
        return interviews;
    }

    private Interview interview(List<String> templates) {
        Someone self = one(PEOPLE);
        String label = one(LABELS);
        for (int turn = 0; turn < 9; turn++) {
            text.append("Interviewer: What was that like for you?\n\n");
            text.append(label.contains("%") ? String.format(Locale.ROOT, label, turn + 1) : label);
            for (int sentence = 0; sentence < 5; sentence++) {
                fill(one(templates), random.nextInt(3) == 0 ? self : one(PEOPLE));
                text.append(' ');
            }
            text.append("\n\n");
        }
        return new Interview(text.toString(), List.copyOf(plants));
    }

    private void fill(String template, Someone person) {
        int at = 0;
        while (true) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                text.append(template, at, template.length());
                return;
            }
            int close = template.indexOf('}', open);
            text.append(template, at, open);
            plant(template.substring(open + 1, close), person);
            at = close + 1;
        }
    }

    private void plant(String slot, Someone person) {
        switch (slot) {
            case "full" -> add(person.full(), Form.NAME, person.pseudonym());
            case "first" -> add(person.given(), Form.NAME, person.pseudonym());
            case "reversed" ->
                    add(person.surname() + ", " + person.given(), Form.NAME, person.pseudonym());
            case "initial" ->
                    add(
                            person.given().charAt(0) + ". " + person.surname(),
                            Form.NAME,
                            person.pseudonym());
            case "title" -> {
                text.append(one(List.of("Mrs ", "Mr ", "Ms ", "Dr ", "Miss ")));
                add(person.surname(), Form.NAME_WITH_TITLE, person.pseudonym());
            }
            case "possessive" -> {
                add(person.given(), Form.INFLECTED_NAME, person.pseudonym());
                text.append(one(List.of("'s", "’s", person.given().endsWith("s") ? "'" : "'s")));
            }
            case "plural" -> {
                add(person.surname(), Form.INFLECTED_NAME, person.pseudonym());
                text.append('s');
            }
            case "misspelt" -> {
                String name = person.given().length() >= 5 ? person.given() : person.surname();
                add(misspelt(name), Form.MISSPELT_NAME, person.pseudonym());
            }
            case "misspelt-full" ->
                    add(
                            person.given() + " " + misspelt(person.surname()),
                            Form.MISSPELT_NAME,
                            person.pseudonym());
            case "capitals" ->
                    add(
                            person.full().toUpperCase(Locale.ROOT),
                            Form.NAME_IN_OTHER_CASE,
                            person.pseudonym());
            case "lower" ->
                    add(
                            person.surname().toLowerCase(Locale.ROOT),
                            Form.NAME_IN_OTHER_CASE,
                            person.pseudonym());
            case "lower-full" ->
                    add(
                            person.full().toLowerCase(Locale.ROOT),
                            Form.NAME_IN_OTHER_CASE,
                            person.pseudonym());
            case "short" -> add(one(List.of("Katie", "Gosia", "Kate")), Form.SHORT_FORM, "");
            case "known-email" -> add(person.email(), Form.EMAIL, "");
            default -> stranger(slot);
        }
    }

    private void stranger(String slot) {
        switch (slot) {
            case "cued" -> add(one(UNKNOWN_GIVEN), Form.UNKNOWN_NAME_AFTER_A_CUE, "");
            case "cued-full" ->
                    add(
                            one(UNKNOWN_GIVEN) + " " + one(UNKNOWN_SURNAME),
                            Form.UNKNOWN_NAME_AFTER_A_CUE,
                            "");
            case "cued-last" -> add(one(UNKNOWN_SURNAME), Form.UNKNOWN_NAME_AFTER_A_CUE, "");
            case "uncued" -> add(one(UNKNOWN_GIVEN), Form.UNKNOWN_NAME_WITHOUT_A_CUE, "");
            case "colleague" ->
                    add(
                            one(
                                    List.of(
                                            "Deirdre Castleton",
                                            "Deirdre",
                                            "Tomasz Zieliński",
                                            "Tomasz",
                                            "Tomasz Zielinski")),
                            Form.NAME,
                            "");
            case "practice" ->
                    add(
                            one(
                                    List.of(
                                            "Larkfield Surgery",
                                            "Larkfield",
                                            "Old Mill Medical Centre")),
                            Form.LISTED,
                            "");
            case "town" -> add(one(List.of("Bath", "Ebbw Vale", "Heckmondwike")), Form.LISTED, "");
            case "email" ->
                    add(
                            one(UNKNOWN_GIVEN).toLowerCase(Locale.ROOT)
                                    + one(List.of(".", "_", "-", ""))
                                    + random.nextInt(100)
                                    + one(
                                            List.of(
                                                    "@mail.example",
                                                    "@my-practice.nhs.example",
                                                    "@a.b.example")),
                            Form.EMAIL,
                            "");
            case "phone" -> add(telephone(), Form.TELEPHONE, "");
            case "nhs" -> add(nhsNumber(one(List.of(" ", "-"))), Form.NHS_NUMBER, "");
            case "nhs-plain" -> add(nhsNumber(""), Form.NHS_NUMBER, "");
            case "postcode" -> add(one(AREAS), Form.POSTCODE, "");
            case "dob" -> add(date(1938 + random.nextInt(60)), Form.DATE_OF_BIRTH, "");
            default -> text.append(harmless(slot));
        }
    }

    private String harmless(String slot) {
        return switch (slot) {
            case "date" -> date(2022 + random.nextInt(4));
            case "time" ->
                    String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
            case "price" ->
                    String.format(
                            Locale.ROOT,
                            "£%d,%03d.%02d",
                            1 + random.nextInt(90),
                            random.nextInt(1000),
                            random.nextInt(100));
            case "dose" -> one(List.of("5 mg", "300mg", "0.5 ml", "2 x 500 mg", "10mg"));
            case "isbn" -> one(List.of("0198534531", "978-0-19-853453-1", "0 19 853453 1"));
            case "order" ->
                    String.format(
                            Locale.ROOT,
                            "%04d-%05d",
                            random.nextInt(10_000),
                            random.nextInt(100_000));
            case "month" -> one(List.of("May", "April", "June", "March"));
            default -> throw new IllegalArgumentException("No slot " + slot);
        };
    }

    private void add(String planted, Form form, String standIn) {
        int start = text.length();
        text.append(planted);
        plants.add(new Plant(start, text.length(), form, standIn));
    }

    /// One letter changed, left out, put in or swapped with its neighbour, never the first.
    private String misspelt(String name) {
        while (true) {
            int at = 1 + random.nextInt(name.length() - 2);
            char letter = (char) ('a' + random.nextInt(26));
            String made =
                    switch (random.nextInt(4)) {
                        case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
                        case 1 -> name.substring(0, at) + name.substring(at + 1);
                        case 2 -> name.substring(0, at) + letter + name.substring(at);
                        default ->
                                name.substring(0, at)
                                        + name.charAt(at + 1)
                                        + name.charAt(at)
                                        + name.substring(at + 2);
                    };
            boolean ofLetters =
                    Character.isLetter(name.charAt(at)) && Character.isLetter(name.charAt(at + 1));
            if (!made.equals(name) && ofLetters) {
                return made;
            }
        }
    }

    private String telephone() {
        String end = String.format(Locale.ROOT, "%03d", random.nextInt(1000));
        return one(List.of(
                        "07700 900%s",
                        "07700900%s",
                        "+44 7700 900%s",
                        "+44 (0)7700 900 %s",
                        "0113 496 0%s",
                        "(0113) 496 0%s",
                        "01632 960%s",
                        "020 7946 0%s",
                        "0044 1632 960%s",
                        "07700-900-%s"))
                .replace("%s", end);
    }

    private String nhsNumber(String between) {
        while (true) {
            int sum = 0;
            StringBuilder digits = new StringBuilder("9");
            for (int i = 0; i < 9; i++) {
                if (i > 0) {
                    digits.append(random.nextInt(10));
                }
                sum += (10 - i) * (digits.charAt(i) - '0');
            }
            int check = 11 - sum % 11;
            if (check != 10) {
                digits.append(check == 11 ? 0 : check);
                return digits.substring(0, 3)
                        + between
                        + digits.substring(3, 6)
                        + between
                        + digits.substring(6);
            }
        }
    }

    private String date(int year) {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        String written = MONTHS[month - 1];
        return switch (random.nextInt(7)) {
            case 0 -> day + "/" + month + "/" + year;
            case 1 -> String.format(Locale.ROOT, "%02d.%02d.%d", day, month, year);
            case 2 -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
            case 3 -> day + " " + written + " " + year;
            case 4 -> day + "th of " + written + " " + year;
            case 5 -> written + " " + day + ", " + year;
            default -> String.format(Locale.ROOT, "%02d-%02d-%02d", day, month, year % 100);
        };
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
