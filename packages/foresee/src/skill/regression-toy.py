"""Numbers of growth-skill.test.ts: regression of the year on its first quarter, leaving each year out (numpy.polyfit)."""
import numpy as np
from scipy.integrate import quad
from scipy.stats import norm

FIRST = {2021: [5.1, 7.4, 3.2, 9.0], 2022: [8.8, 10.1, 6.5, 12.3], 2023: [4.0, 9.7, 7.7, 11.2]}
YEAR = {2021: [6.0, 6.9, 4.4, 8.1], 2022: [8.4, 11.3, 7.9, 11.0], 2023: [5.2, 8.8, 8.6, 12.5]}
absolute, crps = [], []
for told in FIRST:
    x = np.concatenate([FIRST[y] for y in FIRST if y != told])
    y = np.concatenate([YEAR[y] for y in YEAR if y != told])
    slope, intercept = np.polyfit(x, y, 1)
    spread = np.sqrt(np.sum((y - intercept - slope * x) ** 2) / (len(x) - 2))
    for first, outcome in zip(FIRST[told], YEAR[told]):
        center = intercept + slope * first
        absolute.append(abs(outcome - center))
        # The definition, by quadrature (Gneiting & Raftery 2007): the integral of (F - 1{y >= outcome})^2.
        cdf = lambda v: norm.cdf(v, center, spread)
        low = quad(lambda v: cdf(v) ** 2, center - 30, outcome, limit=400)[0]
        high = quad(lambda v: (1 - cdf(v)) ** 2, outcome, center + 30, limit=400)[0]
        crps.append(low + high)
repeated = np.mean([abs(a - b) for y in FIRST for a, b in zip(FIRST[y], YEAR[y])])
print(np.mean(absolute), np.mean(crps), repeated)
