# Makes the reference numbers of the tests of waves, items, ratings, groups, clusters, pooling and comparison.
# Run in this folder: Rscript generate.R     (versions are written to versions.json)
suppressMessages({
  library(lmerTest); library(pbkrtest); library(nlme); library(clubSandwich); library(jsonlite); library(car)
})
put <- function(name, x) write(toJSON(x, digits = I(17), auto_unbox = TRUE, null = "null", na = "null"), paste0(name, ".json"))
num <- function(x) as.numeric(x)

# --- waves -----------------------------------------------------------------------------------------------------------
em <- function(y, tol = 1e-14, maxit = 200000) {   # maximum likelihood of a normal sample with holes
  y <- y[rowSums(!is.na(y)) > 0, , drop = FALSE]
  n <- nrow(y); k <- ncol(y); mu <- colMeans(y, na.rm = TRUE); s <- diag(apply(y, 2, var, na.rm = TRUE), k)
  for (it in 1:maxit) {
    t1 <- numeric(k); t2 <- matrix(0, k, k)
    for (i in 1:n) {
      o <- !is.na(y[i, ]); e <- mu; e[o] <- y[i, o]; cc <- matrix(0, k, k)
      if (any(!o)) {
        b <- s[!o, o, drop = FALSE] %*% solve(s[o, o, drop = FALSE])
        e[!o] <- mu[!o] + b %*% (y[i, o] - mu[o]); cc[!o, !o] <- s[!o, !o] - b %*% s[o, !o, drop = FALSE]
      }
      t1 <- t1 + e; t2 <- t2 + e %*% t(e) + cc
    }
    m2 <- t1 / n; s2 <- t2 / n - m2 %*% t(m2); d <- max(abs(c(m2 - mu, s2 - s))); mu <- m2; s <- s2
    if (d < tol * max(1, abs(s))) break
  }
  list(mu = mu, s = s)
}
little <- function(y) {
  y <- y[rowSums(!is.na(y)) > 0, , drop = FALSE]; f <- em(y); key <- apply(!is.na(y), 1, paste, collapse = "")
  d2 <- 0; df <- -ncol(y)
  for (p in unique(key)) {
    g <- y[key == p, , drop = FALSE]; o <- !is.na(g[1, ]); d <- colMeans(g[, o, drop = FALSE]) - f$mu[o]
    d2 <- d2 + nrow(g) * sum(d * solve(f$s[o, o, drop = FALSE], d)); df <- df + sum(o)
  }
  list(patterns = length(unique(key)), ml_mean = num(f$mu), ml_cov_rows = f$s, chi2_ml_cov = d2, df = df,
       p = pchisq(d2, df, lower.tail = FALSE))
}
lmm <- function(y) {
  k <- ncol(y); l <- data.frame(id = factor(rep(1:nrow(y), k)), wave = factor(rep(colnames(y), each = nrow(y))), y = c(as.matrix(y)))
  l <- droplevels(l[!is.na(l$y), ])
  m <- lmerTest::lmer(y ~ wave + (1 | id), l, control = lmerControl(calc.derivs = FALSE,
    optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
  s <- coef(summary(m)); r <- coef(summary(m, ddf = "Kenward-Roger")); a <- anova(m); b <- anova(m, ddf = "Kenward-Roger")
  v <- as.data.frame(VarCorr(m)); f <- function(t) list(F = t[["F value"]], df1 = t$NumDF, df2 = t$DenDF, p = t[["Pr(>F)"]])
  list(n_obs = nobs(m), n_id = num(ngrps(m)), estimate = num(s[, 1]), se = num(s[, 2]), df_satterthwaite = num(s[, 3]), t = num(s[, 4]),
       p_satterthwaite = num(s[, 5]), kenward_roger = list(se = num(r[, 2]), df = num(r[, 3]), p = num(r[, 5])),
       var_id = v$vcov[1], var_residual = v$vcov[2], loglik_reml = num(logLik(m)), icc = v$vcov[1] / sum(v$vcov),
       f_wave_satterthwaite = f(a), f_wave_kenward_roger = f(b))
}
mmrm <- function(y) {
  centre <- mean(y, na.rm = TRUE); y <- y - centre; k <- ncol(y); l <- data.frame(id = factor(rep(1:nrow(y), k)), w = rep(1:k, each = nrow(y)), y = c(as.matrix(y)))
  l <- droplevels(l[!is.na(l$y), ]); l <- l[order(l$id, l$w), ]; l$wave <- factor(l$w)
  m <- gls(y ~ wave, l, correlation = corSymm(form = ~ w | id), weights = varIdent(form = ~ 1 | wave),
           control = glsControl(tolerance = 1e-12, msTol = 1e-14, opt = "nlminb", maxIter = 500, msMaxIter = 500))
  # From there on Newton's method on the exact restricted likelihood, in Cholesky parameters: gls stops early.
  x <- model.matrix(~ wave, l); by <- split(seq_len(nrow(l)), l$id)
  ll <- function(q) {
    L <- matrix(0, k, k); L[lower.tri(L, TRUE)] <- q; S <- L %*% t(L); A <- 0; b <- 0; cc <- 0; ld <- 0
    for (i in by) { o <- l$w[i]; C <- chol(S[o, o, drop = FALSE]); X <- backsolve(C, x[i, , drop = FALSE], transpose = TRUE)
      Y <- backsolve(C, l$y[i] - 0, transpose = TRUE); A <- A + crossprod(X); b <- b + crossprod(X, Y); cc <- cc + sum(Y^2); ld <- ld + 2 * sum(log(diag(C))) }
    be <- solve(A, b); v <- -0.5 * (ld + num(determinant(A)$modulus) + cc - sum(b * be) + (nrow(l) - k) * log(2 * pi))
    attr(v, "be") <- be; attr(v, "A") <- A; attr(v, "S") <- S; v
  }
  sd <- m$sigma * num(coef(m$modelStruct$varStruct, unconstrained = FALSE, allCoef = TRUE)[as.character(1:k)])
  R <- diag(k); R[lower.tri(R)] <- num(coef(m$modelStruct$corStruct, unconstrained = FALSE)); R[upper.tri(R)] <- t(R)[upper.tri(R)]
  q <- t(chol(outer(sd, sd) * R))[lower.tri(R, TRUE)]
  g <- function(z) as.numeric(ll(z))
  q <- optim(q, function(z) -g(z), method = "BFGS", control = list(reltol = 1e-14, maxit = 5000, parscale = abs(q) + 0.1))$par
  for (i in 1:4) q <- q - solve(numDeriv::hessian(g, q), numDeriv::grad(g, q))
  v <- ll(q); S <- attr(v, "S")
  list(estimate = num(attr(v, "be")) + c(centre, rep(0, k - 1)), se = sqrt(num(diag(solve(attr(v, "A"))))), loglik_reml = as.numeric(v), sd_by_wave = sqrt(diag(S)),
       correlation_rows = cov2cor(S))
}
attrition <- function(y) {
  k <- ncol(y); s <- y[!is.na(y[, k]) & !is.na(y[, 1]), 1]; g <- y[is.na(y[, k]) & !is.na(y[, 1]), 1]; t <- t.test(s, g)
  sp <- sqrt(((length(s) - 1) * var(s) + (length(g) - 1) * var(g)) / (length(s) + length(g) - 2))
  list(stayers = length(s), leavers = length(g), mean_stayers = mean(s), mean_leavers = mean(g), welch_t = num(t$statistic),
       df = num(t$parameter), p = t$p.value, smd_pooled_sd = (mean(s) - mean(g)) / sp)
}
rm <- function(y) {
  y <- as.matrix(na.omit(y)); n <- nrow(y); k <- ncol(y); d <- k - 1
  l <- data.frame(y = c(y), id = factor(rep(1:n, k)), w = factor(rep(1:k, each = n))); a <- summary(aov(y ~ w + Error(id / w), l))
  q <- a[[2]][[1]]; sse <- q["Residuals", "Sum Sq"]; ssw <- q[1, "Sum Sq"]; sss <- a[[1]][[1]][["Sum Sq"]][1]
  fr <- friedman.test(y); e <- list()
  if (k > 2) {
    fit <- lm(y ~ 1); i <- data.frame(w = factor(1:k)); u <- summary(car::Anova(fit, idata = i, idesign = ~w, type = 3), multivariate = FALSE)
    gg <- u$pval.adjustments[1, "GG eps"]; mt <- mauchly.test(fit, X = ~1, idata = i); w <- num(mt$statistic)
    hf <- min(1, (n * d * gg - 2) / (d * (n - 1 - d * gg))); x2 <- -(n - 1 - (2 * d^2 + d + 2) / (6 * d)) * log(w)
    e <- list(epsilon_gg = gg, epsilon_hf_lecoutre_uncorrected = hf, p_gg = u$pval.adjustments[1, "Pr(>F[GG])"],
              p_hf = pf(q[1, "F value"], d * hf, d * (n - 1) * hf, lower.tail = FALSE),
              mauchly = list(W = w, chi2_box = x2, df = d * (d + 1) / 2 - 1, p_chi2 = pchisq(x2, d * (d + 1) / 2 - 1, lower.tail = FALSE)))
  }
  c(list(n_complete = n, waves = k, ss_wave = ssw, ss_subject = sss, ss_error = sse, df1 = d, df2 = d * (n - 1), F = q[1, "F value"],
         p = q[1, "Pr(>F)"]), e, list(partial_eta2 = ssw / (ssw + sse), generalized_eta2 = ssw / (ssw + sss + sse),
         friedman = list(chi2 = num(fr$statistic), df = num(fr$parameter), p = fr$p.value, kendall_W = num(fr$statistic) / (n * d))))
}
waves <- function(name, y, parts = c("rm", "lmm", "mmrm", "little", "attrition")) {
  y <- as.data.frame(y); colnames(y) <- paste0("w", seq_len(ncol(y))); write.csv(y, paste0(name, ".csv"), row.names = FALSE, na = "", quote = FALSE)
  y <- as.matrix(read.csv(paste0(name, ".csv"))); out <- list()
  if ("rm" %in% parts) out$rm_anova <- rm(y)
  if ("lmm" %in% parts) out$lmm_random_intercept <- lmm(y)
  if ("mmrm" %in% parts) out$mmrm_unstructured <- mmrm(y)
  if ("little" %in% parts) out$little_mcar <- little(y)
  if ("attrition" %in% parts) out$attrition_first_wave <- attrition(y)
  put(name, out)
}
holes <- function(y, p) { y[matrix(runif(length(y)) < p, nrow(y))] <- NA; y }
set.seed(11); b <- rnorm(40, 0, 1.5)
waves("waves_holes_4", holes(round(5 + outer(b, rep(1, 4)) + rep(c(0, 1, 1.4, 1.2), each = 40) + rnorm(160), 2), 0.25))
set.seed(12); b <- rnorm(30, 0, 2)
waves("waves_two", holes(round(cbind(5 + b + rnorm(30), 6 + b + rnorm(30))), 0.15))
set.seed(13)   # people do not differ: the variance between is estimated as zero
y <- matrix(rnorm(60), 20); y <- y - 0.6 * rowMeans(y); waves("waves_singular", holes(round(10 + y, 2), 0.1))
set.seed(14); b <- rnorm(60, 0, 1)
y <- matrix(round(pmin(10, pmax(0, 4 + outer(b, rep(1, 6)) + rep(c(0, 1, 2, 2, 1.5, 1.5), each = 60) + rnorm(360)))), 60)
for (i in 1:60) { s <- sample(3:6, 1); if (s < 6) y[i, (s + 1):6] <- NA }; y[60, ] <- NA
waves("waves_dropout_6", y)
set.seed(15); b <- rnorm(9, 0, 3); waves("waves_small_offset", round(1e5 + outer(b, rep(1, 3)) + rnorm(27), 1), c("rm", "lmm", "mmrm"))

# --- groups ----------------------------------------------------------------------------------------------------------
groups <- function(name, g, y, single = FALSE) {
  write.csv(data.frame(group = g, value = y), paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
  g <- factor(g, levels = unique(g)); k <- nlevels(g); a <- anova(lm(y ~ g)); ssb <- a[1, 2]; ssw <- a[2, 2]; m <- a[2, 3]
  h <- num(kruskal.test(y, g)$statistic); n <- length(y); l1 <- car::leveneTest(y, g, center = mean); l2 <- car::leveneTest(y, g)
  tk <- TukeyHSD(aov(y ~ g))$g; ix <- combn(k, 2)
  out <- list(groups = levels(g), n = num(table(g)), mean = num(tapply(y, g, mean)), sd = num(tapply(y, g, sd)),
    anova = list(ss_between = ssb, ss_within = ssw, df1 = a[1, 1], df2 = a[2, 1], F = a[1, 4], p = a[1, 5], eta2 = ssb / (ssb + ssw),
                 omega2 = (ssb - (k - 1) * m) / (ssb + ssw + m), epsilon2 = (ssb - (k - 1) * m) / (ssb + ssw)),
    kruskal = list(H = h, df = k - 1, p = kruskal.test(y, g)$p.value, epsilon2 = h / (n - 1), eta2_H = (h - k + 1) / (n - k)),
    levene_mean = list(F = l1[1, 2], df1 = l1[1, 1], df2 = l1[2, 1], p = l1[1, 3]), brown_forsythe = list(F = l2[1, 2], p = l2[1, 3]),
    tukey_hsd = list(pairs = I(rownames(tk)), diff = I(num(tk[, 1])),
                     lower = I(num(tk[, 2])), upper = I(num(tk[, 3])), p = I(num(tk[, 4]))))
  p <- apply(ix, 2, function(q) { u <- y[g == levels(g)[q[1]]]; v <- y[g == levels(g)[q[2]]]
    if (min(length(u), length(v)) < 2) NA else t.test(u, v)$p.value })
  gh <- apply(ix, 2, function(q) { u <- y[g == levels(g)[q[1]]]; v <- y[g == levels(g)[q[2]]]
    if (min(length(u), length(v)) < 2) return(NA); s <- var(u) / length(u) + var(v) / length(v)
    df <- s^2 / ((var(u) / length(u))^2 / (length(u) - 1) + (var(v) / length(v))^2 / (length(v) - 1))
    ptukey(abs(mean(u) - mean(v)) / sqrt(s / 2), k, df, lower.tail = FALSE) })
  out$welch_pairwise <- list(pairs = I(rownames(tk)), p = I(p), holm = I(p.adjust(p, "holm"))); out$games_howell_p <- I(gh)
  if (!single) {
    w <- oneway.test(y ~ g); b <- bartlett.test(y, g)
    out$welch <- list(F = num(w$statistic), df1 = num(w$parameter[1]), df2 = num(w$parameter[2]), p = w$p.value)
    out$bartlett <- list(K2 = num(b$statistic), p = b$p.value)
  } else { out$welch <- list(F = NA, df1 = NA, df2 = NA, p = NA); out$bartlett <- list(K2 = NA, p = NA) }
  put(name, out)
}
set.seed(21); g <- sample(rep(c("b", "a", "d", "c"), c(4, 9, 15, 6))); groups("groups_ties", g, round(rnorm(34, c(a = 1, b = 2, c = 3, d = 2)[g], 1.2)))
set.seed(22); groups("groups_single", c("x", "y", "y", "z", "z", "z", "x", "w"), round(rnorm(8, 3, 2), 1), TRUE)
groups("groups_insect", as.character(InsectSprays$spray), InsectSprays$count)
groups("groups_two", as.character(sleep$group), sleep$extra)

# --- items -----------------------------------------------------------------------------------------------------------
items <- function(name, x) {
  write.csv(x, paste0(name, ".csv"), row.names = FALSE, na = "", quote = FALSE); x <- as.matrix(read.csv(paste0(name, ".csv")))
  c1 <- na.omit(x); n <- nrow(c1); k <- ncol(c1); S <- cov(c1); R <- cor(c1); tot <- rowSums(c1)
  al <- function(S) nrow(S) / (nrow(S) - 1) * (1 - sum(diag(S)) / sum(S)); a <- al(S); r <- mean(R[lower.tri(R)])
  out <- list(n_rows = nrow(x), n_complete = n, items = k, alpha_raw = a, alpha_standardized = k * r / (1 + (k - 1) * r),
    alpha_ci95_feldt = c(1 - (1 - a) * qf(.975, n - 1, (n - 1) * (k - 1)), 1 - (1 - a) * qf(.025, n - 1, (n - 1) * (k - 1))), mean_inter_item_r = r,
    guttman_lambda2 = 1 - sum(diag(S)) / sum(S) + sqrt(k / (k - 1) * sum((S - diag(diag(S)))^2)) / sum(S),
    corrected_item_total_r = sapply(1:k, function(i) cor(c1[, i], tot - c1[, i])),
    alpha_if_dropped = sapply(1:k, function(i) if (k > 2) al(S[-i, -i]) else NA), total_mean = mean(tot), total_sd = sd(tot),
    sem_from_alpha = sd(tot) * sqrt(1 - a), mdc95_from_alpha = qnorm(.975) * sqrt(2) * sd(tot) * sqrt(1 - a),
    alpha_pairwise_cov = al(cov(x, use = "pairwise.complete.obs")))
  if (k < 3) out["one_factor_cfa"] <- list(NULL) else {
    f <- function(u) { p <- exp(u); e <- eigen(R / sqrt(outer(p, p)), TRUE)$values; sum((e - log(e) - 1)[-1]) }
    d <- function(u) { p <- exp(u); e <- eigen(R / sqrt(outer(p, p)), TRUE); -colSums((e$values[-1] - 1) * t(e$vectors[, -1])^2) }
    best <- NULL
    for (s in 1:20) { set.seed(s); o <- nlminb(log(runif(k, .1, .9)), f, d, lower = log(1e-9), upper = log(10),
        control = list(rel.tol = 1e-15, x.tol = 1e-12, iter.max = 5000, eval.max = 10000)); if (is.null(best) || o$objective < best$objective) best <- o }
    p <- exp(best$par); e <- eigen(R / sqrt(outer(p, p)), TRUE); l <- sqrt(p) * e$vectors[, 1] * sqrt(e$values[1] - 1); if (sum(l) < 0) l <- -l
    l <- l * sqrt(diag(S)); u <- p * diag(S); x2 <- (n - 1) * best$objective; df <- k * (k + 1) / 2 - 2 * k
    x0 <- -(n - 1) * log(det(R)); d0 <- k * (k - 1) / 2
    out$one_factor_cfa <- list(loadings = num(l), uniquenesses = num(u), omega_total = sum(l)^2 / (sum(l)^2 + sum(u)), chi2 = x2, df = df,
      p = if (df > 0) pchisq(x2, df, lower.tail = FALSE) else NA, cfi = 1 - max(0, x2 - df) / max(x2 - df, x0 - d0),
      rmsea_n_minus_1 = if (df > 0) sqrt(max(0, x2 - df) / (df * (n - 1))) else NA)
  }
  put(name, out)
}
set.seed(31); f <- rnorm(80); items("items_eight", holes(matrix(round(pmin(6, pmax(0, 3 + outer(f, seq(.4, 1.4, length = 8)) + matrix(rnorm(640), 80)))), 80), .03))
set.seed(32); f <- rnorm(50); items("items_three", round(outer(f, c(1, .8, 1.2)) + matrix(rnorm(150), 50), 2))
set.seed(33); f <- rnorm(60); items("items_heywood", round(cbind(f + .05 * rnorm(60), .5 * f + rnorm(60), .7 * f + rnorm(60), -.1 * f + rnorm(60), rnorm(60)), 2))
set.seed(34); items("items_two", round(cbind(a = rnorm(25), b = rnorm(25)) + rnorm(25), 1))
items("items_usjudge", as.data.frame(USJudgeRatings)[, 2:8])

# --- clusters --------------------------------------------------------------------------------------------------------
clusters <- function(name, g, y) {
  write.csv(data.frame(cluster = g, value = y), paste0(name, ".csv"), row.names = FALSE, quote = FALSE); d <- data.frame(g = factor(g), y = y)
  m <- lmerTest::lmer(y ~ 1 + (1 | g), d, control = lmerControl(calc.derivs = FALSE, optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
  s <- coef(summary(m)); v <- as.data.frame(VarCorr(m))$vcov; n <- length(y); J <- nlevels(d$g); t <- num(table(d$g)); a <- anova(lm(y ~ g, d))
  n0 <- (n - sum(t^2) / n) / (J - 1); icc <- (a[1, 3] - a[2, 3]) / (a[1, 3] + (n0 - 1) * a[2, 3]); o <- lm(y ~ 1, d)
  se <- function(type) sqrt(num(vcovCR(o, cluster = d$g, type = type)))
  ct <- coef_test(o, vcovCR(o, cluster = d$g, type = "CR2"), test = "Satterthwaite")
  put(name, list(n = n, clusters = J, reml = list(mean = s[1, 1], se = s[1, 2], df_satterthwaite = s[1, 3], t = s[1, 4], p = s[1, 5],
      var_between = v[1], var_within = v[2], icc = v[1] / sum(v), loglik = num(logLik(m))),
    anova_icc = list(ms_between = a[1, 3], ms_within = a[2, 3], n0 = n0, icc = icc, design_effect_mean_size = 1 + (n / J - 1) * icc),
    naive_se = sd(y) / sqrt(n), cluster_robust = list(se_cr0 = se("CR0"), se_cr1 = se("CR1"), se_cr2 = se("CR2"), df_satterthwaite = ct$df_Satt)))
}
set.seed(41); g <- rep(1:12, c(1, 1, 2, 3, 4, 5, 6, 8, 9, 12, 15, 20)); clusters("clusters_unbalanced", paste0("s", g), round(rnorm(12, 0, .8)[g] + rnorm(length(g), 1), 2))
set.seed(42); g <- rep(1:8, each = 5); y <- rnorm(40, 2); y <- y - ave(y, g) * .8; clusters("clusters_singular", paste0("s", g), round(y, 2))
set.seed(43); g <- rep(1:2, c(3, 7)); clusters("clusters_two", paste0("s", g), round(rnorm(2, 0, 2)[g] + rnorm(10), 1))

# --- comparison ------------------------------------------------------------------------------------------------------
compare <- function(name, d) {
  write.csv(d, paste0(name, ".csv"), row.names = FALSE, quote = FALSE); d$t <- as.numeric(d$arm == "programme"); d$c <- d$after - d$before
  row <- function(m, i) { s <- coef(summary(m)); q <- qt(.975, m$df.residual)
    list(estimate = s[i, 1], se = s[i, 2], t = s[i, 3], df = m$df.residual, p = s[i, 4], ci95 = s[i, 1] + c(-1, 1) * q * s[i, 2]) }
  m <- lm(after ~ t + before, d); ct <- coef_test(m, vcovCR(m, cluster = d$cluster, type = "CR2"), test = "Satterthwaite")["t", ]
  put(name, list(n_programme = sum(d$t), n_comparator = sum(1 - d$t), mean_change_programme = mean(d$c[d$t == 1]), mean_change_comparator = mean(d$c[d$t == 0]),
    change_difference = row(lm(c ~ t, d), "t"), ancova = row(m, "t"),
    ancova_clustered = list(estimate = ct$beta, se = ct$SE, t = ct$tstat, df = ct$df_Satt, p = ct$p_Satt,
                            ci95 = ct$beta + c(-1, 1) * qt(.975, ct$df_Satt) * ct$SE)))
}
set.seed(51); g <- rep(1:10, c(2, 3, 4, 5, 6, 3, 4, 5, 6, 7)); u <- rnorm(10, 0, .7)[g]; b <- round(pmin(10, pmax(0, rnorm(45, 5, 2))), 1)
compare("comparison_by_site", data.frame(arm = ifelse(g <= 5, "programme", "comparator"), cluster = paste0("s", g), before = b,
  after = round(b * .6 + 2 + ifelse(g <= 5, 1.2, 0) + u + rnorm(45), 1)))
set.seed(52); g <- rep(1:6, each = 4); a <- rep(c("programme", "comparator"), 12); b <- round(rnorm(24, 5, 2))
compare("comparison_within_site", data.frame(arm = a, cluster = paste0("s", g), before = b, after = round(b * .8 + 1 + (a == "programme") + rnorm(6)[g] + rnorm(24))))

# --- ratings, pooling ------------------------------------------------------------------------------------------------
ratings <- function(name, x) {
  write.csv(x, paste0(name, ".csv"), row.names = FALSE, na = "", quote = FALSE); r <- suppressMessages(psych::ICC(na.omit(x), lmer = FALSE)$results)
  one <- function(i) list(value = r[i, "ICC"], F = r[i, "F"], df1 = r[i, "df1"], df2 = r[i, "df2"], p = r[i, "p"],
                          ci95 = c(r[i, "lower bound"], r[i, "upper bound"]))
  put(name, list(n_subjects = nrow(na.omit(x)), raters = ncol(x), icc = setNames(lapply(1:6, one), c("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"))))
}
set.seed(61); s <- rnorm(20); ratings("ratings_five", as.data.frame(holes(round(5 + outer(s, rep(1, 5)) + rep(c(0, .5, 1, 0, -1), each = 20) + matrix(rnorm(100), 20)), .02)))
set.seed(62); ratings("ratings_unrelated", as.data.frame(matrix(round(rnorm(24, 5, 2), 1), 8)))
# as two raters of written explanations give them: the mean of five levels from 0 to 3
set.seed(63); s <- rnorm(40, 1.5, .6); level <- function(x) round(5 * pmin(3, pmax(0, x))) / 5
ratings("ratings_two", data.frame(one = level(s + rnorm(40, .1, .35)), other = level(s + rnorm(40, -.1, .35))))
# the interval of ICC(A,k) by the formulas of McGraw and Wong (1996, table 7), from R's own mean squares: the numbers of psych
local({
  x <- as.matrix(read.csv("ratings_two.csv")); n <- nrow(x); k <- ncol(x)
  a <- anova(lm(c(x) ~ factor(row(x)) + factor(col(x))))[["Mean Sq"]]; r <- a[1]; c <- a[2]; e <- a[3]
  rho <- (r - e) / (r + (c - e) / n); cc <- rho / (n * (1 - rho)); d <- 1 + rho * (n - 1) / (n * (1 - rho))
  v <- (cc * c + d * e)^2 / ((cc * c)^2 / (k - 1) + (d * e)^2 / ((n - 1) * (k - 1)))
  low <- qf(.975, n - 1, v); high <- qf(.975, v, n - 1)
  ours <- c(rho, n * (r - low * e) / (low * (c - e) + n * r), n * (high * r - e) / (c - e + n * high * r))
  known <- fromJSON("ratings_two.json")$icc$ICC2k
  stopifnot(abs(ours - c(known$value, known$ci95)) < 1e-12)
})
pool <- function(name, q, se, n, k) {
  write.csv(data.frame(estimate = q, se = se), paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
  p <- mice::pool.scalar(q, se^2, n = n, k = k); s <- sqrt(p$t)
  put(name, list(qbar = p$qbar, ubar = p$ubar, b = p$b, t = p$t, r = p$r, df_barnard_rubin = p$df, fmi = p$fmi, lambda = (1 + 1 / p$m) * p$b / p$t,
                 ci95 = p$qbar + c(-1, 1) * qt(.975, p$df) * s))
}
set.seed(71); pool("pool_five", round(rnorm(5, 2, .3), 4), round(runif(5, .3, .5), 4), 60, 3)
pool("pool_two", c(1.25, 0.75), c(0.5, 0.25), 12, 2)
v <- sapply(c("lme4", "lmerTest", "pbkrtest", "nlme", "clubSandwich", "car", "psych", "mice"), function(p) as.character(packageVersion(p)))
put("versions", c(list(R = R.version.string), as.list(v)))
