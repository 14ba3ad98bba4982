package org.trigpoint.teaching.words;

/// A band of ages at which a text is read without effort, a UK reading age being about the grade
/// and five. It is a band, not a verdict.
public enum ReadingAge {
    UNDER_9("under 9"),
    FROM_9_TO_11("9 to 11"),
    FROM_11_TO_14("11 to 14"),
    OVER_14("over 14");

    private static final double AGE_9 = 4;
    private static final double AGE_11 = 6;
    private static final double AGE_14 = 9;

    private final String years;

    ReadingAge(String years) {
        this.years = years;
    }

    /// The band as it is printed: `9 to 11`.
    public String years() {
        return years;
    }

    /// The band of a grade, which is first rounded to one decimal, as it is shown.
    public static ReadingAge ofGrade(double grade) {
        double shown = Math.round(grade * 10) / 10.0;
        if (shown < AGE_9) {
            return UNDER_9;
        }
        if (shown <= AGE_11) {
            return FROM_9_TO_11;
        }
        return shown <= AGE_14 ? FROM_11_TO_14 : OVER_14;
    }
}
