package org.trigpoint.evaluation.interviews.identities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.evaluation.interviews.identities.Finding.Sureness;

/// Finds passages in which a speaker tells another person's story, above all a patient's: people
/// who never consented, and whom an age, an illness and a trade may identify without any name.
/// Nothing is replaced here; a person reads. Works in UTF-16 units.
final class Stories {
    /// How many sentences after someone came up still count as their story.
    private static final int REACH = 3;

    private static final Pattern SENTENCE = Pattern.compile("[^.!?…\\n]+[.!?…]*");
    private static final Pattern SOMEONE =
            Pattern.compile(
                    "(?i)\\b(?:(?:a|an|one|another|this|that|my|our|his|her|the|two|some|these|those) (?:[\\p{L}-]+ ){0,2}(?:patients?|clients?|lady|ladies|gentleman|gentlemen|chap|bloke|guy|fella|lad|lass|woman|man|girl|boy|family|couple|person|mum|mother|father|veteran|widow|widower|teenager|carer)|(?:someone|somebody) (?:I|we|who)|patients? of (?:mine|ours))\\b");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)\\b(?:she|he|her|his|him|their|they)\\b");
    private static final String RELATIVE =
            "(?:husband|wife|partner|son|daughter|mum|mother|dad|father|sister|brother|child|children|kids|baby|marriage)";
    private static final Pattern FATE =
            Pattern.compile(
                    "(?i)\\b(?:his|her|their) "
                            + RELATIVE
                            + "\\b[^.!?\\n]{0,40}\\b(?:left|died|death|passed away|killed|divorced?|ill|prison|arrested|drink\\w*|hit|beat|abus\\w+|disabled|autis\\w+|taken|care)\\b|\\b(?:lost|buried|left) (?:his|her|their) "
                            + RELATIVE
                            + "\\b");
    private static final Map<String, Pattern> SIGNS = signs();

    private static Map<String, Pattern> signs() {
        Map<String, Pattern> signs = new LinkedHashMap<>();
        signs.put(
                "age",
                Pattern.compile(
                        "(?i)\\b(?:\\d{1,3}[ -]years?[ -]old|aged? (?:of )?\\d{1,3}|in (?:her|his|their) (?:early |mid |late |mid-)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\\w+)?[ -](?:years?[ -]old|odd|something)|(?:she|he)(?:'s|’s| is| was) (?:about |only |nearly )?\\d{2})\\b"));
        signs.put(
                "illness or injury",
                Pattern.compile(
                        "(?i)\\b(?:cancer|leukaemia|lymphoma|tumou?r|stroke|fibromyalgia|arthritis|sclerosis|MS|lupus|sickle|endometriosis|CRPS|sciatica|cauda equina|neuralgia|depress\\w+|bipolar|psychosis|schizophrenia|PTSD|anxiety|anorexia|dementia|alzheimer'?s|parkinson'?s|epilepsy|diabet\\w+|HIV|hepatitis|heart attack|COPD|amputat\\w+|paraly\\w+|autis\\w+|ADHD|miscarriage|stillb\\w+|IVF|menopause|overdos\\w+|addict\\w+|alcoholic|opioids?|morphine|fentanyl|surgery|operation|accident|transplant|chemo\\w*|dialysis|diagnos\\w+|suicid\\w+|self-harm\\w*)\\b"));
        signs.put(
                "life event",
                Pattern.compile(
                        "(?i)\\b(?:divorc\\w+|bereave\\w+|widow\\w*|redundan\\w+|evict\\w+|homeless\\w*|prison|court case|abus\\w+|violen\\w+|assault\\w*|raped?|refugee|asylum|deport\\w+|bankrupt\\w*|foster\\w*|adopt(?:ed|ion)|taken into care|funeral|killed|died|passed away|suicide|affair|pregnan\\w+|gambl\\w+|food ?bank|sectioned|safeguarding)\\b"));
        signs.put(
                "rare occupation or role",
                Pattern.compile(
                        "(?i)\\b(?:lollipop (?:lady|man)|farrier|mayor|councillor|vicar|priest|imam|rabbi|bell[- ]ringer|head ?teacher|head ?master|head ?mistress|post ?mistress|post ?master|magistrate|judge|firefighter|fireman|paratrooper|soldier|pilot|jockey|footballer|rugby player|opera singer|organist|blacksmith|thatcher|fisherman|trawlerman|lifeboat\\w*|miner|shepherd|gamekeeper|butcher|undertaker|police ?(?:man|woman|officer)|prison officer|surgeon|barrister|used to (?:be|run|own|play|drive|teach) (?:a|an|the|for) [\\p{L}]+)\\b"));
        signs.put(
                "something only one person has",
                Pattern.compile(
                        "(?i)\\b(?:the only (?:one|person|man|woman|lady|family|patient)|everyone (?:round here )?knows|well known|famous|in the (?:local )?paper|on the news|on telly|first (?:man|woman|person) to)\\b"));
        return signs;
    }

    List<Finding> in(String text) {
        List<int[]> sentences = sentences(text);
        List<Finding> found = new ArrayList<>();
        int at = 0;
        while (at < sentences.size()) {
            Set<String> reasons = new LinkedHashSet<>();
            int last = lastOfStory(text, sentences, at, reasons);
            if (last < at) {
                at++;
                continue;
            }
            found.add(
                    new Finding(
                            sentences.get(at)[0],
                            sentences.get(last)[1],
                            IdentifierKind.STORY,
                            Sureness.READ,
                            "",
                            "another person's story: " + String.join(", ", reasons)));
            at = last + 1;
        }
        return found;
    }

    /// The last sentence of a story that begins at a sentence, or -1 where none begins.
    private static int lastOfStory(
            String text, List<int[]> sentences, int first, Set<String> reasons) {
        String opening = words(text, sentences.get(first));
        if (FATE.matcher(opening).find()) {
            reasons.add("what happened in a family");
        } else if (!SOMEONE.matcher(opening).find()
                && !(OTHERS.matcher(opening).find() && signsIn(opening).size() > 1)) {
            return -1;
        }
        int last = reasons.isEmpty() ? -1 : first;
        int limit = first;
        for (int i = first; i < sentences.size() && i <= limit + REACH; i++) {
            if (i > first && parted(text, sentences.get(i - 1)[1], sentences.get(i)[0])) {
                break;
            }
            String sentence = words(text, sentences.get(i));
            Set<String> here = signsIn(sentence);
            if (FATE.matcher(sentence).find()) {
                here.add("what happened in a family");
            }
            boolean ofSomeone = i == first || OTHERS.matcher(sentence).find();
            if (!here.isEmpty() && ofSomeone) {
                reasons.addAll(here);
                last = i;
                limit = i;
            }
        }
        return last;
    }

    private static Set<String> signsIn(String sentence) {
        Set<String> signs = new LinkedHashSet<>();
        SIGNS.forEach((name, pattern) -> {
            if (pattern.matcher(sentence).find()) {
                signs.add(name);
            }
        });
        return signs;
    }

    private static boolean parted(String text, int end, int start) {
        return text.substring(end, start).contains("\n\n");
    }

    private static String words(String text, int[] sentence) {
        return text.substring(sentence[0], sentence[1]);
    }

    private static List<int[]> sentences(String text) {
        List<int[]> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            while (start < matcher.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < matcher.end()) {
                sentences.add(new int[] {start, matcher.end()});
            }
        }
        return sentences;
    }
}
