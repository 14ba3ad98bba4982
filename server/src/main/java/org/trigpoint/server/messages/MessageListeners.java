package org.trigpoint.server.messages;

import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trigpoint.server.interviews.InterviewOffered;
import org.trigpoint.server.learning.CodeAsked;
import org.trigpoint.server.practice.Nudges.NudgesStopped;
import org.trigpoint.server.programme.Cohort;
import org.trigpoint.server.programme.Consents.ConsentGiven;
import org.trigpoint.server.programme.Learners.DataWithdrawn;
import org.trigpoint.server.programme.Learners.LearnerEnrolled;
import org.trigpoint.server.programme.Learners.LinkReplaced;
import org.trigpoint.server.programme.Learners.MessagesStopped;
import org.trigpoint.server.programme.Learners.NameForgotten;
import org.trigpoint.server.programme.SelfEnrolment.LinkAskedAgain;
import org.trigpoint.server.questionnaires.Answering.WaveFinished;
import org.trigpoint.server.storage.Happening;
import org.trigpoint.server.storage.Happenings;
import org.trigpoint.server.workshops.MeetingLetters;
import org.trigpoint.server.workshops.MeetingTold;

/// What happens elsewhere and calls for a message, or for none any more; in the same transaction.
@Configuration(proxyBeanMethods = false)
class MessageListeners {

    private record Hearing<H extends Happening>(Class<H> kind, BiConsumer<JdbcClient, H> deed)
            implements Happenings.Listener<H> {
        @Override
        public void on(JdbcClient sql, H happening) {
            deed.accept(sql, happening);
        }
    }

    @Bean
    Happenings.Listener<LinkReplaced> keepLinks(LearnerLinks links) {
        return new Hearing<>(
                LinkReplaced.class,
                (sql, replaced) -> links.keep(sql, replaced.learner(), replaced.link()));
    }

    @Bean
    Happenings.Listener<LinkAskedAgain> sendLinkAgain(Messages messages) {
        return new Hearing<>(
                LinkAskedAgain.class,
                (sql, asked) -> messages.sendLink(sql, asked.cohort(), asked.learner()));
    }

    @Bean
    Happenings.Listener<LearnerEnrolled> invite(Messages messages) {
        return new Hearing<>(
                LearnerEnrolled.class,
                (sql, enrolled) -> messages.invite(sql, enrolled.cohort(), enrolled.learner()));
    }

    /// Where nobody's address is held, people see the offer on their page.
    @Bean
    Happenings.Listener<InterviewOffered> offerInterview(Messages messages) {
        return new Hearing<>(
                InterviewOffered.class,
                (sql, offered) -> {
                    if (offered.cohort().recognition() == Cohort.Recognition.LINKS) {
                        messages.offerInterview(sql, offered.cohort(), offered.learner());
                    }
                });
    }

    @Bean
    Happenings.Listener<CodeAsked> sendCode(Messages messages) {
        return new Hearing<>(
                CodeAsked.class,
                (sql, asked) ->
                        messages.sendCode(sql, asked.cohort(), asked.learner(), asked.number()));
    }

    /// Where nobody's address is held, people see their workshops on their page.
    @Bean
    Happenings.Listener<MeetingTold> tellOfMeeting(Messages messages, MeetingLetters meetings) {
        return new Hearing<>(
                MeetingTold.class,
                (sql, told) -> {
                    if (told.cohort().recognition() == Cohort.Recognition.LINKS) {
                        meetings.keep(sql, told, messages.tell(sql, told));
                    }
                });
    }

    /// Whoever comes late hears of the workshops that are ahead.
    @Bean
    Happenings.Listener<LearnerEnrolled> tellOfMeetingsAhead(
            Messages messages, MeetingLetters meetings) {
        return new Hearing<>(
                LearnerEnrolled.class,
                (sql, enrolled) ->
                        meetings.ahead(sql, enrolled.cohort(), enrolled.learner())
                                .forEach(told ->
                                        meetings.keep(sql, told, messages.tell(sql, told))));
    }

    @Bean
    Happenings.Listener<NudgesStopped> stopNudges() {
        return new Hearing<>(
                NudgesStopped.class,
                (sql, stopped) ->
                        new MessageSql(sql)
                                .dropKind(stopped.learner(), Kind.NUDGE, Reason.STOPPED));
    }

    /// A then-test is asked with a wave, and thanked for with it.
    @Bean
    Happenings.Listener<WaveFinished> thank(Messages messages) {
        return new Hearing<>(
                WaveFinished.class,
                (sql, finished) -> {
                    if (finished.cohort().recognition() == Cohort.Recognition.LINKS
                            && finished.cohort().opening(finished.wave()).isPresent()) {
                        messages.thank(
                                sql,
                                finished.cohort(),
                                finished.learner().id(),
                                Message.WaveName.of(finished.wave()));
                    }
                });
    }

    /// Reads the moment itself: whoever gives consents tells this, and so cannot be asked by it.
    @Bean
    Happenings.Listener<ConsentGiven> confirm(Messages messages) {
        return new Hearing<>(
                ConsentGiven.class,
                (sql, given) ->
                        new ReceiptSql(sql)
                                .decidedAt(given.learner())
                                .filter(_ ->
                                        given.cohort().recognition() == Cohort.Recognition.LINKS)
                                .ifPresent(at ->
                                        messages.confirm(
                                                sql, given.cohort(), given.learner(), at)));
    }

    @Bean
    Happenings.Listener<MessagesStopped> stop() {
        return new Hearing<>(
                MessagesStopped.class,
                (sql, stopped) -> new MessageSql(sql).dropAll(stopped.learner(), Reason.STOPPED));
    }

    /// Nobody can be written to any more; the link that stops messages has nothing left to stop.
    @Bean
    Happenings.Listener<NameForgotten> forgetLinks(LearnerLinks links) {
        return new Hearing<>(
                NameForgotten.class,
                (sql, forgotten) -> {
                    new MessageSql(sql).dropAll(forgotten.learner(), Reason.FORGOTTEN);
                    links.forget(sql, forgotten.learner());
                });
    }

    @Bean
    Happenings.Listener<DataWithdrawn> forget(LearnerLinks links) {
        return new Hearing<>(
                DataWithdrawn.class,
                (sql, withdrawn) -> {
                    new MessageSql(sql).dropAll(withdrawn.learner(), Reason.WITHDREW);
                    links.forget(sql, withdrawn.learner());
                });
    }
}
