# Data and reference numbers for paired statistics, from base R alone; writes pairs.csv and expected.csv beside itself.
# Run: Rscript generate.R   (R 4.2.2)
set.seed(20261122)
ratings <- function(n, mean, sd) round(pmin(10, pmax(0, rnorm(n, mean, sd))))
decimals <- function(n, mean, sd, digits) round(rnorm(n, mean, sd), digits)
sets <- list()
for (n in c(2, 3, 4, 5, 6, 7, 11, 12, 20, 21, 50, 300, 301)) {
  sets[[paste0("ratings_", n)]] <- list(ratings(n, 4, 2), ratings(n, 5.2, 2))
  sets[[paste0("decimals_", n)]] <- list(decimals(n, -1, 2, 2), decimals(n, .4, 3, 1))
}
sets$all_rise <- list(ratings(30, 2, 1), 10 - ratings(30, 1, .8))
sets$shapiro_5000 <- list(ratings(5000, 4, 2), ratings(5000, 5, 2))
sets$shapiro_skewed <- list(rep(0, 40), round(rexp(40), 3))
sets$shapiro_three <- list(c(0, 0, 0), c(1, 2, 6))
data <- NULL; expected <- NULL
number <- function(x) if (length(x) == 1 && is.finite(x)) sprintf("%.17g", x) else "undefined"
for (name in names(sets)) {
  pre <- sets[[name]][[1]]; post <- sets[[name]][[2]]; n <- length(pre)
  d <- round(post - pre, 6) # ties as a reader of the file sees them
  data <- rbind(data, data.frame(set = name, pre = pre, post = post))
  quiet <- function(x) tryCatch(suppressWarnings(x), error = function(e) NULL)
  t2 <- quiet(t.test(post, pre, paired = TRUE)); up <- quiet(t.test(post, pre, paired = TRUE, alternative = "greater"))
  ci90 <- quiet(t.test(d, conf.level = .90)$conf.int); ci99 <- quiet(t.test(d, conf.level = .99)$conf.int)
  cc <- quiet(wilcox.test(d, exact = FALSE, correct = TRUE)); nc <- quiet(wilcox.test(d, exact = FALSE, correct = FALSE))
  walsh <- if (n <= 301) { o <- outer(d, d, "+") / 2; o[upper.tri(o, TRUE)] } else NA
  fit <- quiet(summary(lm(post ~ I(pre - mean(pre))))); line <- quiet(cor.test(pre, d)); oldham <- quiet(cor.test((pre + post) / 2, d))
  sh <- quiet(shapiro.test(d)); k <- floor(.2 * n); h <- n - 2 * k
  win <- function(x) { s <- sort(x); pmin(pmax(x, s[k + 1]), s[n - k]) }
  wx <- win(pre); wy <- win(post); ss <- function(a, b) sum((a - mean(a)) * (b - mean(b)))
  yse <- sqrt((ss(wx, wx) + ss(wy, wy) - 2 * ss(wx, wy)) / (h * (h - 1)))
  varies <- n > 2 && length(unique(pre)) > 1
  values <- list(
    "t" = t2$statistic, "p" = t2$p.value, "p_greater" = up$p.value, "ci95.lower" = t2$conf.int[1], "ci95.upper" = t2$conf.int[2],
    "ci90.lower" = ci90[1], "ci99.upper" = ci99[2], "pre_post_r" = quiet(cor(pre, post)), "d_z" = mean(d) / sd(d),
    "glass_delta_pre" = mean(d) / sd(pre), "d_av_mean_sd" = mean(d) / ((sd(pre) + sd(post)) / 2),
    "d_av_rms" = mean(d) / sqrt((var(pre) + var(post)) / 2), "shapiro.W" = sh$statistic, "shapiro.p" = sh$p.value,
    "wilcoxon.V" = cc$statistic, "wilcoxon.p_asymptotic_cc" = cc$p.value, "wilcoxon.p_asymptotic" = nc$p.value,
    "wilcoxon.hodges_lehmann" = median(walsh), "wilcoxon.sign_test_p" = quiet(binom.test(sum(d > 0), sum(d != 0))$p.value),
    "change.sd" = sd(d), "change.q1_type7" = quantile(d, .25), "change.q3_type7" = quantile(d, .75), "outliers.mad_raw" = mad(d, constant = 1),
    "yuen.difference" = mean(post, .2) - mean(pre, .2), "yuen.se" = yse,
    "baseline.r" = if (varies) line$estimate, "baseline.p" = if (varies) line$p.value, "oldham.r" = if (varies) oldham$estimate,
    "ancova.slope" = if (varies) fit$coefficients[2, 1], "ancova.slope_se" = if (varies) fit$coefficients[2, 2], "ancova.sigma" = if (varies) fit$sigma,
    "ancova.r2" = if (varies) fit$r.squared)
  if (n > 301) values["wilcoxon.hodges_lehmann"] <- NULL
  if (length(unique(pre)) == 1) values[c("pre_post_r", "glass_delta_pre")] <- NULL
  values <- values[!sapply(values, is.null)]
  for (key in names(values)) expected <- rbind(expected, data.frame(set = name, statistic = key, value = number(unname(values[[key]]))))
}
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
write.csv(data, file.path(here, "pairs.csv"), row.names = FALSE, quote = FALSE)
write.csv(expected, file.path(here, "expected.csv"), row.names = FALSE, quote = FALSE)
