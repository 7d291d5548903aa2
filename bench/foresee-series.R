# Processor seconds of R's own methods on the series of a file (one a line, values parted by commas, monthly).
# Usage: Rscript foresee-series.R FILE. Prints one JSON object.
suppressMessages(library(forecast))
series <- lapply(strsplit(readLines(commandArgs(TRUE)[1]), ","), function(x) ts(as.numeric(x), frequency = 12))
seconds <- function(method) {
  before <- proc.time()
  failed <- sum(vapply(series, function(y) inherits(suppressWarnings(try(method(y), silent = TRUE)), "try-error"), TRUE))
  taken <- proc.time() - before
  list(taken[["user.self"]] + taken[["sys.self"]], failed)
}
arima <- seconds(function(y) forecast(Arima(y, order = c(0, 1, 1), seasonal = c(0, 1, 1)), h = 18))
theta <- seconds(function(y) thetaf(y, h = 18))
cat(sprintf('{"arima": %.3f, "arimaFailed": %d, "theta": %.3f, "thetaFailed": %d, "version": "R %s.%s, forecast %s"}\n',
  arima[[1]], arima[[2]], theta[[1]], theta[[2]], R.version$major, R.version$minor, packageVersion("forecast")))
