package org.trigpoint.server.messages;

import java.util.OptionalLong;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.server.programme.CohortId;
import org.trigpoint.server.programme.LearnerId;

/// A message to a learner, without a word of what stands in it. Moments are epoch milliseconds.
///
/// @param id its own
/// @param organisation whose words it is written in
/// @param cohort whose zone its hours are in
/// @param learner to whom
/// @param kind what for
/// @param wave of which wave; empty name where of none
/// @param number counted from 1 for one learner, kind and wave
/// @param about for a receipt, when the learner decided
/// @param madeAt when it was planned
/// @param dueAt when it may go
/// @param state how far it is
/// @param reason why it is not out
/// @param attempts how often sending began
/// @param headerId the Message-ID it goes with, however often
/// @param sentAt when the mail server took it or a person passed it on
/// @param repeat whether it may have arrived twice
public record Message(
        MessageId id,
        OrganisationId organisation,
        CohortId cohort,
        LearnerId learner,
        Kind kind,
        WaveName wave,
        long number,
        long about,
        long madeAt,
        long dueAt,
        State state,
        Reason reason,
        long attempts,
        String headerId,
        OptionalLong sentAt,
        Repeat repeat) {

    /// The same message, with another reason why it is not out.
    Message because(Reason other) {
        return new Message(
                id,
                organisation,
                cohort,
                learner,
                kind,
                wave,
                number,
                about,
                madeAt,
                dueAt,
                state,
                other,
                attempts,
                headerId,
                sentAt,
                repeat);
    }

    /// The name of a wave, or none.
    public record WaveName(String value) {
        /// Of no wave.
        public static final WaveName NONE = new WaveName("");

        static WaveName of(WaveId wave) {
            return new WaveName(wave.value());
        }

        /// Whether it names one.
        public boolean isPresent() {
            return !value.isEmpty();
        }

        /// The wave.
        ///
        /// @throws IllegalArgumentException where it names none
        public WaveId wave() {
            return new WaveId(value);
        }
    }

    /// Whether it may have arrived twice.
    public enum Repeat {
        NO,
        POSSIBLE
    }
}
