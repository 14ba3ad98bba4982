package org.trigpoint.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.evaluation.study.FurtherAnswers;
import org.trigpoint.evaluation.study.Scale;
import org.trigpoint.evaluation.study.Study;

/// Programs that read the wide table into R and SPSS, with labels.
final class StatisticsSyntax {
    /// SPSS takes labels of so many bytes.
    private static final int LONGEST_LABEL = 120;

    private StatisticsSyntax() {}

    /// For R, without any package.
    static String r(Study study, FurtherAnswers further, String digest) {
        List<Variable> variables = Variable.all(study, further);
        StringBuilder text = new StringBuilder();
        text.append("# Reads wide.csv, which lies beside this file. Study digest (SHA-256):\n# ")
                .append(digest)
                .append("\n\nwide <- read.csv(\"wide.csv\", fileEncoding = \"UTF-8\", ")
                .append("na.strings = \"\", colClasses = c(\n");
        text.append(
                variables.stream()
                        .map(variable -> "  " + variable.name() + " = \"" + rClass(variable) + "\"")
                        .collect(Collectors.joining(",\n")));
        text.append("))\n\nlabels <- c(\n");
        text.append(
                variables.stream()
                        .map(variable -> "  " + variable.name() + " = " + quoted(variable.label()))
                        .collect(Collectors.joining(",\n")));
        text.append(
                """
                )
                for (name in names(labels)) attr(wide[[name]], "label") <- labels[[name]]
                """);
        return text.toString();
    }

    private static String rClass(Variable variable) {
        return switch (variable.kind()) {
            case TEXT -> "character";
            case YES_NO, CHOICE -> "factor";
            case DAY -> "Date";
            case RATING -> "numeric";
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '"', '\\' -> quoted.append('\\').appendCodePoint(point);
                        case '\n', '\r', '\t' -> quoted.append(' ');
                        default -> quoted.appendCodePoint(point);
                    }
                });
        return quoted.append('"').toString();
    }

    /// For SPSS; run it in the folder that holds wide.csv.
    static String spss(Study study, FurtherAnswers further, String digest) {
        List<Variable> variables = Variable.all(study, further);
        StringBuilder text = new StringBuilder("\uFEFF* Encoding: UTF-8.\n");
        text.append("* Reads wide.csv, which lies beside this file. Study digest (SHA-256):\n* ")
                .append(digest)
                .append(".\n\nGET DATA /TYPE=TXT /FILE='wide.csv' /ENCODING='UTF8'\n")
                .append("  /ARRANGEMENT=DELIMITED /DELCASE=LINE /DELIMITERS=',' /QUALIFIER='\"'\n")
                .append("  /FIRSTCASE=2 /VARIABLES=\n");
        variables.forEach(variable ->
                text.append("  ")
                        .append(variable.name())
                        .append(' ')
                        .append(format(variable))
                        .append('\n'));
        text.append(".\nVARIABLE LABELS\n");
        text.append(
                variables.stream()
                        .map(variable -> "  " + variable.name() + " " + label(variable.label()))
                        .collect(Collectors.joining("\n")));
        text.append(".\n");
        valueLabels(variables).forEach(text::append);
        text.append("EXECUTE.\n");
        return text.toString();
    }

    private static String format(Variable variable) {
        return switch (variable.kind()) {
            case TEXT, CHOICE -> "A64";
            case YES_NO -> "A3";
            case DAY -> "SDATE10";
            case RATING -> "F8.2";
        };
    }

    private static List<String> valueLabels(List<Variable> variables) {
        List<String> labels = new ArrayList<>();
        for (Variable variable : variables) {
            if (!variable.options().isEmpty()) {
                labels.add(optionLabels(variable));
            }
            variable.scale()
                    .filter(scale -> !scale.low().isEmpty() || !scale.high().isEmpty())
                    .ifPresent(scale -> labels.add(valueLabel(variable, scale)));
        }
        return labels;
    }

    private static String optionLabels(Variable variable) {
        return "VALUE LABELS "
                + variable.name()
                + variable.options().stream()
                        .map(option -> " " + label(option.id()) + " " + label(option.label()))
                        .collect(Collectors.joining())
                + ".\n";
    }

    private static String valueLabel(Variable variable, Scale scale) {
        return "VALUE LABELS "
                + variable.name()
                + " "
                + scale.min().toPlainString()
                + " "
                + label(scale.low())
                + " "
                + scale.max().toPlainString()
                + " "
                + label(scale.high())
                + ".\n";
    }

    private static String label(String text) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : text.codePoints().toArray()) {
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > LONGEST_LABEL) {
                break;
            }
            kept.appendCodePoint(point < ' ' ? ' ' : point);
        }
        return "'" + kept.toString().replace("'", "''") + "'";
    }
}
