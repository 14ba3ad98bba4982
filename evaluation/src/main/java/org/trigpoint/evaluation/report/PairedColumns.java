package org.trigpoint.evaluation.report;

import static org.trigpoint.evaluation.report.ResultColumn.count;
import static org.trigpoint.evaluation.report.ResultColumn.interval;
import static org.trigpoint.evaluation.report.ResultColumn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trigpoint.statistics.paired.PairedResult;

/// The columns that tables of changes and of groups share.
final class PairedColumns {
    private PairedColumns() {}

    /// The columns for rows that hold a paired result; all blank where a row holds none.
    static <T> List<ResultColumn<T>> of(Function<T, Optional<PairedResult>> part) {
        return all().stream()
                .map(column ->
                        new ResultColumn<T>(
                                column.name(),
                                row -> part.apply(row).map(column.cell()).orElse("")))
                .toList();
    }

    private static List<ResultColumn<PairedResult>> all() {
        List<ResultColumn<PairedResult>> columns = new ArrayList<>();
        columns.add(count("pairs", PairedResult::nComplete));
        columns.add(number("mean_from", of -> of.preComplete().mean()));
        columns.add(number("sd_from", of -> of.preComplete().sd()));
        columns.add(number("mean_to", of -> of.postComplete().mean()));
        columns.add(number("sd_to", of -> of.postComplete().sd()));
        columns.add(number("mean_change", PairedResult::meanChange));
        columns.add(number("sd_change", of -> of.change().sd()));
        columns.addAll(interval("ci95", PairedResult::ci95));
        columns.add(number("t", PairedResult::t));
        columns.add(number("df", PairedResult::df));
        columns.add(number("p", PairedResult::p));
        columns.add(number("d_z", PairedResult::dZ));
        columns.add(number("g_z", PairedResult::gZ));
        columns.addAll(interval("g_z", PairedResult::gZCi95));
        columns.add(number("d_av", PairedResult::dAvMeanSd));
        columns.add(count("up", of -> of.wilcoxon().positive()));
        columns.add(count("stayed", of -> of.wilcoxon().zeros()));
        columns.add(count("down", of -> of.wilcoxon().negative()));
        columns.add(number("signed_rank_V", of -> of.wilcoxon().sumPositive()));
        columns.add(number("signed_rank_p_exact", of -> of.wilcoxon().pExact()));
        columns.add(number("signed_rank_z_cc", of -> of.wilcoxon().zCorrected()));
        columns.add(number("signed_rank_p_cc", of -> of.wilcoxon().pAsymptoticCc()));
        columns.add(number("rank_biserial", of -> of.wilcoxon().rankBiserial()));
        columns.add(number("hodges_lehmann", of -> of.wilcoxon().hodgesLehmann()));
        return columns;
    }
}
