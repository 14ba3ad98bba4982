package org.trigpoint.server.explaining;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.SealedTexts;
import org.trigpoint.server.programme.LearnerId;
import org.trigpoint.server.programme.Learners.DataWithdrawn;
import org.trigpoint.server.storage.Happenings;

/// Who takes their data back takes their explanations and their answers with them.
@Component("explainingForgotten")
final class Forgetting implements Happenings.Listener<DataWithdrawn> {
    private final SealedTexts texts;

    Forgetting(SealedTexts texts) {
        this.texts = texts;
    }

    @Override
    public Class<DataWithdrawn> kind() {
        return DataWithdrawn.class;
    }

    @Override
    public void on(JdbcClient sql, DataWithdrawn withdrawn) {
        forget(sql, texts, withdrawn.learner());
    }

    static void forget(JdbcClient sql, SealedTexts texts, LearnerId learner) {
        new AttemptSql(sql, texts).forget(learner);
        new WrittenSql(sql, texts).forget(learner);
        new KnowledgeSql(sql).forget(learner);
    }
}
