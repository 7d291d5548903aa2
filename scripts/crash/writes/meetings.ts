import type { WireMeetingContent } from "@hoatieu/contract";
import type { Random } from "../random.ts";
import type { Look, World, WriteKind } from "../world.ts";
import { day, found, idOf, markOf, OWNERS, sentence, TERRITORY, title } from "./content.ts";

/** As sent, nothing left out. */
type Content = { readonly [K in keyof WireMeetingContent]-?: NonNullable<WireMeetingContent[K]> };

function contentOf(random: Random, mark: string): Content {
  const many = random.chance(0.2) ? 40 : 3;
  return {
    title: title(random, mark),
    day: day(random, 2026, 2026),
    chair: "Chủ tịch UBND",
    agenda: [sentence(random, "")],
    report: sentence(random, "").repeat(random.whole(1, 20)),
    opinions: Array.from({ length: random.whole(0, many) }, () => ({
      who: random.of(OWNERS) ?? "",
      text: sentence(random, ""),
    })),
    conclusions: Array.from({ length: random.whole(0, many) }, (_, at) => ({
      id: `${at + 1}`,
      kind: "task" as const,
      text: sentence(random, ""),
    })),
    document: `TB ${random.whole(1, 900)}/UBND`,
  };
}

const textOf = (number: number, closed: boolean, content: Content) =>
  JSON.stringify([
    number,
    closed,
    content.title,
    content.day,
    content.chair,
    content.agenda.map((text) => text.trim()),
    content.report.trim(),
    content.opinions.map(({ who, text }) => [who, text.trim()]),
    content.conclusions.map(({ id, kind, text }) => [id, kind, text.trim()]),
    content.document,
  ]);

async function create(world: World, random: Random): Promise<void> {
  const mark = world.mark();
  const content = contentOf(random, mark);
  const facts = { [`meeting:${mark}`]: textOf(1, false, content) };
  const saved = await world.attempt("meeting recorded", facts, () =>
    world.ask(world.boss, "createMeeting", { params: { territory: TERRITORY }, body: content }),
  );
  if (saved) world.codes.set(`meeting:${mark}`, saved.id);
}

async function save(world: World, random: Random): Promise<void> {
  const key = random.of(world.journal.holding("meeting:"));
  const meeting = key && world.codes.get(key);
  const held = key && world.journal.content(key);
  if (!meeting || !held) return create(world, random);
  const [number, closed] = JSON.parse(held) as [number, boolean];
  if (closed) return create(world, random);
  const content = contentOf(random, idOf(key));
  const close = random.chance(0.2);
  await world.attempt(close ? "meeting closed" : "meeting changed", { [key]: textOf(number + 1, close, content) }, () =>
    world.ask(world.second, "saveMeeting", {
      params: { territory: TERRITORY, meeting },
      body: { expected: number, close, content },
    }),
  );
}

export const meetingWrites: readonly WriteKind[] = [
  {
    name: "meetings",
    routes: ["POST /api/:territory/meetings", "PUT /api/:territory/meetings/:meeting"],
    write: (world, random) => (random.chance(0.4) ? create(world, random) : save(world, random)),
  },
];

export const meetingLooks: readonly Look[] = [
  {
    of: "meeting",
    read: async (world) => {
      const meetings = await world.ask(world.boss, "meetings", { params: { territory: TERRITORY } });
      for (const m of meetings) world.codes.set(`meeting:${markOf(m.title)}`, m.id);
      return found(
        "meeting",
        meetings.map((m) => [markOf(m.title), textOf(m.number, m.closed, m)]),
      );
    },
  },
];
