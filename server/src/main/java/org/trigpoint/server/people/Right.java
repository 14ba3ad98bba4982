package org.trigpoint.server.people;

/// What a person may do; asked of a [Role], never of its name.
public enum Right {
    /// Add and close accounts, give roles, change settings of the organisation.
    MANAGE_ACCOUNTS,
    /// Make organisations on this server; nothing of what they hold.
    MANAGE_ORGANISATIONS,
    /// Give a person all that is kept about them.
    ANSWER_REQUESTS,
    /// Read the audit and have it verified.
    SEE_AUDIT,
    /// Make cohorts, set their dates, sites, messages and information sheets.
    MANAGE_COHORTS,
    /// Enrol learners and see who is enrolled, with names.
    MANAGE_LEARNERS,
    /// See a cohort and totals by wave and site; never who has answered.
    SEE_COHORTS,
    /// See who has and has not answered, to put things right.
    SEE_WHO_ANSWERED,
    /// Freeze studies, make reports, take data out under pseudonyms.
    MANAGE_STUDIES,
    /// See results once a wave has closed.
    SEE_RESULTS,
    /// Keep attendance and what was delivered.
    KEEP_REGISTER,
    /// See who opened and completed which module, and what people chose to share with trainers.
    SEE_LEARNING,
    /// Score written explanations, blind.
    RATE,
    /// Sign that content was reviewed.
    REVIEW_CONTENT
}
