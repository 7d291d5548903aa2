"""Processor seconds of statsmodels' SARIMAX on the series of a file (one a line, values parted by commas, monthly).

Usage: python3 foresee-series.py FILE. Prints one JSON object.
"""
import json
import sys
import time
import warnings

import numpy as np
import statsmodels
from statsmodels.tsa.statespace.sarimax import SARIMAX

warnings.filterwarnings("ignore")
with open(sys.argv[1]) as file:
    series = [np.array([float(x) for x in line.split(",")]) for line in file if line.strip()]
failed = 0
before = time.process_time()
for values in series:
    try:
        SARIMAX(values, order=(0, 1, 1), seasonal_order=(0, 1, 1, 12)).fit(disp=0).get_forecast(18).conf_int()
    except Exception:
        failed += 1
print(json.dumps({"sarimax": time.process_time() - before, "failed": failed, "version": statsmodels.__version__}))
