# Fits forecast::ets to the series of a file (a line: season, then values) and prints what it found and the time it took.
suppressMessages(library(forecast))
lines <- readLines(commandArgs(trailingOnly = TRUE)[1])
series <- lapply(strsplit(lines, " "), function(x) ts(as.numeric(x[-1]), frequency = as.numeric(x[1])))
before <- proc.time()
fits <- lapply(series, function(y) try(suppressWarnings(ets(y)), silent = TRUE))
taken <- proc.time() - before
cat("version", as.character(packageVersion("forecast")), "\n")
cat("seconds", taken[["user.self"]] + taken[["sys.self"]], "\n")
for (fit in fits)
  if (inherits(fit, "try-error") || is.null(fit$aicc)) {
    cat("fit none NA NA\n")
  } else {
    cat("fit", fit$method, format(fit$loglik, digits = 14), format(fit$aicc, digits = 14), "\n")
  }
