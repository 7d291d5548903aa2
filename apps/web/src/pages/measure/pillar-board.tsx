import type { WirePillar } from "@hoatieu/contract";
import { pillarWord } from "@hoatieu/language";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";

type Member = WirePillar["members"][number];

/** The three pillars: what the data support for each, with weights a person can change. */
export function PillarBoard({ pillars }: { readonly pillars: readonly WirePillar[] }) {
  const m = useMessages();
  return (
    <Panel title={m.measure.pillarWeights} note={m.measure.pillarNote}>
      {pillars.map((pillar) => (
        <PillarPart key={pillar.code} pillar={pillar} />
      ))}
    </Panel>
  );
}

function PillarPart({ pillar }: { readonly pillar: WirePillar }) {
  const m = useMessages();
  const names = useNames();
  const known = pillar.members.filter((member) => member.result !== undefined);
  const columns: readonly Column<Member>[] = [
    {
      key: "indicator",
      title: m.bridge.indicator,
      head: true,
      cell: (member) => (
        <>
          <PageLink page={{ name: "indicator", code: member.indicator }}>{names.short(member.indicator)}</PageLink>
          {member.result && <small className="part">{names.periodShort(member.result.covered)}</small>}
        </>
      ),
    },
    {
      key: "result",
      title: m.bridge.result,
      align: "right",
      cell: (member) => member.result && <Num answer={member.result.answer} />,
    },
    {
      key: "growth",
      title: m.bridge.same,
      align: "right",
      cell: (member) => (
        <Num answer={member.growth} change={member.growth.kind === "finding" && member.growth.unit === "%"} />
      ),
    },
    {
      key: "weight",
      title: m.measure.weight,
      align: "right",
      cell: (member) => <WeightField pillar={pillar.code} member={member} />,
    },
  ];
  const facts = [
    [m.measure.growth, pillar.growth],
    [m.measure.share, pillar.share],
    [m.measure.contribution, pillar.contribution],
  ] as const;
  return (
    <details className="pillar-part">
      <summary>
        <b>{pillarWord(pillar.code, names.language)}</b>{" "}
        <span className="soft small">{m.table.shown(String(known.length), String(pillar.members.length))}</span>
      </summary>
      <p className="small">
        {facts.map(([word, answer]) => (
          <span key={word} className="fact">
            {word}: <Num answer={answer} />
          </span>
        ))}
      </p>
      <Table
        caption={pillarWord(pillar.code, names.language)}
        rows={[...known, ...pillar.members.filter((member) => member.result === undefined)]}
        columns={columns}
        rowKey={(member) => member.indicator}
        className="cards"
      />
    </details>
  );
}

/** The weight as a field; saved on leaving it or with Enter, and written to the audit log by the server. */
function WeightField({ pillar, member }: { readonly pillar: WirePillar["code"]; readonly member: Member }) {
  const m = useMessages();
  const names = useNames();
  const client = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const save = useMutation({
    mutationFn: (weight: number) =>
      call("setPillarWeight", {
        params: {},
        query: { lang: names.language },
        body: { indicator: member.indicator, pillar, weight },
      }),
    onSuccess: () => {
      setTyped(undefined);
      return client.invalidateQueries();
    },
  });
  const commit = () => {
    const weight = Number(typed);
    if (typed === undefined || typed === "" || weight === member.weight) setTyped(undefined);
    else if (weight >= 0 && weight <= 1) save.mutate(weight);
  };
  return (
    <>
      <input
        className="weight"
        type="number"
        min={0}
        max={1}
        step={0.05}
        aria-label={`${m.measure.weight}: ${names.short(member.indicator)}`}
        value={typed ?? member.weight}
        disabled={save.isPending}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
      {member.weightSetBy !== undefined && <small className="part">{m.measure.weightSetBy(member.weightSetBy)}</small>}
      {save.isError && <ErrorBox error={save.error} />}
    </>
  );
}
