
# ---------------------------------------------------------------------------------------------------------------------------
# From here on the script is the same for every study. It reads the study folder itself, scores the answers, computes every
# number of tables/*.csv with R's own functions, and stops where one differs by more than 1e-9 (1e-5 for fitted models, 1e-4
# for Kenward-Roger), relative to numbers above 1. Resampling is left out.
#
#   Rscript reproduce.R STUDY-FOLDER [REPORT-FOLDER]
#
# Needs base R. The random-intercept models need lme4, lmerTest and pbkrtest (Debian: r-cran-lmertest r-cran-pbkrtest); where
# they are absent the script says so and checks everything else.
# ---------------------------------------------------------------------------------------------------------------------------

arguments <- commandArgs(TRUE)
if (length(arguments) < 1) stop("usage: Rscript reproduce.R STUDY-FOLDER [REPORT-FOLDER]", call. = FALSE)
here <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
folder <- arguments[1]
report <- if (length(arguments) > 1) arguments[2] else if (length(here)) dirname(here) else "."

read_table <- function(path) {
  if (!file.exists(path)) return(NULL)
  read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8", strip.white = TRUE, fileEncoding = "UTF-8-BOM")
}
result_table <- function(name) read_table(file.path(report, "tables", paste0(name, ".csv")))

# --- holding numbers against the tables ------------------------------------------------------------------------------------

checked <- 0
held <- 0
differences <- character(0)
hold <- function(where, ours, table, tolerance = 1e-9) {
  want <- suppressWarnings(as.numeric(table))
  ours <- if (length(ours) == 1 && is.finite(ours)) ours else NA_real_
  checked <<- checked + 1
  if (!is.na(want)) held <<- held + 1
  same <- if (is.na(want) || is.na(ours)) is.na(want) && is.na(ours) else abs(ours - want) <= tolerance * max(1, abs(want))
  if (!same) differences <<- c(differences, sprintf("%s: table %s, R %s", where, format(want, digits = 15), format(ours, digits = 15)))
}
hold_row <- function(where, row, numbers, tolerance = 1e-9) {
  for (column in names(numbers)) hold(paste(where, column), numbers[[column]], row[[column]], tolerance)
}

# --- reading the study -----------------------------------------------------------------------------------------------------

participants <- read_table(file.path(folder, "participants.csv"))
responses <- read_table(file.path(folder, "responses.csv"))
missing_answers <- read_table(file.path(folder, "missing.csv"))
attendance <- read_table(file.path(folder, "attendance.csv"))
delivery <- read_table(file.path(folder, "delivery.csv"))
links <- read_table(file.path(folder, "links.csv"))
if (is.null(responses$instrument)) responses$instrument <- study$instruments[[1]]$id
responses$instrument[is.na(responses$instrument)] <- study$instruments[[1]]$id
for (column in c("answered_on")) if (is.null(responses[[column]])) responses[[column]] <- NA_character_

consenting <- if (is.null(participants$consent_study)) rep(TRUE, nrow(participants)) else participants$consent_study %in% "yes"
participants <- participants[consenting, , drop = FALSE]
beside <- if (nzchar(study$group_column)) participants[[study$group_column]] %in% study$comparator_group else rep(FALSE, nrow(participants))
programme <- participants$participant[!beside]
everyone <- participants$participant
value_of <- function(people, column) participants[[column]][match(people, participants$participant)]

items_of <- function(instrument) vapply(instrument$items, function(item) item$id, "")
rated <- function(row, instrument) rowSums(!is.na(as.matrix(responses[row, items_of(instrument), drop = FALSE]))) > 0
has_rating <- logical(nrow(responses))
for (instrument in study$instruments) {
  rows <- which(responses$instrument == instrument$id)
  if (length(rows)) has_rating[rows] <- rated(rows, instrument)
}

first_activity <- function(person) {
  if (is.null(attendance)) return(NA_character_)
  dates <- attendance$date[attendance$participant == person & attendance$present == "yes"]
  if (length(dates)) min(dates) else NA_character_
}
first <- vapply(everyone, first_activity, "")
before <- responses[responses$wave == study$baseline & has_rating, , drop = FALSE]
late <- everyone[vapply(everyone, function(person) {
  on <- before$answered_on[before$participant == person]
  any(!is.na(on) & !is.na(first[[person]]) & on > first[[person]])
}, TRUE)]

# --- scoring ---------------------------------------------------------------------------------------------------------------

facet_score <- function(ratings, facet, count) {
  answered <- sum(!is.na(ratings))
  if (answered == 0 || answered < facet$answered_at_least * count - 1e-12) return(NA_real_)
  mean <- sum(ratings, na.rm = TRUE) / answered
  if (facet$score == "sum") if (answered == count) sum(ratings) else mean * count else mean
}
score_row <- function(row, instrument) {
  ratings <- vapply(instrument$items, function(item) {
    rating <- as.numeric(row[[item$id]])
    if (item$direction == "down") item$min + item$max - rating else rating
  }, 0)
  of <- vapply(instrument$items, function(item) item$facet, "")
  scores <- vapply(instrument$facets, function(facet) facet_score(ratings[of == facet$id], facet, sum(of == facet$id)), 0)
  names(scores) <- vapply(instrument$facets, function(facet) facet$id, "")
  n <- sum(!is.na(scores))
  total <- switch(instrument$total,
    none = NA_real_,
    mean = if (n == 0 || 2 * n < length(scores)) NA_real_ else sum(scores, na.rm = TRUE) / n,
    sum = if (n < length(scores)) NA_real_ else sum(scores))
  c(scores, total = total)
}
wave_ids <- vapply(study$waves, function(wave) wave$id, "")
kinds <- vapply(study$waves, function(wave) wave$kind, "")
scores <- list()
ratings <- list()
for (instrument in study$instruments) {
  facets <- vapply(instrument$facets, function(facet) facet$id, "")
  empty <- array(NA_real_, c(length(everyone), length(wave_ids), length(facets) + 1), list(everyone, wave_ids, c(facets, "total")))
  raw <- array(NA_real_, c(length(everyone), length(wave_ids), length(instrument$items)), list(everyone, wave_ids, items_of(instrument)))
  for (i in which(responses$instrument == instrument$id & responses$participant %in% everyone)) {
    row <- responses[i, ]
    raw[row$participant, row$wave, ] <- vapply(instrument$items, function(item) {
      rating <- as.numeric(row[[item$id]])
      if (item$direction == "down") item$min + item$max - rating else rating
    }, 0)
    if (!(row$wave == study$baseline && row$participant %in% late)) empty[row$participant, row$wave, ] <- score_row(row, instrument)
  }
  scores[[instrument$id]] <- empty
  ratings[[instrument$id]] <- raw
}
score <- function(row, wave, people = programme) scores[[row$instrument]][people, wave, row$outcome]

# --- what the tables hold, computed anew -----------------------------------------------------------------------------------

# limits of the noncentrality for which a t at least (at most) as large has probability level
noncentral_limits <- function(t, df) {
  limit <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, t + c(-8, 8) * sqrt(1 + t^2 / (2 * df)), extendInt = "downX", tol = 1e-13)$root
  suppressWarnings(c(limit(.975), limit(.025)))
}
hedges_j <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))

# p of the signed-rank sum under all sign flips of the ranks at hand: doubled mid-ranks are whole numbers
sign_flip_p <- function(difference) {
  ranks <- round(2 * rank(abs(difference)))
  law <- 1
  for (r in ranks) law <- (c(law, rep(0, r)) + c(rep(0, r), law)) / 2
  v <- sum(ranks[difference > 0])
  min(1, 2 * min(sum(law[seq_len(v + 1)]), sum(law[seq.int(v + 1, length(law))])))
}
tidy <- function(x) round(x, 9) # scores are fractions: equal ones must tie

paired <- function(x, y) {
  keep <- !is.na(x) & !is.na(y)
  x <- x[keep]; y <- y[keep]; d <- tidy(y - x); n <- length(d)
  none <- NA_real_
  if (n == 0) return(c(list(pairs = 0, up = 0, stayed = 0, down = 0), lapply(setNames(nm = setdiff(paired_columns, c("pairs", "up", "stayed", "down"))), function(name) none)))
  sd_change <- if (n > 1) sd(y - x) else none
  constant <- n < 2 || max(d) - min(d) < 1e-8
  t <- if (constant) none else mean(y - x) / (sd_change / sqrt(n))
  df <- n - 1
  ci <- if (n > 1) mean(y - x) + c(-1, 1) * qt(.975, df) * (if (constant) 0 else sd_change / sqrt(n)) else c(none, none)
  j <- if (n > 2) hedges_j(df) else none
  d_z <- t / sqrt(n)
  g_ci <- if (is.na(t) || is.na(j)) c(none, none) else j * noncentral_limits(t, df) / sqrt(n)
  mean_sd <- if (n > 1) (sd(x) + sd(y)) / 2 else none
  z <- d[d != 0]; m <- length(z); r <- rank(abs(z)); v <- sum(r[z > 0])
  ties <- table(abs(z))
  sigma <- sqrt(m * (m + 1) * (2 * m + 1) / 24 - sum(ties^3 - ties) / 48)
  z_cc <- if (m == 0) none else (v - m * (m + 1) / 4 - sign(v - m * (m + 1) / 4) / 2) / sigma
  walsh <- outer(d, d, "+") / 2
  list(pairs = n, mean_from = mean(x), sd_from = if (n > 1) sd(x) else none, mean_to = mean(y), sd_to = if (n > 1) sd(y) else none,
    mean_change = mean(y - x), sd_change = if (n > 1 && constant) 0 else sd_change, ci95_lower = ci[1], ci95_upper = ci[2], t = t, df = df,
    p = 2 * pt(-abs(t), df), d_z = d_z, g_z = j * d_z, g_z_lower = g_ci[1], g_z_upper = g_ci[2],
    d_av = if (is.na(mean_sd) || mean_sd < 1e-12) none else mean(y - x) / mean_sd, up = sum(d > 0), stayed = sum(d == 0), down = sum(d < 0),
    signed_rank_V = if (m) v else none, signed_rank_p_exact = if (m && m <= 1000) sign_flip_p(z) else none, signed_rank_z_cc = z_cc,
    signed_rank_p_cc = 2 * pnorm(-abs(z_cc)), rank_biserial = if (m) (2 * v - m * (m + 1) / 2) / (m * (m + 1) / 2) else none,
    hodges_lehmann = median(walsh[upper.tri(walsh, diag = TRUE)]))
}
paired_columns <- c("pairs", "mean_from", "sd_from", "mean_to", "sd_to", "mean_change", "sd_change", "ci95_lower", "ci95_upper", "t", "df", "p",
  "d_z", "g_z", "g_z_lower", "g_z_upper", "d_av", "up", "stayed", "down", "signed_rank_V", "signed_rank_p_exact", "signed_rank_z_cc",
  "signed_rank_p_cc", "rank_biserial", "hodges_lehmann")

# CR2 standard error and Satterthwaite degrees of freedom of one coefficient of a least-squares fit (Pustejovsky and Tipton 2018)
cr2 <- function(x, y, cluster, j) {
  bread <- solve(crossprod(x)); hat <- x %*% bread %*% t(x); residual <- y - hat %*% y
  power <- function(a) { e <- eigen(a, symmetric = TRUE); k <- e$values > 1e-8; e$vectors[, k, drop = FALSE] %*% (t(e$vectors[, k, drop = FALSE]) / sqrt(e$values[k])) }
  rows <- split(seq_along(cluster), cluster)
  g <- vapply(rows, function(r) {
    a <- power(diag(length(r)) - hat[r, r, drop = FALSE])
    full <- numeric(nrow(x)); full[r] <- a %*% x[r, , drop = FALSE] %*% bread[, j]; full
  }, numeric(nrow(x)))
  variance <- sum(crossprod(g, residual)^2)
  middle <- t(g) %*% (diag(nrow(x)) - hat) %*% g
  list(se = sqrt(variance), df = sum(diag(middle))^2 / sum(middle^2), estimate = (bread %*% crossprod(x, y))[j])
}

is_asked <- function(person, wave) {
  if (!is.null(missing_answers) && any(missing_answers$participant == person & missing_answers$wave == wave$id & is.na(missing_answers$item) & missing_answers$reason == "not-asked")) return(FALSE)
  if (any(responses$participant == person & responses$wave == wave$id & has_rating)) return(TRUE)
  on <- if (is.null(participants$withdrawn_on)) NA else value_of(person, "withdrawn_on")
  if (is.na(on)) return(TRUE)
  at <- if (wave$kind == "then") study$waves[[match(wave$asked_with, wave_ids)]] else wave
  date <- if (!is.na(at$day) && nzchar(study$start)) as.Date(study$start) + at$day else {
    dates <- responses$answered_on[responses$wave == at$id]
    if (all(is.na(dates))) as.Date("0001-01-01") else as.Date(min(dates, na.rm = TRUE))
  }
  as.Date(on) > date
}
asked <- vapply(study$waves, function(wave) vapply(everyone, is_asked, TRUE, wave = wave), logical(length(everyone)))
if (!is.matrix(asked)) asked <- matrix(asked, nrow = length(everyone))
dimnames(asked) <- list(everyone, wave_ids)

# flow
table <- result_table("flow")
for (i in seq_len(NROW(table))) {
  wave <- study$waves[[match(table$wave[i], wave_ids)]]
  here_rows <- responses$wave == wave$id & has_rating & responses$participant %in% programme
  answered <- unique(responses$participant[here_rows])
  count_reason <- function(reason) {
    total <- 0
    for (instrument in study$instruments) for (item in instrument$items) if (item$required) {
      rows <- which(here_rows & responses$instrument == instrument$id)
      gap <- responses$participant[rows][is.na(responses[rows, item$id])]
      why <- vapply(gap, function(person) {
        if (is.null(missing_answers)) return("skipped")
        of <- missing_answers$participant == person & missing_answers$wave == wave$id
        exact <- missing_answers$reason[of & missing_answers$item %in% item$id]
        whole <- missing_answers$reason[of & is.na(missing_answers$item)]
        if (length(exact)) exact[1] else if (length(whole)) whole[1] else "skipped"
      }, "")
      total <- total + sum(why == reason)
    }
    total
  }
  outside <- 0
  if (nzchar(study$start) && !is.na(wave$day) && !is.na(wave$window)) {
    away <- abs(as.numeric(as.Date(responses$answered_on) - (as.Date(study$start) + wave$day)))
    outside <- length(unique(responses$participant[here_rows & !is.na(away) & away > wave$window]))
  }
  withdrew <- if (is.null(participants$withdrawal)) FALSE else !is.na(value_of(programme, "withdrawal")) | !is.na(value_of(programme, "withdrawn_on"))
  hold_row(paste("flow", wave$id), table[i, ], list(asked = sum(asked[programme, wave$id]), answered = length(answered),
    late = if (wave$id == study$baseline) sum(late %in% answered) else 0, outside_window = outside,
    withdrawn = sum(!asked[programme, wave$id] & withdrew), not_part_of_role = count_reason("not-part-of-my-role"), skipped = count_reason("skipped")))
}

# waves
table <- result_table("waves")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  x <- score(row, row$wave); x <- x[!is.na(x)]; n <- length(x)
  if (n == 0) { hold(paste("waves", row$label, row$wave), 0, row$n); next }
  instrument <- Filter(function(known) known$id == row$instrument, study$instruments)[[1]]
  limits <- instrument$range[[row$outcome]]
  q <- quantile(x, c(.25, .5, .75), names = FALSE)
  m <- mean(x); varies <- max(x) - min(x) > 1e-12
  g1 <- if (varies) mean((x - m)^3) / mean((x - m)^2)^1.5 else NA; g2 <- if (varies) mean((x - m)^4) / mean((x - m)^2)^2 - 3 else NA
  ci <- if (n > 1) m + c(-1, 1) * qt(.975, n - 1) * sd(x) / sqrt(n) else c(NA, NA)
  hold_row(paste("waves", row$label, row$wave), row, list(n = n, mean = m, sd = if (n > 1) sd(x) else NA, se = if (n > 1) sd(x) / sqrt(n) else NA, min = min(x),
    q1 = q[1], median = q[2], q3 = q[3], max = max(x), ci95_lower = ci[1], ci95_upper = ci[2],
    skewness = if (n > 2) g1 * sqrt(n * (n - 1)) / (n - 2) else NA, excess_kurtosis = if (n > 3) (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6) else NA,
    floor_share = if (is.null(limits)) NA else mean(abs(x - limits[1]) < 1e-9), ceiling_share = if (is.null(limits)) NA else mean(abs(x - limits[2]) < 1e-9)))
}

# changes, with p adjusted within the family
table <- result_table("changes")
family_p <- rep(NA_real_, NROW(table))
is_reviewed <- function(people, row) {
  if (is.null(links)) return(rep(FALSE, length(people)))
  people %in% links$participant[links$link == "reviewed" & links$wave %in% c(row$from, row$to)]
}
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  x <- score(row, row$from); y <- score(row, row$to)
  of <- paired(x, y)
  where <- paste("changes", row$label, row$from, row$to)
  hold_row(where, row, of)
  both <- asked[programme, row$from] & asked[programme, row$to]
  hold_row(where, row, list(asked = sum(both), answered_from = sum(!is.na(x)), answered_to = sum(!is.na(y)), lost = sum(!is.na(x) & is.na(y)),
    late = if (row$from == study$baseline) sum(late %in% programme) else 0))
  keep <- !is.na(x) & !is.na(y); n <- sum(keep)
  if (n > 1) {
    s1 <- sd(x[keep]); s2 <- sd(y[keep]); S <- (s1 + s2) / 2; d <- of$d_av
    r <- if (s1 < 1e-12 || s2 < 1e-12) NA else cor(x[keep], y[keep])
    reach <- qnorm(.975) * sqrt(of$sd_change^2 / (n * S^2) + d^2 * (s1^2 + s2^2 + 2 * r^2 * s1 * s2) / (8 * (n - 1) * S^2))
    se <- of$sd_change / sqrt(n)
    hold_row(where, row, list(d_av_lower = d - reach, d_av_upper = d + reach,
      ci90_lower = of$mean_change - qt(.95, n - 1) * se, ci90_upper = of$mean_change + qt(.95, n - 1) * se,
      ci99_lower = of$mean_change - qt(.995, n - 1) * se, ci99_upper = of$mean_change + qt(.995, n - 1) * se))
  }
  if (row$role == "family") family_p[i] <- of$p
  if (!is.na(row$certain_pairs)) {
    certain <- paired(x[!is_reviewed(programme, row)], y[!is_reviewed(programme, row)])
    hold_row(where, row, list(certain_pairs = certain$pairs, certain_mean_change = certain$mean_change))
  }
}
if (study$multiplicity != "none") {
  rule <- c(holm = "holm", hochberg = "hochberg", bonferroni = "bonferroni", bh = "BH", by = "BY")[[study$multiplicity]]
  adjusted <- rep(NA_real_, NROW(table)); known <- !is.na(family_p)
  adjusted[known] <- p.adjust(family_p[known], rule)
  for (i in seq_len(NROW(table))) hold(paste("changes", table$label[i], table$from[i], table$to[i], "adjusted_p"), adjusted[i], table$adjusted_p[i])
}

# groups
table <- result_table("groups")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  if (row$suppressed == "yes") next
  group <- value_of(programme, row$column); group[is.na(group)] <- "(not recorded)"
  people <- programme[group == row$group]
  hold_row(paste("groups", row$label, row$column, row$group, row$from, row$to), row, paired(score(row, row$from, people), score(row, row$to, people)))
}

# clusters
table <- result_table("clusters")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  d <- score(row, row$to) - score(row, row$from)
  cluster <- value_of(programme, row$column)
  keep <- !is.na(d) & !is.na(cluster); d <- d[keep]; cluster <- factor(cluster[keep]); n <- length(d); k <- nlevels(cluster)
  of <- list(people = n, clusters = k, naive_se = if (n > 1) sd(d) / sqrt(n) else NA)
  if (k > 1 && n > k && sd(d) > 1e-12) {
    size <- as.vector(tapply(d, cluster, length)); centre <- as.vector(tapply(d, cluster, mean))
    between <- sum(size * (centre - mean(d))^2) / (k - 1); within <- sum((d - centre[as.integer(cluster)])^2) / (n - k)
    n0 <- (n - sum(size^2) / n) / (k - 1)
    icc <- (between - within) / (between + (n0 - 1) * within)
    of <- c(of, list(icc = icc, design_effect = 1 + (n / k - 1) * icc))
  }
  if (k > 1) {
    robust <- cr2(matrix(1, n, 1), d, cluster, 1); t <- mean(d) / robust$se
    of <- c(of, list(se_cr2 = robust$se, df = robust$df, ci95_lower = mean(d) - qt(.975, robust$df) * robust$se,
      ci95_upper = mean(d) + qt(.975, robust$df) * robust$se, p = 2 * pt(-abs(t), robust$df)))
  }
  hold_row(paste("clusters", row$label, row$from, row$to, row$column), row, of)
}

# comparator
table <- result_table("comparator")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  x <- score(row, row$from, everyone); y <- score(row, row$to, everyone)
  arm <- if (nzchar(study$group_column)) value_of(everyone, study$group_column) else NA
  keep <- !is.na(x) & !is.na(y) & !is.na(arm); x <- x[keep]; y <- y[keep]; trained <- as.numeric(!(arm[keep] %in% study$comparator_group))
  counts <- list(programme = sum(trained == 1), comparator = sum(trained == 0))
  pooled <- sqrt(((sum(trained == 1) - 1) * var(x[trained == 1]) + (sum(trained == 0) - 1) * var(x[trained == 0])) / (length(x) - 2))
  of <- c(counts, list(baseline_smd = (mean(x[trained == 1]) - mean(x[trained == 0])) / pooled))
  design <- cbind(1, trained, if (row$method != "change") x - mean(x))
  if (length(x) <= ncol(design) || qr(design)$rank < ncol(design)) {
    # the arms cannot be told apart from the baseline, or nobody is left to tell them apart by
  } else if (row$method != "ancova-clustered") {
    fit <- if (row$method == "change") lm(I(y - x) ~ trained) else lm(y ~ trained + x)
    found <- coef(summary(fit))["trained", ]; ci <- confint(fit)["trained", ]
    of <- c(of, list(difference = found[[1]], se = found[[2]], t = found[[3]], df = fit$df.residual, p = found[[4]], ci95_lower = ci[[1]], ci95_upper = ci[[2]]))
  } else if (length(study$clusters)) {
    cluster <- value_of(everyone, study$clusters[1])[keep]
    if (!anyNA(cluster)) {
      robust <- cr2(design, y, factor(cluster), 2); t <- robust$estimate / robust$se
      of <- c(of, list(difference = robust$estimate, se = robust$se, t = t, df = robust$df, p = 2 * pt(-abs(t), robust$df),
        ci95_lower = robust$estimate - qt(.975, robust$df) * robust$se, ci95_upper = robust$estimate + qt(.975, robust$df) * robust$se))
    }
  }
  hold_row(paste("comparator", row$label, row$from, row$to, row$method), row, of)
}

# stayers and leavers, Little's test
measured_of <- function(instrument) {
  waves <- wave_ids[kinds == "measured"]
  waves[vapply(waves, function(wave) any(responses$wave == wave & responses$instrument == instrument & has_rating), TRUE)]
}
ml_moments <- function(y) {
  m <- colMeans(y, na.rm = TRUE); s <- diag(apply(y, 2, var, na.rm = TRUE) * (nrow(y) - 1) / nrow(y), ncol(y))
  for (step in 1:20000) {
    sum1 <- numeric(ncol(y)); sum2 <- matrix(0, ncol(y), ncol(y))
    for (i in seq_len(nrow(y))) {
      o <- !is.na(y[i, ]); filled <- y[i, ]; extra <- matrix(0, ncol(y), ncol(y))
      if (any(!o)) {
        b <- s[!o, o, drop = FALSE] %*% solve(s[o, o, drop = FALSE])
        filled[!o] <- m[!o] + b %*% (y[i, o] - m[o])
        extra[!o, !o] <- s[!o, !o] - b %*% s[o, !o, drop = FALSE]
      }
      sum1 <- sum1 + filled; sum2 <- sum2 + tcrossprod(filled) + extra
    }
    new_m <- sum1 / nrow(y); new_s <- sum2 / nrow(y) - tcrossprod(new_m)
    change <- max(abs(new_m - m), abs(new_s - s)); m <- new_m; s <- new_s
    if (change < 1e-12) break
  }
  list(mean = m, cov = s)
}
table <- result_table("attrition")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  waves <- measured_of(row$instrument)
  y <- matrix(scores[[row$instrument]][programme, waves, row$outcome], length(programme)); colnames(y) <- waves
  start <- y[, 1]; stayed <- !is.na(y[, ncol(y)]); a <- start[!is.na(start) & stayed]; b <- start[!is.na(start) & !stayed]
  of <- list()
  if (length(a) > 0 && length(b) > 0) of <- list(stayers = length(a), leavers = length(b), mean_stayers = mean(a), mean_leavers = mean(b))
  if (length(a) > 1 && length(b) > 1 && sd(c(a, b)) > 1e-12 && sd(a) + sd(b) > 1e-12) {
    welch <- t.test(a, b)
    pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
    of <- c(of, list(t = welch$statistic[[1]], df = welch$parameter[[1]], p = welch$p.value, smd = (mean(a) - mean(b)) / pooled))
  }
  hold_row(paste("attrition", row$label), row, of)
  if (!is.na(row$little_chi2)) {
    y <- y[rowSums(!is.na(y)) > 0, , drop = FALSE]; ml <- ml_moments(y); pattern <- apply(is.na(y), 1, paste, collapse = ""); chi2 <- 0; df <- -ncol(y)
    for (group in split(seq_len(nrow(y)), pattern)) {
      o <- !is.na(y[group[1], ]); off <- colMeans(y[group, o, drop = FALSE]) - ml$mean[o]
      chi2 <- chi2 + length(group) * sum(off * solve(ml$cov[o, o, drop = FALSE], off)); df <- df + sum(o)
    }
    hold_row(paste("attrition", row$label), row, list(little_chi2 = chi2, little_df = df, little_p = pchisq(chi2, df, lower.tail = FALSE)), 1e-5)
  }
}

# reliability
table <- result_table("reliability")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  instrument <- Filter(function(known) known$id == row$instrument, study$instruments)[[1]]
  facet_of <- vapply(instrument$items, function(item) item$facet, "")
  here_people <- unique(responses$participant[responses$wave == row$wave & has_rating & responses$instrument == row$instrument])
  here_people <- intersect(programme, here_people)
  y <- if (row$outcome == "total") scores[[row$instrument]][here_people, row$wave, vapply(instrument$facets, function(facet) facet$id, ""), drop = FALSE]
    else ratings[[row$instrument]][here_people, row$wave, facet_of == row$outcome, drop = FALSE]
  y <- matrix(y, length(here_people)); y <- y[rowSums(is.na(y)) == 0, , drop = FALSE]
  n <- nrow(y); k <- ncol(y)
  of <- list(people = n, items = k)
  where <- paste("reliability", row$label, row$wave)
  if (n > 1) {
    s <- cov(y)
    if (sum(s) > 1e-12) {
      alpha <- k / (k - 1) * (1 - sum(diag(s)) / sum(s)); off <- s; diag(off) <- 0
      of <- c(of, list(alpha = alpha, alpha_lower = 1 - (1 - alpha) * qf(.975, n - 1, (n - 1) * (k - 1)), alpha_upper = 1 - (1 - alpha) * qf(.025, n - 1, (n - 1) * (k - 1)),
        lambda2 = (sum(off) + sqrt(k / (k - 1) * sum(off^2))) / sum(s)))
      if (!is.na(row$omega)) {
        fit <- tryCatch(factanal(covmat = s, factors = 1, n.obs = n, control = list(nstart = 5, lower = 1e-9, opt = list(factr = 1, maxit = 5000))), error = function(e) NULL)
        if (!is.null(fit) && min(fit$uniquenesses) > 1e-6) {
          scale <- sqrt(diag(s)); loading <- sum(fit$loadings[, 1] * scale); own <- sum(fit$uniquenesses * scale^2)
          hold(paste(where, "omega"), loading^2 / (loading^2 + own), row$omega, 1e-5)
        } else {
          cat("R's factanal has no proper solution:", where, "\n")
        }
      }
    }
  }
  hold_row(where, row, of)
}

# random-intercept models, by other people's packages
random_intercept <- function() {
  table <- result_table("mixed_model")
  for (key in unique(paste(table$instrument, table$outcome))) {
    rows <- table[paste(table$instrument, table$outcome) == key, ]
    waves <- rows$wave
    long <- do.call(rbind, lapply(waves, function(wave) data.frame(person = programme, wave = wave, y = score(rows[1, ], wave))))
    long <- long[!is.na(long$y), ]; long$wave <- factor(long$wave, waves); long$person <- factor(long$person)
    tight <- lme4::lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10), calc.derivs = FALSE, check.conv.singular = "ignore")
    fit <- suppressMessages(suppressWarnings(lmerTest::lmer(y ~ wave + (1 | person), long, REML = TRUE, control = tight)))
    found <- suppressMessages(coef(summary(fit)))
    # at the edge of its range the variance of people has no curvature, and with it degrees of freedom no value
    singular <- lme4::getME(fit, "theta") < 1e-3
    if (singular) cat("no degrees of freedom at the edge of the model:", rows$label[1], "\n")
    kr <- if (singular) NULL else suppressMessages(suppressWarnings(tryCatch(coef(summary(fit, ddf = "Kenward-Roger")), error = function(e) NULL)))
    kr_vcov <- if (is.null(kr)) NULL else as.matrix(pbkrtest::vcovAdj(fit))
    for (i in seq_along(waves)) {
      where <- paste("mixed_model", rows$label[i], waves[i])
      hold_row(where, rows[i, ], list(estimate = found[i, "Estimate"], se = found[i, "Std. Error"],
        var_person = as.numeric(lme4::VarCorr(fit)$person), var_residual = sigma(fit)^2), 1e-5)
      if (!singular) hold_row(where, rows[i, ], list(df_satterthwaite = found[i, "df"], p_satterthwaite = found[i, "Pr(>|t|)"]), 1e-5)
      if (!is.null(kr)) hold_row(where, rows[i, ], list(kr_se = sqrt(kr_vcov[i, i]), kr_df = kr[i, "df"], kr_p = kr[i, "Pr(>|t|)"]), 1e-4)
    }
  }
}
needed <- c("lme4", "lmerTest", "pbkrtest")
absent <- needed[!vapply(needed, requireNamespace, TRUE, quietly = TRUE)]
if (length(absent)) {
  cat("The random-intercept models are not checked: R lacks", paste(absent, collapse = ", "), "\n")
} else {
  random_intercept()
}

# the mixed model with an unstructured covariance: restricted likelihood over its Cholesky factor, from the ML moments
unstructured <- function(y) {
  k <- ncol(y); groups <- split(seq_len(nrow(y)), apply(is.na(y), 1, paste, collapse = ""))
  fit <- function(par) {
    l <- matrix(0, k, k); l[lower.tri(l, TRUE)] <- par; diag(l) <- exp(diag(l)); v <- tcrossprod(l)
    information <- matrix(0, k, k); right <- numeric(k); log_det <- 0; square <- 0
    for (rows in groups) {
      o <- !is.na(y[rows[1], ]); inverse <- chol2inv(chol(v[o, o, drop = FALSE])); of <- y[rows, o, drop = FALSE]
      information[o, o] <- information[o, o] + length(rows) * inverse
      right[o] <- right[o] + inverse %*% colSums(of)
      log_det <- log_det - length(rows) * as.numeric(determinant(inverse)$modulus); square <- square + sum((of %*% inverse) * of)
    }
    mean <- solve(information, right)
    list(value = log_det + as.numeric(determinant(information)$modulus) + square - sum(mean * right), mean = mean, cov = solve(information), v = v)
  }
  l <- t(chol(ml_moments(y)$cov)); diag(l) <- log(diag(l)); par <- l[lower.tri(l, TRUE)]
  for (again in 1:4) par <- optim(par, function(p) fit(p)$value, method = "BFGS", control = list(reltol = 1e-16, maxit = 2000))$par
  fit(nlm(function(p) fit(p)$value, par, gradtol = 1e-10, steptol = 1e-12, iterlim = 500)$estimate)
}
table <- result_table("mmrm")
for (key in unique(paste(table$instrument, table$outcome))) {
  rows <- table[paste(table$instrument, table$outcome) == key, ]
  y <- vapply(rows$wave, function(wave) score(rows[1, ], wave), numeric(length(programme)))
  y <- y[rowSums(!is.na(y)) > 0, , drop = FALSE]
  found <- unstructured(y)
  for (i in seq_len(nrow(rows))) {
    contrast <- as.numeric(seq_len(nrow(rows)) == i) - if (i > 1) as.numeric(seq_len(nrow(rows)) == 1) else 0
    hold_row(paste("mmrm", rows$label[i], rows$wave[i]), rows[i, ], list(estimate = sum(contrast * found$mean),
      se = sqrt(sum(contrast * (found$cov %*% contrast))), sd = sqrt(found$v[i, i])), 1e-5)
  }
}

# --- attendance, what was delivered, written explanations and choices ----------------------------------------------------------------------------

of_programme <- function(file) {
  table <- read_table(file.path(folder, file))
  if (is.null(table)) NULL else table[table$participant %in% programme, , drop = FALSE]
}
table <- result_table("attendance")
for (i in seq_len(NROW(table))) {
  of <- attendance[attendance$activity == table$activity[i] & attendance$participant %in% programme, , drop = FALSE]
  hold_row(paste("attendance", table$activity[i]), table[i, ], list(noted = length(unique(of$participant)), present = length(unique(of$participant[of$present == "yes"]))))
}

# of the training and of nobody: every row counts
table <- result_table("delivery")
for (i in seq_len(NROW(table))) {
  of <- delivery[delivery$part == table$part[i], , drop = FALSE]
  hold_row(paste("delivery", table$part[i]), table[i, ], list(meetings = nrow(of), delivered = sum(of$delivered %in% "yes"),
    partly = sum(of$delivered %in% "partly"), not_delivered = sum(of$delivered %in% "no"), not_noted = sum(is.na(of$delivered))))
}

texts <- of_programme("explanations.csv")
levels <- of_programme("explanation-ratings.csv")
table <- result_table("explanation_texts")
for (i in seq_len(NROW(table))) {
  hold_row(paste("explanation_texts", table$vignette[i], table$wave[i]), table[i, ],
    list(texts = sum(texts$vignette == table$vignette[i] & texts$wave == table$wave[i])))
}

# absolute agreement of two-way random raters with F limits (McGraw and Wong 1996, tables 4 and 7), from R's analysis of variance
agreement <- function(x) {
  n <- nrow(x); k <- ncol(x); none <- rep(NA_real_, 3)
  if (n < 2 || k < 2 || max(x) - min(x) < 1e-12) return(list(texts = n, one = none, mean = none))
  square <- suppressWarnings(anova(lm(c(x) ~ factor(row(x)) + factor(col(x)))))[["Mean Sq"]]
  square[square < 1e-24] <- 0
  r <- square[1]; m <- square[2]; e <- square[3]
  one <- (r - e) / (r + (k - 1) * e + k * (m - e) / n); mean <- (r - e) / (r + (m - e) / n)
  limits <- c(NA_real_, NA_real_); step <- limits
  if (e > 0 && r > 0) {
    a <- k * one / (n * (1 - one)); b <- 1 + k * one * (n - 1) / (n * (1 - one))
    v <- (a * m + b * e)^2 / ((a * m)^2 / (k - 1) + (b * e)^2 / ((n - 1) * (k - 1)))
    low <- qf(.975, n - 1, v); high <- qf(.975, v, n - 1)
    limits <- c(n * (r - low * e) / (low * (k * m + (k * n - k - n) * e) + n * r), n * (high * r - e) / (k * m + (k * n - k - n) * e + n * high * r))
    step <- k * limits / (1 + (k - 1) * limits)
  }
  list(texts = n, one = c(one, limits), mean = c(mean, step))
}
table <- result_table("explanation_agreement")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  instrument <- Filter(function(known) known$id == row$instrument, study$instruments)[[1]]
  of <- if (is.na(row$wave)) levels else levels[levels$wave == row$wave, , drop = FALSE]
  own <- vapply(seq_len(nrow(of)), function(j) score_row(of[j, ], instrument)[[row$outcome]], 0)
  x <- tapply(own, list(paste(of$participant, of$wave), of$rater), mean)
  found <- agreement(x[rowSums(is.na(x)) == 0, , drop = FALSE])
  hold_row(paste("explanation_agreement", row$outcome, row$wave), row, list(texts = found$texts,
    icc_one = found$one[1], icc_one_lower = found$one[2], icc_one_upper = found$one[3],
    icc_mean = found$mean[1], icc_mean_lower = found$mean[2], icc_mean_upper = found$mean[3]))
}
table <- result_table("explanation_guesses")
for (i in seq_len(NROW(table))) {
  of <- levels[levels$rater == table$rater[i], , drop = FALSE]
  count <- function(wave, guess) sum(of$wave == wave & of$guess %in% guess)
  a <- count(study$explanations$from, study$explanations$from); b <- count(study$explanations$from, study$explanations$to)
  c <- count(study$explanations$to, study$explanations$from); d <- count(study$explanations$to, study$explanations$to)
  n <- a + b + c + d
  ci <- if (n) suppressWarnings(prop.test(a + d, n, correct = FALSE)$conf.int) else c(NA, NA)
  hold_row(paste("explanation_guesses", table$rater[i]), table[i, ], list(from_as_from = a, from_as_to = b, to_as_from = c, to_as_to = d,
    right = if (n) (a + d) / n else NA, right_lower = ci[1], right_upper = ci[2], by_chance = if (n) ((a + b) * (a + c) + (c + d) * (b + d)) / n^2 else NA))
}
table <- result_table("explanation_and_confidence")
for (i in seq_len(NROW(table))) {
  change <- function(outcome) tidy(score(outcome, study$explanations$to) - score(outcome, study$explanations$from))
  x <- change(study$explanations$beside); y <- change(study$explanations$change)
  both <- !is.na(x) & !is.na(y); n <- sum(both)
  r <- if (n > 1 && sd(x[both]) > 0 && sd(y[both]) > 0) cor(x[both], y[both]) else NA
  ci <- if (is.na(r) || n < 4 || abs(r) > 1 - 1e-12) c(NA, NA) else tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(n - 3))
  hold_row("explanation_and_confidence", table[i, ], list(people = n, r = r, r_lower = ci[1], r_upper = ci[2]))
}

# choices: what is suppressed is not held against anything
chosen <- of_programme("choices.csv")
table <- result_table("choices")
for (i in seq_len(NROW(table))) {
  row <- table[i, ]
  of <- chosen[chosen$item == row$item & chosen$wave == row$wave, , drop = FALSE]
  answered <- length(unique(of$participant))
  here_people <- unique(responses$participant[responses$wave == row$wave & has_rating & responses$participant %in% programme])
  found <- list(asked = max(length(here_people), answered), answered = answered, people = sum(of$option == row$option))
  hold_row(paste("choices", row$item, row$wave, row$option), row, found[!is.na(unlist(row[names(found)]))])
}

# --- the verdict -----------------------------------------------------------------------------------------------------------

if (length(differences)) {
  cat(differences, sep = "\n")
  stop(sprintf("%d of %d numbers differ", length(differences), checked), call. = FALSE)
}
# a number that no line above looked at must not pass for a checked one
words <- c("instrument", "outcome", "label", "wave", "kind", "from", "to", "role", "column", "group", "suppressed", "method", "vignette", "rater", "item", "option", "activity", "part", "first", "last")
written <- 0
for (file in list.files(file.path(report, "tables"), "[.]csv$")) {
  table <- result_table(sub("[.]csv$", "", file))
  written <- written + sum(!is.na(table[, !(names(table) %in% words), drop = FALSE]))
}
if (held < written) cat(sprintf("%d of %d numbers in the tables were left out, for the reasons above\n", written - held, written))
cat(sprintf("%d numbers computed again in R; all agree\n", checked))
