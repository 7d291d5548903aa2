/**
 * Instants of new moons and places of the sun, from J. Meeus, Astronomical Algorithms (2nd ed. 1998), chapters 25 and 49. Days
 * are Julian days. New moons to within a few seconds, the sun to 0.01 degree (about 15 minutes).
 */

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sine = (degrees: number): number => Math.sin(radians(degrees));

/** Terms of the correction to the mean new moon (Meeus, table 49.A): days; power of E; multiples of M, M', F, Omega. */
const TERMS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
];

/** Corrections by the planets (Meeus, section 49, the greatest): days, angle at the start, degrees a lunation. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
];

/** Seconds by which dynamical time is ahead of universal time: 54 in 1985, 67 in 2010, about 75 in 2035. */
const aheadOfUniversal = (yearsFrom2000: number): number => 62.92 + 0.32217 * yearsFrom2000;

/** Universal time of the `k`-th new moon, counted from that of 6 January 2000. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  let day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  for (const [size, power, m, n, f, o] of TERMS)
    day += size * e ** power * sine(m * sun + n * moon + f * latitude + o * node);
  for (const [size, start, rate] of PLANETS) day += size * sine(start + rate * k);
  return day - aheadOfUniversal(k / 12.3685) / 86400;
}

/** Apparent longitude of the sun in degrees, 0 to 360: 270 at the winter solstice. */
export function sunLongitude(day: number): number {
  const t = (day + aheadOfUniversal((day - 2451545) / 365.25) / 86400 - 2451545) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
