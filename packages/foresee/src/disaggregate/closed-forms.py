"""Expected values of closed-forms.test.ts, by dense matrices from the published formulas: numpy >= 1.20.

Sax & Steiner (2013) R Journal 5(2), section 2: Denton by its Lagrangian, regressions by y = X b + Q C' V^-1 (y_l - C X b).
Errors of Chow & Lin (1971): Q[i, j] = rho^|i-j| / (1 - rho^2); of Litterman (1983): Q = (D' H' H D)^-1.
Every third value is kept. Run: python3 closed-forms.py > closed-forms.json
"""
import json

import numpy as np

LOW = [101.3, 108.9, 104.2, 117.8, 125.1, 121.7, 133.4, 140.2, 151.9]
RATIO, BEFORE, LENGTH = 4, 3, 41
t = np.arange(LENGTH)
INDICATOR = np.round(20 + 0.45 * t + 3 * np.sin(t * 1.7) + 1.5 * np.cos(t * 0.31), 3)
SECOND = np.round(5 + np.sin(t * 0.9) + 0.002 * t * t, 3)
WEIGHTS = {"sum": np.ones(4), "average": np.ones(4) / 4, "first": np.eye(4)[0], "last": np.eye(4)[3]}


def conversion(name):
    c = np.zeros((len(LOW), LENGTH))
    for k in range(len(LOW)):
        start = BEFORE + k * RATIO
        c[k, start : start + RATIO] = WEIGHTS[name]
    return c


def denton(name, criterion, h, cholette):
    c, y = conversion(name), np.array(LOW)
    d = np.linalg.matrix_power(np.eye(LENGTH) - np.eye(LENGTH, k=-1), h)
    if cholette:
        d = d[h:]
    s = np.diag(INDICATOR) if criterion == "proportional" else np.eye(LENGTH)
    a, cs, m = d.T @ d, c @ s, len(LOW)
    kkt = np.block([[a, cs.T], [cs, np.zeros((m, m))]])
    u = np.linalg.solve(kkt, np.r_[np.zeros(LENGTH), y - c @ INDICATOR])[:LENGTH]
    return {"thirds": list((INDICATOR + s @ u)[::3])}


def regression(name, model, rho, columns):
    c, y, x = conversion(name), np.array(LOW), np.array(columns).T
    if model == "chow-lin":
        q = rho ** np.abs(t[:, None] - t) / (1 - rho**2) if rho else np.eye(LENGTH)
    else:
        d, hh = np.eye(LENGTH) - np.eye(LENGTH, k=-1), np.eye(LENGTH) - rho * np.eye(LENGTH, k=-1)
        q = np.linalg.inv(d.T @ hh.T @ hh @ d)
    v = c @ q @ c.T
    w, xl = np.linalg.inv(v), c @ x
    g = np.linalg.inv(xl.T @ w @ xl)
    b = g @ xl.T @ w @ y
    u = y - xl @ b
    rss, n, m = u @ w @ u, len(y), x.shape[1]
    return {
        "thirds": list((x @ b + q @ c.T @ w @ u)[::3]),
        "coefficients": list(b),
        "standardErrors": list(np.sqrt(np.diag(g) * rss / (n - m))),
        "weightedSquares": rss,
        "logLikelihood": -n / 2 * (1 + np.log(2 * np.pi) + np.log(rss / n)) - np.linalg.slogdet(v)[1] / 2,
    }


def searched(name, model, columns, worth, low):
    """The rho on [low, 0.999] by a plain grid, refined three times."""
    high = 0.999
    for _ in range(4):
        points = np.linspace(low, high, 201)
        values = [worth(regression(name, model, r, columns), r) for r in points]
        best = int(np.argmax(values))
        low, high = points[max(0, best - 1)], points[min(200, best + 1)]
    return float(points[best])


one = np.ones(LENGTH)
cases = []
for name in WEIGHTS:
    for criterion in ("proportional", "additive"):
        for h in (1, 2):
            for cholette in (True, False):
                cases.append(
                    {"conversion": name, "method": "denton-cholette" if cholette else "denton", "criterion": criterion,
                     "differences": h, **denton(name, criterion, h, cholette)}
                )
    for model, rho in (("chow-lin", 0.6), ("chow-lin", -0.4), ("litterman", 0.0), ("litterman", 0.55)):
        for intercept, columns in ((True, [one, INDICATOR, SECOND]), (False, [INDICATOR]), (True, [one])):
            cases.append(
                {"conversion": name, "method": model, "rho": rho, "intercept": intercept,
                 "indicators": len(columns) - intercept, **regression(name, model, rho, columns)}
            )
searches = [
    {"conversion": name, "method": model, "by": by, "atLeast": low,
     "indicators": len(columns) - 1, "rho": searched(name, model, columns, worth, low)}
    for name in ("sum", "average")
    for low in (0.0, -0.999)
    for model, columns in (("chow-lin", [one, INDICATOR]), ("litterman", [one, SECOND]), ("litterman", [one]))
    for by, worth in (
        ("maximum-likelihood", lambda f, r: f["logLikelihood"]),
        ("least-squares", lambda f, r: -f["weightedSquares"]),
        ("least-squares-correlation", lambda f, r: -f["weightedSquares"] / (1 - r * r)),
    )
    if model == "chow-lin" or by != "least-squares-correlation"
]


def rounded(value):
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, list):
        return [rounded(v) for v in value]
    return float(f"{value:.12g}") if isinstance(value, float) else value


print(
    json.dumps(
        rounded({"low": LOW, "ratio": RATIO, "before": BEFORE, "indicator": INDICATOR.tolist(),
                 "second": SECOND.tolist(), "cases": cases, "searches": searches})
    )
)
