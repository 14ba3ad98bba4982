package org.trigpoint.evaluation.themes;

import java.util.List;
import java.util.Locale;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;

/// Finds a code by what a person calls it.
public final class CodeNames {
    private CodeNames() {}

    /// The code of that guid, of that path (`Words > Alarm` or `Words › Alarm`), or of that name
    /// where one code alone has it; capitals do not matter.
    ///
    /// @throws FaultsFoundException where there is none, or more than one
    public static Code find(Codebook codebook, String called) {
        List<Code> found =
                codebook.code(new CodeId(called))
                        .map(List::of)
                        .orElseGet(() ->
                                codebook.codes().stream()
                                        .filter(code -> answersTo(codebook, code, called))
                                        .toList());
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new FaultsFoundException(
                    Fault.ofFile(
                            "codebook.yaml",
                            "there is no code \"" + called + "\"",
                            near(codebook, called)));
        }
        throw new FaultsFoundException(
                Fault.ofFile(
                        "codebook.yaml",
                        found.size() + " codes are called \"" + called + "\"",
                        "Write the whole path: "
                                + String.join(
                                        ", ",
                                        found.stream()
                                                .map(code ->
                                                        "\""
                                                                + codebook.pathOf(code.id())
                                                                        .replace('\u203A', '>')
                                                                + "\"")
                                                .toList())
                                + "."));
    }

    private static boolean answersTo(Codebook codebook, Code code, String called) {
        return code.name().equalsIgnoreCase(called.strip())
                || plain(codebook.pathOf(code.id())).equalsIgnoreCase(plain(called));
    }

    private static String plain(String path) {
        return path.replace('\u203A', '>').replaceAll("\\s*>\\s*", ">").strip();
    }

    private static String near(Codebook codebook, String called) {
        String start = called.strip().toLowerCase(Locale.ROOT);
        List<String> alike =
                codebook.codes().stream()
                        .map(Code::name)
                        .filter(name ->
                                !start.isEmpty() && name.toLowerCase(Locale.ROOT).contains(start))
                        .limit(5)
                        .toList();
        return alike.isEmpty()
                ? "`trigpoint codebook FOLDER --csv FILE` lists all codes."
                : "Did you mean " + String.join(", ", alike) + "?";
    }
}
