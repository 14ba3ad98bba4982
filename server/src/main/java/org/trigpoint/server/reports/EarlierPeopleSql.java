package org.trigpoint.server.reports;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.evaluation.study.ParticipantId;
import org.trigpoint.server.people.OrganisationId;

/// The statements of [EarlierPeople].
final class EarlierPeopleSql {
    private final JdbcClient sql;

    EarlierPeopleSql(JdbcClient sql) {
        this.sql = sql;
    }

    void addMark(StudyId study, ParticipantId pseudonym, String mark) {
        sql.sql(
                        """
                        insert into earlier_mark (study, pseudonym, mark_index)
                        values (:study, :pseudonym, :mark)
                        on conflict (study, pseudonym, mark_index) do nothing
                        """)
                .param("study", study.value())
                .param("pseudonym", pseudonym.value())
                .param("mark", mark)
                .update();
    }

    /// Someone in a study, and in every study that was made of it.
    record Marked(StudyId study, ParticipantId pseudonym) {}

    List<Marked> marked(OrganisationId organisation, Collection<String> marks) {
        return sql.sql(
                        """
                        select distinct m.study, m.pseudonym
                        from earlier_mark m join study s on s.id = m.study
                        where s.organisation = :organisation and m.mark_index in (:marks)
                        order by m.study, m.pseudonym
                        """)
                .param("organisation", organisation.value())
                .param("marks", marks)
                .query((row, _) ->
                        new Marked(
                                new StudyId(row.getString("study")),
                                new ParticipantId(row.getString("pseudonym"))))
                .list();
    }

    void dropMarks(StudyId study, ParticipantId pseudonym) {
        sql.sql("delete from earlier_mark where study = :study and pseudonym = :pseudonym")
                .param("study", study.value())
                .param("pseudonym", pseudonym.value())
                .update();
    }

    /// Notes that someone's data was taken out of a study.
    ///
    /// @return whether it was not noted yet
    boolean withdraw(StudyId study, ParticipantId pseudonym, long at, String by) {
        return sql.sql(
                                """
                                insert into earlier_withdrawal (study, pseudonym, withdrew_at, taken_by)
                                select id, :pseudonym, :at, :by from study where id = :study
                                on conflict (study, pseudonym) do nothing
                                """)
                        .param("study", study.value())
                        .param("pseudonym", pseudonym.value())
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }

    List<OrganisationId> organisation(StudyId study) {
        return sql.sql("select organisation from study where id = :study and cohort is null")
                .param("study", study.value())
                .query((row, _) -> new OrganisationId(row.getString("organisation")))
                .list();
    }
}
