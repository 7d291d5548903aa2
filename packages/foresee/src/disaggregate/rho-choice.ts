import type { ErrorFactor } from "./errors.ts";
import type { DisaggregationInput } from "./frame.ts";
import type { Refusal } from "./refusal.ts";
import { designOf, logLikelihood, lowFit, type RegressionDisaggregation, regress } from "./regression.ts";
import { greatest } from "./rho-search.ts";

/** How the autocorrelation of the errors is had. */
export type RhoChoice =
  | { readonly fixed: number }
  | {
      /**
       * `maximum-likelihood`; `least-squares`: least `u' V^-1 u` (Barbone, Bodo & Visco 1981, as Quilis and Litterman's
       * own method have it); `least-squares-correlation`: the same with `V` from the errors' correlations instead of
       * covariances (Ecotrim).
       */
      readonly by: "maximum-likelihood" | "least-squares" | "least-squares-correlation";
      /** Nothing below it is looked at; 0 when not given: negative autocorrelation makes a saw of the quarters. */
      readonly atLeast?: number;
    };

export interface RegressionOptions {
  readonly rho?: RhoChoice;
  /** A constant beside the indicators; `true` when not given. */
  readonly intercept?: boolean;
}

/** The edge of what is looked at: at 1 itself the errors are no longer stationary. */
const EDGE = 0.999;

/** A regression whose errors have one autocorrelation, given or searched for. */
export function withRho(
  input: DisaggregationInput,
  options: RegressionOptions,
  errors: (rho: number) => ErrorFactor,
): RegressionDisaggregation | Refusal {
  const choice = options.rho ?? { by: "maximum-likelihood" };
  const design = designOf(input, options.intercept ?? true);
  if ("cannot" in design) return design;
  if ("fixed" in choice) {
    if (!(Math.abs(choice.fixed) < 1)) return { cannot: "rho-outside", found: choice.fixed };
    return regress(design, errors(choice.fixed), choice.fixed);
  }
  const least = choice.atLeast ?? 0;
  if (!(least < EDGE)) return { cannot: "rho-outside", found: least };
  const worth = (rho: number): number | undefined => {
    const found = lowFit(design, errors(rho));
    if (!found) return undefined;
    if (choice.by === "maximum-likelihood") return logLikelihood(found);
    return choice.by === "least-squares" ? -found.weightedSquares : -found.weightedSquares / (1 - rho * rho);
  };
  const rho = greatest(worth, Math.max(least, -EDGE), EDGE);
  return rho === undefined ? { cannot: "no-convergence" } : regress(design, errors(rho), rho);
}
