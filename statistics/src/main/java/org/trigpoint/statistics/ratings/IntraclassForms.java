package org.trigpoint.statistics.ratings;

import org.trigpoint.statistics.Key;

/// The six forms of Shrout and Fleiss (1979, Psychol. Bull. 86): each subject has raters of its own
/// (1), all share raters drawn from many (2), or these raters are all there are (3); for one
/// rater's rating, or for the mean of all (k).
public record IntraclassForms(
        @Key("ICC1") IntraclassForm single1,
        @Key("ICC2") IntraclassForm single2,
        @Key("ICC3") IntraclassForm single3,
        @Key("ICC1k") IntraclassForm mean1,
        @Key("ICC2k") IntraclassForm mean2,
        @Key("ICC3k") IntraclassForm mean3) {}
