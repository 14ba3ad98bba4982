package org.trigpoint.evaluation.study;

import java.util.List;
import java.util.Locale;

/// A reporting checklist, whose items authors mark with the place where their manuscript holds
/// them.
///
/// Topics are in our own short words; the full wording of an item is in its source.
public enum Checklist {
    /// Good reporting of a mixed methods study.
    GRAMMS(
            "GRAMMS",
            "mixed methods",
            "O\u2019Cathain, Murphy and Nicholl 2008, doi 10.1258/jhsrp.2007.007074",
            List.of(
                    "Why methods were mixed",
                    "The design: purpose, weight and order of the methods",
                    "Each method: sampling, collection, analysis",
                    "Where, how and by whom the methods were brought together",
                    "What one method could not do because of the other",
                    "What was learnt by mixing that neither method shows alone")),

    /// Description of the training itself.
    TIDIER(
            "TIDieR",
            "what the training was",
            "Hoffmann and others 2014, doi 10.1136/bmj.g1687",
            List.of(
                    "Name of the training",
                    "Why: aims and theory",
                    "Materials used",
                    "Procedures and activities",
                    "Who gave it, with what preparation",
                    "How: in person or remote, alone or in groups",
                    "Where",
                    "When, how often, how long",
                    "What was tailored to people, and how",
                    "What was changed on the way",
                    "How delivery as planned was to be checked",
                    "How far it was delivered as planned")),

    /// Interviews and focus groups, in the tradition that counts coders and saturation.
    COREQ(
            "COREQ",
            "interviews and focus groups",
            "Tong, Sainsbury and Craig 2007, doi 10.1093/intqhc/mzm042",
            List.of(
                    "Who interviewed",
                    "Their credentials",
                    "Their occupation then",
                    "Their gender",
                    "Their training and experience",
                    "Whether they knew the interviewees before",
                    "What interviewees knew of them",
                    "Their interests and assumptions",
                    "Orientation and theory of the study",
                    "How interviewees were selected",
                    "How they were approached",
                    "How many there were",
                    "How many declined or left, and why",
                    "Where interviews took place",
                    "Who else was there",
                    "Who the interviewees were",
                    "Interview guide, and whether it was tried out",
                    "Repeated interviews",
                    "Recording",
                    "Field notes",
                    "Length of interviews",
                    "Whether saturation was considered",
                    "Whether interviewees saw transcripts",
                    "How many coded",
                    "The tree of codes",
                    "Whether themes were set beforehand or came from the data",
                    "Software",
                    "Whether interviewees commented on the findings",
                    "Quotations, each with its speaker",
                    "Whether findings and quotations fit together",
                    "Whether main themes are clear",
                    "Whether minor themes and differing cases are told")),

    /// Qualitative research of any tradition.
    SRQR(
            "SRQR",
            "qualitative research",
            "O\u2019Brien and others 2014, doi 10.1097/ACM.0000000000000388",
            List.of(
                    "Title says what kind of study it is",
                    "Abstract",
                    "The problem and what is known of it",
                    "Purpose or question",
                    "Approach and paradigm, and why",
                    "Who the researchers are in relation to the study",
                    "Context",
                    "Sampling, and why it ended",
                    "Ethics and consent",
                    "How material was collected, and changes on the way",
                    "Interview guides and equipment",
                    "People, documents or events studied",
                    "Transcription, checking, storage, pseudonyms",
                    "How the material was analysed, and by whom",
                    "What was done to make the findings trustworthy",
                    "Main findings and what they mean",
                    "Quotations and other evidence",
                    "How findings relate to earlier work, and how far they carry",
                    "Limits",
                    "Conflicts of interest",
                    "Funding"));

    private final String title;
    private final String about;
    private final String source;

    // made by List.of, which nothing changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> items;

    Checklist(String title, String about, String source, List<String> items) {
        this.title = title;
        this.about = about;
        this.source = source;
        this.items = items;
    }

    /// What it is called: `TIDieR`.
    public String title() {
        return title;
    }

    /// What it is for, in a few words.
    public String about() {
        return about;
    }

    /// Who made it, and where its full wording is.
    public String source() {
        return source;
    }

    /// Topics of its items, the first of which is item 1.
    public List<String> items() {
        return items;
    }

    /// Its key in checklists.yaml.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
