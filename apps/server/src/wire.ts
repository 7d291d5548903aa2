import type { WireFigure, WireFinding, WireSelected } from "@hoatieu/contract";
import { effectiveStatus, type Figure, type Finding, type Period, type Selected } from "@hoatieu/core";

/**
 * How a domain value travels: periods as their text, a finding's inputs as ids of figures, a chosen figure with the
 * ids of the others, values that are absent left out.
 */
export type Wire<T> = T extends Period
  ? string
  : T extends Finding
    ? WireFinding
    : T extends Selected
      ? WireSelected
      : T extends Figure
        ? string
        : T extends (infer E)[] | readonly (infer E)[]
          ? Wire<E>[]
          : T extends object
            ? { [K in keyof T as undefined extends T[K] ? never : K]: Wire<T[K]> } & {
                [K in keyof T as undefined extends T[K] ? K : never]?: Wire<Exclude<T[K], undefined>>;
              }
            : T;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isPeriod = (value: Readonly<Record<string, unknown>>) =>
  "start" in value && "end" in value && "kind" in value && "text" in value;
const isFigure = (value: Readonly<Record<string, unknown>>) =>
  "printed" in value && "knownOn" in value && "scope" in value;
const isSelected = (value: Readonly<Record<string, unknown>>) =>
  "contesting" in value && "differing" in value && "figure" in value;

export function wireFigure(figure: Figure): WireFigure {
  const { scope: _scope, ...columns } = figure;
  return { ...columns, period: figure.period.text, status: effectiveStatus(figure) };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if (isPeriod(value)) return value.text;
  if (isSelected(value)) {
    const { figure, status, others, differing, contesting } = value as unknown as Selected;
    const ids = (figures: readonly Figure[]) => figures.map((f) => f.id);
    return {
      figure: wireFigure(figure),
      status,
      others: ids(others),
      differing: ids(differing),
      contesting: ids(contesting),
    };
  }
  if (isFigure(value)) return value.id;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, plain(item)]])),
  );
}

/** The value as it travels; a whole figure needs `wireFigure`, inside other values it is its id. */
export function wire<T>(value: T): Wire<T> {
  return plain(value) as Wire<T>;
}
