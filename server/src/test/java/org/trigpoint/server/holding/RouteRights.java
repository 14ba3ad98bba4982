package org.trigpoint.server.holding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.server.holding.Routes.Route;
import org.trigpoint.server.people.Right;

/// What every address asks of whoever comes. An address that is not here fails [EveryRouteTest]:
/// whoever adds a page says here whom it is for.
final class RouteRights {
    /// Whom an address is for.
    sealed interface Asks {
        /// A right, of someone who is signed in.
        record OfStaff(Right right, Own own) implements Asks {}

        /// To be signed in, whatever one's role.
        record OfSignedIn() implements Asks {}

        /// Nothing of a role: a link, a token or nobody at all opens it.
        record OfNobody() implements Asks {}
    }

    /// Whether the right alone shows what stands at the address of a cohort that has just begun.
    enum Own {
        SHOWN,
        /// It is not there yet, or shows only with a second right.
        HIDDEN
    }

    private static final String LISTED =
            """
            GET  /                                          anybody
            GET  /audit                                     SEE_AUDIT
            GET  /audit.csv                                 SEE_AUDIT
            GET  /c/{link}                                  anybody
            POST /c/{link}                                  anybody
            GET  /cohorts                                   SEE_COHORTS
            GET  /cohorts/new                               MANAGE_COHORTS
            POST /cohorts/new                               MANAGE_COHORTS
            GET  /cohorts/{id}                              SEE_COHORTS
            GET  /cohorts/{id}/changes                      SEE_RESULTS
            POST /cohorts/{id}/changes/look                 MANAGE_STUDIES
            GET  /cohorts/{id}/changes/{figure}.svg         SEE_RESULTS      hidden
            GET  /cohorts/{id}/codes                        SEE_WHO_ANSWERED hidden
            POST /cohorts/{id}/codes                        SEE_WHO_ANSWERED  hidden
            GET  /cohorts/{id}/common-link                  MANAGE_LEARNERS  hidden
            POST /cohorts/{id}/common-link                  MANAGE_LEARNERS  hidden
            GET  /cohorts/{id}/common-link/code.svg         MANAGE_LEARNERS  hidden
            GET  /cohorts/{id}/information-sheet            MANAGE_COHORTS
            POST /cohorts/{id}/information-sheet            MANAGE_COHORTS
            GET  /cohorts/{id}/interviews                        SEE_WHO_ANSWERED
            GET  /cohorts/{id}/interviews/guide                  SEE_WHO_ANSWERED
            POST /cohorts/{id}/interviews/guide                  SEE_WHO_ANSWERED
            GET  /cohorts/{id}/interviews/guide.md               SEE_WHO_ANSWERED
            POST /cohorts/{id}/interviews/invite                 SEE_WHO_ANSWERED
            POST /cohorts/{id}/interviews/professions            SEE_WHO_ANSWERED
            POST /cohorts/{id}/interviews/times                  SEE_WHO_ANSWERED
            POST /cohorts/{id}/interviews/times/{slot}/withdraw  SEE_WHO_ANSWERED hidden
            POST /cohorts/{id}/interviews/{interview}/done       SEE_WHO_ANSWERED hidden
            GET  /cohorts/{id}/kind-of-work                 MANAGE_COHORTS
            POST /cohorts/{id}/kind-of-work                 MANAGE_COHORTS
            GET  /cohorts/{id}/learners                     MANAGE_LEARNERS
            POST /cohorts/{id}/learners                     MANAGE_LEARNERS
            POST /cohorts/{id}/learners/list                MANAGE_LEARNERS
            POST /cohorts/{id}/learners/{learner}/link      MANAGE_LEARNERS
            POST /cohorts/{id}/learners/{learner}/address   MANAGE_LEARNERS  hidden
            GET  /cohorts/{id}/learners/{learner}/messages  MANAGE_LEARNERS
            GET  /cohorts/{id}/explaining                   SEE_LEARNING
            GET  /cohorts/{id}/explaining/{attempt}         SEE_LEARNING     hidden
            POST /cohorts/{id}/explaining/{attempt}         SEE_LEARNING     hidden
            GET  /cohorts/{id}/explanations                 MANAGE_STUDIES
            GET  /cohorts/{id}/learning                     SEE_LEARNING
            GET  /cohorts/{id}/learning/shared              SEE_LEARNING
            GET  /review                                    REVIEW_CONTENT
            GET  /review/{pack}/{module}                    REVIEW_CONTENT
            GET  /review/{pack}/{module}/handout.pdf        REVIEW_CONTENT
            POST /review/{pack}/{module}/remarks            REVIEW_CONTENT
            POST /review/{pack}/{module}/sign               REVIEW_CONTENT
            POST /review/{pack}/{module}/take-back          REVIEW_CONTENT
            GET  /cohorts/{id}/messages                     MANAGE_COHORTS
            POST /cohorts/{id}/messages                     MANAGE_COHORTS
            GET  /cohorts/{id}/preview                      SEE_COHORTS
            GET  /cohorts/{id}/preview/{wave}               SEE_COHORTS
            GET  /cohorts/{id}/privacy-notice               MANAGE_COHORTS
            POST /cohorts/{id}/privacy-notice               MANAGE_COHORTS
            GET  /cohorts/{id}/register                     KEEP_REGISTER
            POST /cohorts/{id}/register                     KEEP_REGISTER
            GET  /cohorts/{id}/register/{workshop}          KEEP_REGISTER
            POST /cohorts/{id}/register/{workshop}          KEEP_REGISTER
            GET  /cohorts/{id}/certificates                 MANAGE_COHORTS
            POST /cohorts/{id}/certificates/{number}/withdraw  MANAGE_COHORTS hidden
            GET  /cohorts/{id}/workshops                    KEEP_REGISTER
            POST /cohorts/{id}/workshops                    KEEP_REGISTER
            GET  /cohorts/{id}/workshops/{workshop}         KEEP_REGISTER
            POST /cohorts/{id}/workshops/{workshop}         KEEP_REGISTER
            POST /cohorts/{id}/workshops/{workshop}/cancel  KEEP_REGISTER
            POST /cohorts/{id}/workshops/{workshop}/delivered KEEP_REGISTER
            GET  /cohorts/{id}/self-enrolment               MANAGE_LEARNERS
            POST /cohorts/{id}/self-enrolment               MANAGE_LEARNERS
            GET  /cohorts/{id}/self-enrolment/code.svg      MANAGE_LEARNERS
            POST /cohorts/{id}/self-enrolment/end           MANAGE_LEARNERS
            GET  /cohorts/{id}/set-up                       MANAGE_COHORTS
            GET  /cohorts/{id}/studies                      MANAGE_STUDIES
            POST /cohorts/{id}/studies                      MANAGE_STUDIES
            POST /cohorts/{id}/waves/{wave}                 MANAGE_COHORTS
            GET  /cohorts/{id}/who                          SEE_WHO_ANSWERED
            POST /cohorts/{id}/who/{learner}/again          SEE_WHO_ANSWERED
            GET  /cohorts/{id}/words                        MANAGE_STUDIES
            POST /cohorts/{id}/words                        MANAGE_STUDIES
            GET  /error                                     anybody
            GET  /evaluate                                  anybody
            POST /evaluate                                  anybody
            GET  /evaluate/deleted                          anybody
            POST /evaluate/example                          anybody
            GET  /evaluate/{token}                          anybody
            POST /evaluate/{token}/again                    anybody
            POST /evaluate/{token}/columns                  anybody
            POST /evaluate/{token}/couples                  anybody
            POST /evaluate/{token}/delete                   anybody
            GET  /evaluate/{token}/everything.zip           anybody
            POST /evaluate/{token}/keep                          MANAGE_STUDIES hidden
            GET  /evaluate/{token}/report.docx              anybody
            GET  /evaluate/{token}/report.html              anybody
            GET  /evaluate/{token}/report.pdf               anybody
            GET  /evaluate/{token}/state                    anybody
            GET  /evaluate/{token}/study.import-report.md   anybody
            GET  /evaluate/{token}/study.key.csv            anybody
            GET  /health                                    anybody
            GET  /join/{link}                               anybody
            POST /join/{link}                               anybody
            GET  /keeping                                   ANSWER_REQUESTS
            POST /keeping/periods                           MANAGE_ACCOUNTS
            POST /keeping/requests                          ANSWER_REQUESTS
            GET  /keeping/spreadsheets                      ANSWER_REQUESTS
            POST /keeping/spreadsheets                      ANSWER_REQUESTS
            POST /keeping/spreadsheets/take-out             ANSWER_REQUESTS
            GET  /keeping/requests/{request}                ANSWER_REQUESTS
            POST /keeping/requests/{request}/answered       ANSWER_REQUESTS
            POST /keeping/requests/{request}/file           ANSWER_REQUESTS
            GET  /l/{link}                                  anybody
            GET  /l/{link}/code                             anybody
            GET  /l/{link}/consent                          anybody
            POST /l/{link}/consent                          anybody
            GET  /l/{link}/data                             anybody
            POST /l/{link}/data                             anybody
            GET  /l/{link}/explain                          anybody
            GET  /l/{link}/explain/{vignette}               anybody
            POST /l/{link}/explain/{vignette}               anybody
            GET  /l/{link}/explain/{vignette}/change        anybody
            GET  /l/{link}/explain/{vignette}/{attempt}     anybody
            POST /l/{link}/explain/{vignette}/{attempt}/send anybody
            GET  /l/{link}/knowledge/{wave}                 anybody
            POST /l/{link}/knowledge/{wave}                 anybody
            GET  /l/{link}/written/{wave}                   anybody
            POST /l/{link}/written/{wave}                   anybody
            GET  /rating                                    RATE
            GET  /rating/{cohort}                           RATE
            POST /rating/{cohort}                           RATE
            POST /rating/{cohort}/texts/{text}              RATE             hidden
            GET  /l/{link}/interview                             anybody
            POST /l/{link}/interview                             anybody
            GET  /l/{link}/interview.ics                         anybody
            POST /l/{link}/interview/cancel                      anybody
            POST /l/{link}/interview/decline                     anybody
            GET  /l/{link}/leave                            anybody
            POST /l/{link}/leave/data                       anybody
            POST /l/{link}/leave/messages                   anybody
            GET  /l/{link}/module/{module}                  anybody
            POST /l/{link}/module/{module}                  anybody
            GET  /l/{link}/module/{module}/conversation     anybody
            POST /l/{link}/module/{module}/conversation/say anybody
            GET  /l/{link}/module/{module}/handout.pdf      anybody
            GET  /l/{link}/module/{module}/quiz             anybody
            GET  /l/{link}/module/{module}/quiz/{question}  anybody
            POST /l/{link}/module/{module}/quiz/{question}  anybody
            GET  /l/{link}/module/{module}/reflection       anybody
            POST /l/{link}/module/{module}/reflection/share anybody
            POST /l/{link}/module/{module}/reflection/text  anybody
            GET  /l/{link}/module/{module}/{key}            anybody
            POST /l/{link}/module/{module}/{key}            anybody
            GET  /l/{link}/tool/{id}                        anybody
            POST /l/{link}/tool/{id}                        anybody
            GET  /l/{link}/tool/{id}/print.pdf              anybody
            POST /l/{link}/tool/{id}/print.pdf              anybody
            GET  /l/{link}/private                          anybody
            POST /l/{link}/private                          anybody
            POST /l/{link}/private/close                    anybody
            POST /l/{link}/private/code                     anybody
            GET  /l/{link}/certificate/{number}.pdf         anybody
            POST /l/{link}/certificate/{number}/name        anybody
            GET  /l/{link}/hours                            anybody
            POST /l/{link}/hours                            anybody
            GET  /l/{link}/hours.csv                        anybody
            GET  /l/{link}/tried                            anybody
            POST /l/{link}/tried                            anybody
            POST /l/{link}/tried/nudges                     anybody
            POST /l/{link}/tried/{id}/remove                anybody
            GET  /l/{link}/workshop/{workshop}              anybody
            POST /l/{link}/workshop/{workshop}              anybody
            GET  /l/{link}/workshop/{workshop}/calendar.ics anybody
            POST /l/{link}/workshop/{workshop}/reaction     anybody
            GET  /verify                                    anybody
            GET  /verify/{number}                           anybody
            GET  /l/{link}/w/{wave}                         anybody
            POST /l/{link}/w/{wave}                         anybody
            POST /l/{link}/w/{wave}/draft                   anybody
            GET  /language/{tag}                            anybody
            GET  /link-again                                anybody
            POST /link-again                                anybody
            GET  /me                                        signed-in
            GET  /me/again                                  signed-in
            POST /me/again                                  signed-in
            GET  /me/authenticator                          signed-in
            POST /me/authenticator                          signed-in
            POST /me/authenticator/remove                   signed-in
            POST /me/passkeys                               signed-in
            POST /me/passkeys/{id}/remove                   signed-in
            POST /me/password                               signed-in
            POST /me/password/remove                        signed-in
            POST /me/recovery-codes                         signed-in
            POST /me/sign-out-everywhere                    signed-in
            GET  /messages                                  MANAGE_COHORTS
            POST /messages/quiet                            MANAGE_COHORTS
            GET  /messages/{key}                            MANAGE_COHORTS
            POST /messages/{key}                            MANAGE_COHORTS
            GET  /metrics                                   anybody
            GET  /organisations                             MANAGE_ORGANISATIONS
            POST /organisations                             MANAGE_ORGANISATIONS
            POST /organisations/{organisation}/link         MANAGE_ORGANISATIONS
            GET  /outbox                                    MANAGE_LEARNERS
            GET  /outbox/came-back                          MANAGE_LEARNERS
            POST /outbox/came-back                          MANAGE_LEARNERS
            GET  /outbox/{id}                               MANAGE_LEARNERS
            POST /outbox/{id}/came-back                     MANAGE_LEARNERS
            POST /outbox/{id}/again                         MANAGE_LEARNERS
            POST /outbox/{id}/handed-over                   MANAGE_LEARNERS
            GET  /outbox/{id}/enclosure                     MANAGE_LEARNERS  hidden
            GET  /people                                    MANAGE_ACCOUNTS
            POST /people                                    MANAGE_ACCOUNTS
            GET  /people/signing-in                         MANAGE_ACCOUNTS
            POST /people/signing-in                         MANAGE_ACCOUNTS
            POST /people/{id}/close                         MANAGE_ACCOUNTS
            POST /people/{id}/link                          MANAGE_ACCOUNTS
            POST /people/{id}/roles                         MANAGE_ACCOUNTS
            POST /people/{id}/second-factor/reset           MANAGE_ACCOUNTS
            GET  /privacy/{notice}                          anybody
            GET  /set-up/{given}                            anybody
            POST /set-up/{given}                            anybody
            GET  /sign-in                                   anybody
            POST /sign-in                                   anybody
            GET  /sign-in/by-mail                           anybody
            POST /sign-in/by-mail                           anybody
            POST /sign-in/passkey                           anybody
            GET  /sign-in/second                            anybody
            POST /sign-in/second                            anybody
            GET  /sign-in/second/set-up                     anybody
            POST /sign-in/second/set-up                     anybody
            GET  /sign-in/with/{organisation}               anybody
            GET  /sign-in/with/{organisation}/back          anybody
            GET  /sign-in/{link}                            anybody
            POST /sign-in/{link}                            anybody
            POST /sign-out                                  anybody
            GET  /stop/{link}                               anybody
            POST /stop/{link}                               anybody
            GET  /studies                                        MANAGE_STUDIES
            GET  /studies/{id}                              MANAGE_STUDIES
            GET  /studies/{id}/files/{file}                 MANAGE_STUDIES   hidden
            GET  /studies/{id}/package.zip                  MANAGE_STUDIES
            GET  /studies/{id}/report.docx                  MANAGE_STUDIES
            GET  /studies/{id}/report.html                  MANAGE_STUDIES
            GET  /studies/{id}/report.pdf                   MANAGE_STUDIES
            GET  /studies/{id}/report.zip                   MANAGE_STUDIES
            GET  /studies/{id}/state                        MANAGE_STUDIES
            GET  /studies/{id}/study.zip                    MANAGE_STUDIES
            GET  /studies/{id}/words                             MANAGE_STUDIES
            POST /studies/{id}/words                             MANAGE_STUDIES
            GET  /studies/{id}/words/{tray}                      MANAGE_STUDIES hidden
            POST /studies/{id}/words/{tray}/delete               MANAGE_STUDIES hidden
            POST /studies/{id}/words/{tray}/store                MANAGE_STUDIES hidden
            POST /studies/{id}/words/{tray}/whose                MANAGE_STUDIES hidden
            GET  /studies/{id}/worksheet.xlsx                    MANAGE_STUDIES   hidden
            """;

    private RouteRights() {}

    /// What each address asks, by `METHOD pattern`.
    static Map<String, Asks> listed() {
        return LISTED.lines()
                .map(line -> Arrays.asList(line.strip().split("\\s+", 4)))
                .collect(
                        Collectors.toMap(
                                words -> words.get(0) + " " + words.get(1),
                                RouteRights::asks,
                                (one, _) -> {
                                    throw new IllegalStateException("Listed twice: " + one);
                                },
                                TreeMap::new));
    }

    private static Asks asks(List<String> words) {
        return switch (words.get(2)) {
            case "anybody" -> new Asks.OfNobody();
            case "signed-in" -> new Asks.OfSignedIn();
            default ->
                    new Asks.OfStaff(
                            Right.valueOf(words.get(2)), words.size() > 3 ? Own.HIDDEN : Own.SHOWN);
        };
    }

    /// The name under which an address is listed.
    static String name(Route route) {
        return route.method() + " " + route.pattern();
    }
}
