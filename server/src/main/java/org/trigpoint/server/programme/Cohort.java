package org.trigpoint.server.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.people.OrganisationId;

/// People going through one run of a programme together: what was decided about it.
///
/// @param title what it is called
/// @param startsOn the first day of the training, from which waves are counted
/// @param places how many learners it holds
/// @param zone in whose days its dates are
/// @param recognition how people are known again from wave to wave
/// @param sites where learners work; may be empty
/// @param waves when each measured wave is open, in order of time
public record Cohort(
        CohortId id,
        OrganisationId organisation,
        Programme programme,
        String title,
        LocalDate startsOn,
        long places,
        ZoneId zone,
        Recognition recognition,
        List<Site> sites,
        List<Opening> waves) {
    public Cohort {
        sites = List.copyOf(sites);
        waves = List.copyOf(waves);
    }

    /// How people are known again from wave to wave.
    public enum Recognition {
        /// By a personal link, sent to an address that is kept sealed.
        LINKS,
        /// By a code people make of what they remember: no name and no address is held.
        CODES
    }

    /// Where learners work.
    public record Site(SiteId id, String name) {}

    /// The days a wave is open, both included.
    public record Opening(WaveId wave, LocalDate opensOn, LocalDate closesOn) {
        public Opening {
            if (opensOn.isAfter(closesOn)) {
                throw new IllegalArgumentException(opensOn + " to " + closesOn);
            }
        }

        /// Whether a wave is open on a day.
        public boolean isOpenOn(LocalDate day) {
            return !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }
    }

    /// When a wave is open.
    public Optional<Opening> opening(WaveId wave) {
        return waves.stream().filter(opening -> opening.wave().equals(wave)).findFirst();
    }
}
