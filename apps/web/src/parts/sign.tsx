import { checkSign, directiveSign, verdictSign } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useLanguage } from "../view/use-view.tsx";

/** The shapes, drawn: fonts differ on ▽ and ◐, and a status must look alike everywhere. */
const SHAPES: Readonly<Record<string, ReactNode>> = {
  "▲": <path d="M6 1.2 11.2 10.6H.8z" fill="currentColor" />,
  "●": <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  "✕": <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  "◐": (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" />
    </>
  ),
  "◒": (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M1.6 6a4.4 4.4 0 0 0 8.8 0z" fill="currentColor" />
    </>
  ),
  "▽": <path d="M1.6 2.4h8.8L6 10.2z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  "○": <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  "–": <path d="M2 6h8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  "⊘": (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="m3 9 6-6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  "!": <path d="M6 1.5v5.6M6 9.6v.6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  "?": (
    <path
      d="M3.4 3.9C3.5 2.3 4.6 1.4 6 1.4s2.6.9 2.6 2.3C8.6 5.6 6 5.4 6 7.4M6 9.9v.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    />
  ),
};

const TONES: Readonly<Record<string, string>> = {
  exceeded: "good",
  met: "good",
  missed: "bad",
  "on-path": "good",
  behind: "warn",
  "done-on-time": "good",
  "done-late": "warn",
  "in-time": "plain",
  overdue: "bad",
  stalled: "warn",
  holds: "good",
  fails: "bad",
  note: "warn",
};

export function Shape({ shape }: { readonly shape: string }) {
  return (
    <svg className="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}

interface SignProps {
  readonly of: "verdict" | "directive" | "check";
  readonly code: string;
  /** Words to show instead of the status word: "còn 27 ngày". */
  readonly words?: string;
}

const SIGNS = { verdict: verdictSign, directive: directiveSign, check: checkSign } as const;

/** A status: a shape and a word, and a colour besides. */
export function Sign({ of, code, words }: SignProps) {
  const language = useLanguage();
  const sign = SIGNS[of](code);
  return (
    <span className={`sign ${TONES[code] ?? "quiet"}`}>
      <Shape shape={sign.shape} />
      {words ?? sign[language]}
    </span>
  );
}
