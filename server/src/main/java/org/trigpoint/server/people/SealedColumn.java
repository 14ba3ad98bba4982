package org.trigpoint.server.people;

/// Every column whose values are sealed with [Keys]. A column whose name ends in `_sealed` and that
/// is not here stops `trigpoint keys rotate` before it begins: no value is ever left behind under
/// an old key.
enum SealedColumn {
    NAME("identity", "id", "name_sealed", ""),
    ADDRESS("identity", "id", "email_sealed", ""),
    SECOND_FACTOR("account", "id", "totp_sealed", ""),
    PERSONAL_LINK("learner_link", "learner", "link_sealed", ":link"),
    STOP_LINK("learner_link", "learner", "stop_sealed", ":stop"),
    CODE("learner_code", "learner", "code_sealed", ""),
    REFLECTION("reflection", "id", "text_sealed", ""),
    REVIEWER("module_signature", "id", "name_sealed", ":name"),
    COMMENTER("module_comment", "id", "name_sealed", ":name"),
    COMMENT("module_comment", "id", "text_sealed", ":text"),
    TRIED("practice_try", "id", "line_sealed", ""),
    EXPLANATION("explanation", "id", "text_sealed", ""),
    MARGIN_NAME("margin_note", "id", "name_sealed", ":name"),
    MARGIN_NOTE("margin_note", "id", "text_sealed", ""),
    WRITTEN_EXPLANATION("written_explanation", "id", "text_sealed", "");

    private final String table;
    private final String key;
    private final String column;
    private final String suffix;

    SealedColumn(String table, String key, String column, String suffix) {
        this.table = table;
        this.key = key;
        this.column = column;
        this.suffix = suffix;
    }

    /// The table it is in.
    String table() {
        return table;
    }

    /// The column that names the row a value was sealed for.
    String key() {
        return key;
    }

    /// Its own name.
    String column() {
        return column;
    }

    /// What a value was sealed for, as [Keys#seal] was told.
    ///
    /// @param row the value of [#key()]
    String sealedFor(String row) {
        return row + suffix;
    }
}
