package org.trigpoint.evaluation.study;

/// Instruments that are asked about the training and about work, at waves of the kind `reaction`.
/// None of them measures a person, and none enters a comparison.
public final class AboutWork {
    /// How a workshop was received.
    public static final InstrumentId WORKSHOP = new InstrumentId("workshop-reaction");

    /// How often something was tried at work.
    public static final InstrumentId TRIED = new InstrumentId("use-in-practice");

    private AboutWork() {}
}
