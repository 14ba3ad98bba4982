package org.trigpoint.server.explaining;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.Learners.AnswersForgotten;
import org.trigpoint.server.storage.Happenings;

/// When the time of answers is over, explanations go with them.
@Component("explainingForgottenInTime")
final class ForgettingInTime implements Happenings.Listener<AnswersForgotten> {
    private final SealedTexts texts;

    ForgettingInTime(SealedTexts texts) {
        this.texts = texts;
    }

    @Override
    public Class<AnswersForgotten> kind() {
        return AnswersForgotten.class;
    }

    @Override
    public void on(JdbcClient sql, AnswersForgotten forgotten) {
        Forgetting.forget(sql, texts, forgotten.learner());
    }
}
