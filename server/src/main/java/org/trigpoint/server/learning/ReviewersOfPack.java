package org.trigpoint.server.learning;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trigpoint.server.people.OrganisationId;
import org.trigpoint.teaching.pack.Pack;

/// Who reviewed what a programme teaches.
@Component
public final class ReviewersOfPack {
    private final Reviews reviews;

    ReviewersOfPack(Reviews reviews) {
        this.reviews = reviews;
    }

    /// Names of those who signed a module as it stands, as equals: in order of name.
    public List<String> of(JdbcClient sql, OrganisationId organisation, Pack pack) {
        return pack.modules().stream()
                .flatMap(module ->
                        reviews
                                .signatures(sql, organisation, pack, module, Optional.empty())
                                .stream())
                .map(Signature::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Collator.getInstance(Locale.UK)::compare)
                .toList();
    }
}
