package org.trigpoint.teaching.check;

import java.util.List;
import java.util.regex.Pattern;

/// A kind of sentence that does not belong to a link worker's role, or that the course does not
/// say.
///
/// @param what what is the matter with it
/// @param remedy what to do
/// @param pattern how it is recognised
/// @param allowance where it may stand all the same
record RoleLimit(String what, String remedy, Pattern pattern, Allowance allowance) {

    /// Where words may stand all the same.
    enum Allowance {
        /// in a quotation, as what somebody said, or after a negation
        SAID_BY_OTHERS,
        /// as the words of a link
        LINK
    }

    private static final String PART =
            "(?:back|spine|neck|knees?|hips?|shoulders?|joints?|discs?|bones?|body|nerves?|muscles?)";
    private static final String MEDICINE =
            "(?:dose|tablets?|pills?|medicines?|medication|painkillers?|opioids?|patch(?:es)?|morphine"
                    + "|codeine|tramadol|gabapentin|pregabalin|amitriptyline|paracetamol|ibuprofen)";

    static final List<RoleLimit> ALL =
            List.of(
                    said(
                            "this reassures about a body, which is a clinician's to do",
                            "Ask what the clinician has said, and what it meant to them.",
                            "\\byour "
                                    + PART
                                    + " (?:is|are) (?:fine|ok|okay|strong|healthy|safe|not damaged"
                                    + "|undamaged|all right|normal)\\b"
                                    + "|\\bnothing (?:is|was) (?:damaged|wrong|broken)\\b"
                                    + "|\\bthere (?:is|'s|’s) nothing wrong\\b"
                                    + "|\\bthe (?:damage|injury|tissues?) (?:has|have) healed\\b"
                                    + "|\\byour "
                                    + PART
                                    + " (?:has|have) healed\\b"
                                    + "|\\byou (?:will not|won't|won’t|cannot|can't|can’t)"
                                    + " (?:damage|harm|hurt|injure) (?:yourself|your)\\b"
                                    + "|\\bit is safe (?:for you )?to (?:move|bend|lift)\\b"),
                    said(
                            "this diagnoses, which is a clinician's to do",
                            "Leave the name to the clinician; ask what the person was told.",
                            "\\b(?:you|they|he|she) (?:probably|clearly|may well|must)"
                                    + " (?:have|has|be) (?:fibromyalgia|arthritis|sciatica|depress"
                                    + "(?:ion|ed)|sensitisation|neuropath\\w+)"
                                    + "|\\bthis means (?:that )?you have\\b"
                                    + "|\\bsounds like (?:fibromyalgia|arthritis|sciatica"
                                    + "|depression)"),
                    said(
                            "this reads a scan, which is a clinician's to do",
                            "Offer to write down questions for the clinician.",
                            "\\b(?:your|the|their|her|his) (?:scan|x-?ray|mri) (?:shows|means"
                                    + "|proves)\\b"),
                    said(
                            "this advises on medicines, which is a prescriber's to do",
                            "Offer help to book a medicines review.",
                            "\\b(?:take|try|increase|reduce|lower|raise|double|halve|stop|skip|cut"
                                    + "(?: down)?|miss) (?:taking )?(?:your|the|their|one|two|more"
                                    + "|fewer|less|a) (?:\\w+ )?"
                                    + MEDICINE
                                    + "\\b|\\b\\d+(?:\\.\\d+)? ?(?:mg|micrograms?|milligrams?)\\b"),
                    said(
                            "this promises what nobody can",
                            "Write what can help, for whom, and what is not known.",
                            "\\b(?:cures?|cured|guarantee[sd]?|proven to|will get better"
                                    + "|will go away|will stop hurting|always works?)\\b"),
                    new RoleLimit(
                            "this is the name of other people's work",
                            "Link to it, and take neither its words nor its pictures.",
                            Pattern.compile(
                                    "\\b(?:Pain Toolkit|(?:Ten|10) Footsteps|Flippin['’] Pain"
                                            + "|Explain Pain)\\b"),
                            Allowance.LINK));

    private static RoleLimit said(String what, String remedy, String pattern) {
        return new RoleLimit(
                what,
                remedy,
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE),
                Allowance.SAID_BY_OTHERS);
    }
}
