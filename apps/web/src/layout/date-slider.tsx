import { parsePeriod, yearOf } from "@hoatieu/core";
import { formatDay, formatNumber } from "@hoatieu/language";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "../messages/index.ts";
import type { View } from "../view/use-view.tsx";
import { dayAt, dayByKey, positionOf, type ReleaseDay, type Track, trackOf } from "./date-track.ts";

interface DateSliderProps {
  readonly view: View;
  readonly releases: readonly ReleaseDay[];
  readonly onDay: (day: string) => void;
  /** The day under the thumb while it moves, before it is chosen. */
  readonly onPreview: (day: string | undefined) => void;
}

/** How near, in pixels, a release day draws the thumb to itself. */
const REACH = 5;
/** Pause after the last key before the page follows. */
const SETTLE = 220;

/** "As known on" as a slider: the release dates are its ticks; arrows go from release to release. */
export function DateSlider({ view, releases, onDay, onPreview }: DateSliderProps) {
  const m = useMessages();
  const rail = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [held, setHeld] = useState<string>();
  const day = held ?? view.day;
  const period = parsePeriod(view.period);
  const track = trackOf(period ? yearOf(period) : Number(view.day.slice(0, 4)), view.day, view.today, releases[0]?.day);
  useEffect(() => () => clearTimeout(timer.current), []);

  const move = (next: string | undefined) => {
    setHeld(next);
    onPreview(next);
  };
  const choose = (next: string) => {
    move(undefined);
    onDay(next);
  };
  const at = (event: React.PointerEvent) => {
    const box = rail.current?.getBoundingClientRect();
    if (!box || box.width === 0) return day;
    const reach = Math.ceil((REACH / box.width) * track.days);
    return dayAt(track, (event.clientX - box.left) / box.width, releases, reach);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const next = dayByKey(event.key, day, releases, view.today);
    if (next === undefined) return;
    event.preventDefault();
    move(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => choose(next), SETTLE);
  };
  const known = releases.find((r) => r.day === day)?.figures;
  const words = formatDay(day, view.lang);
  return (
    <div
      ref={rail}
      className="date-slider"
      role="slider"
      tabIndex={0}
      aria-label={m.control.asofSlider}
      aria-valuemin={0}
      aria-valuemax={track.days}
      aria-valuenow={Math.round(positionOf(track, day) * track.days)}
      aria-valuetext={known ? `${words}, ${m.control.figures(formatNumber(known, 0, view.lang))}` : words}
      title={m.control.asofHint}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(at(event));
      }}
      onPointerMove={(event) => {
        if (held !== undefined && event.buttons > 0) move(at(event));
      }}
      onPointerUp={(event) => {
        if (held !== undefined) choose(at(event));
      }}
      onPointerCancel={() => move(undefined)}
    >
      <Ticks track={track} releases={releases} day={day} />
      <span className="thumb" style={{ insetInlineStart: `${positionOf(track, day) * 100}%` }} />
    </div>
  );
}

interface TicksProps {
  readonly track: Track;
  readonly releases: readonly ReleaseDay[];
  readonly day: string;
}

function Ticks({ track, releases, day }: TicksProps) {
  const inside = releases.filter((r) => r.day >= track.first && r.day <= track.last);
  const [from, to] = [Number(track.first.slice(0, 4)), Number(track.last.slice(0, 4))];
  const every = Math.max(1, Math.ceil((to - from) / 6));
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((y) => (to - y) % every === 0);
  return (
    <>
      <svg className="ticks" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
        {inside.map((r) => (
          <line
            key={r.day}
            x1={positionOf(track, r.day) * 1000}
            x2={positionOf(track, r.day) * 1000}
            y1={14 - Math.min(12, 3 + Math.sqrt(r.figures))}
            y2={14}
            className={r.day <= day ? "tick" : "tick later"}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <span className="track-line" />
      {years.map((year) => {
        const at = positionOf(track, `${year}-01-01`);
        return at > 0.94 ? null : (
          <span key={year} className="year" style={{ insetInlineStart: `${at * 100}%` }} aria-hidden="true">
            {year}
          </span>
        );
      })}
    </>
  );
}
