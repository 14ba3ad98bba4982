package org.trigpoint.server.demonstration;

import org.springframework.stereotype.Component;
import org.trigpoint.server.explaining.WholeExplanations;
import org.trigpoint.server.interviews.BookedInterviews;
import org.trigpoint.server.learning.WholeModules;
import org.trigpoint.server.messages.PassingOn;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.practice.PracticeLog;
import org.trigpoint.server.programme.Cohorts;
import org.trigpoint.server.programme.Consents;
import org.trigpoint.server.programme.Learners;
import org.trigpoint.server.programme.Register;
import org.trigpoint.server.programme.SelfEnrolment;
import org.trigpoint.server.programme.SetUp;
import org.trigpoint.server.questionnaires.Answering;
import org.trigpoint.server.reports.ReadWords;
import org.trigpoint.server.reports.ReportShelf;
import org.trigpoint.server.reports.Studies;
import org.trigpoint.server.storage.Database;
import org.trigpoint.server.workshops.Meetings;
import org.trigpoint.server.workshops.Reactions;

/// The parts of the server that pages use too: the demonstration writes through them alone.
@Component
record DemonstrationParts(
        Database database,
        Accounts accounts,
        Cohorts cohorts,
        SetUp setUp,
        SelfEnrolment selfEnrolment,
        Learners learners,
        Consents consents,
        Answering answering,
        Register register,
        Meetings meetings,
        Reactions reactions,
        PracticeLog practice,
        WholeExplanations explanations,
        BookedInterviews interviews,
        ReadWords words,
        WholeModules modules,
        PassingOn passingOn,
        Studies studies,
        ReportShelf shelf) {}
