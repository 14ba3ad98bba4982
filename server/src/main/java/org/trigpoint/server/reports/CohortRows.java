package org.trigpoint.server.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.Consent;
import org.trigpoint.evaluation.study.Ethics;
import org.trigpoint.evaluation.study.ItemId;
import org.trigpoint.evaluation.study.Link;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.evaluation.study.WaveId;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.questionnaires.AnswerSet;

/// Everything of a cohort that a study is made of, as it stood in one moment.
///
/// @param people learners who agreed to the study and did not withdraw their data
/// @param given what they answered
/// @param register who came to which workshop, learners who are no participants among them
/// @param withdrawn how many who had agreed to the study withdrew their data
/// @param leavers how many of the whole cohort withdrew their data: tells whether someone left
///   since
/// @param looks when an evaluator saw changes before a wave was closed
/// @param locked since when the plan stands
/// @param ethics what kind of work it is, as decided last
/// @param links which answers were put together by codes; empty where people come by links
/// @param scores what there is beside the questionnaire
/// @param explanations what was explained in writing; empty where nobody was asked to
record CohortRows(
        Cohort cohort,
        List<Person> people,
        List<Given> given,
        List<Register.Attended> register,
        long withdrawn,
        long leavers,
        List<Look> looks,
        Optional<StudyPlans.Locked> locked,
        Optional<Ethics> ethics,
        List<Link> links,
        List<FurtherScores.Scores> scores,
        Optional<WrittenAndRated.Found> explanations) {
    CohortRows {
        people = List.copyOf(people);
        given = List.copyOf(given);
        register = List.copyOf(register);
        looks = List.copyOf(looks);
        links = List.copyOf(links);
        scores = List.copyOf(scores);
    }

    /// A participant; moments are epoch milliseconds.
    ///
    /// @param also further rows of the same person, who gave their code with a slip
    record Person(
            LearnerId learner,
            List<LearnerId> also,
            ParticipantId pseudonym,
            Optional<String> site,
            Set<Consent> consents,
            OptionalLong trainingBeganAt,
            OptionalLong leftMessagesAt) {
        Person {
            also = List.copyOf(also);
            consents = Set.copyOf(consents);
        }
    }

    /// What someone answered at a wave.
    ///
    /// @param at when it was finished; where it is not, when it was last saved
    /// @param read items whose words a person read and found to name nobody
    record Given(LearnerId learner, WaveId wave, long at, AnswerSet answers, Set<ItemId> read) {
        Given {
            read = Set.copyOf(read);
        }
    }

    /// An evaluator saw changes before a wave was closed.
    record Look(WaveId wave, LocalDate on) {}

    /// The participants by all their rows: who gave a code with a slip has several.
    Map<LearnerId, Person> byEveryRow() {
        Map<LearnerId, Person> found = new HashMap<>();
        for (Person person : people) {
            found.put(person.learner(), person);
            person.also().forEach(row -> found.put(row, person));
        }
        return found;
    }

    /// The participants by their ids.
    Map<LearnerId, Person> byLearner() {
        return people.stream().collect(Collectors.toMap(Person::learner, person -> person));
    }
}
