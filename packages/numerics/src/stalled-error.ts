/** An exact method that did not end in the steps it should need: rounding has the better of the problem. */
export class StalledError extends Error {}
