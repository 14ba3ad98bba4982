package org.trigpoint.evaluation.tables;

/// How much a reader takes from a CSV file beyond our own form.
public enum Dialect {
    /// UTF-8 and commas, as the study folder has them; anything else is a fault that says how to
    /// mend it.
    STRICT,
    /// Also UTF-16, Windows-1252, semicolons and tabs, as spreadsheets of many countries save them;
    /// what was found is said in the [CsvFile].
    ANY
}
