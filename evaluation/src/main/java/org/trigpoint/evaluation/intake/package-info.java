/// Other people's files in: spreadsheets and exports of survey tools become a study folder, and
/// names become pseudonyms.
///
/// Start with [Intake], which goes the whole way: read the files ([Spreadsheet],
/// [LayoutRecognition]), propose what each column is ([Proposals], [MappingFile]), read the answers
/// ([AnswerReading]), find out who is who ([People]), and write the folder and, apart from it, the
/// key file.
@NullMarked
package org.trigpoint.evaluation.intake;

import org.jspecify.annotations.NullMarked;
