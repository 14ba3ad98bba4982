"""Reference values of the noncentral t distribution, written to noncentral_t.csv.

Tool: mpmath 1.3.0, 40 digits, Python 3. The integral of Phi(t s - delta) over the density of s = sqrt(chi2/df), by
tanh-sinh quadrature on pieces around the density's mode and the step of Phi. Run: python3 noncentral_t.py > noncentral_t.csv
"""
import mpmath as mp

mp.mp.dps = 40


def tail(t, df, delta, upper):
    t, df, delta = mp.mpf(t), mp.mpf(df), mp.mpf(delta)
    log_c = mp.log(2) + df / 2 * mp.log(df / 2) - mp.loggamma(df / 2)

    def f(s):
        z = t * s - delta
        phi = mp.erfc(z / mp.sqrt(2)) / 2 if upper else mp.erfc(-z / mp.sqrt(2)) / 2
        return phi * mp.exp(log_c + (df - 1) * mp.log(s) - df * s * s / 2)

    mode = mp.sqrt(max(df - 1, mp.mpf(0)) / df)
    w = 1 / mp.sqrt(2 * df)
    low, high = max(mp.mpf("1e-30"), mode - 30 * w), mode + 30 * w
    points = {low, high}
    for i in range(-30, 31, 3):
        points.add(min(max(mode + i * w, low), high))
        points.add(min(max(delta / t + i / abs(t), low), high))
    points = sorted(points)
    return mp.quad(f, points)


print("# mpmath 1.3.0, 40 digits: see noncentral_t.py")
print("df,t,delta,lower,upper")
CASES = [
    (1, 1.5, 0), (1, 2.957, 1.7), (1, 40, 2), (1, -3, 1.7), (2, 1.5, 3), (2, -4, -3.5), (3, 12, 5), (4, 223, 60),
    (5, -5.968, 1.7), (9, 4.06, 1.31), (9, 4.06, 6.69), (23, 8.2, 5.1), (23, 0.5, -1.5), (29.5, 38, 30),
    (29.5, -5.968, 1.7), (71, 2.9, 0.9), (71, 2.9, 4.9), (300, 5.3, 1.7), (300, -5.9, 1.7), (999, 40, 37.6),
    (9999, 40, 38.2), (9999, 40, 42), (90043, 123.7, 121.7), (90043, 123.7, 125.8), (99999, -316, -317),
    (999999, 745.1, 743), (999999, 745.1, 747.5), (999999, 0.3, 0.1), (999999, 3, 8),
]
for df, t, delta in CASES:
    a, b = tail(t, df, delta, False), tail(t, df, delta, True)
    print(",".join([str(df), str(t), str(delta), mp.nstr(a, 18), mp.nstr(b, 18)]), flush=True)
