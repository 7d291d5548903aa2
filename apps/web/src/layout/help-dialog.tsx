import { useMessages } from "../messages/index.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Sign } from "../parts/sign.tsx";

const VERDICTS = ["exceeded", "met", "missed", "on-path", "behind", "cannot-say"] as const;

export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const m = useMessages();
  return (
    <Dialog open={open} onClose={onClose} label={m.help.title} className="box">
      <p>{m.help.intro}</p>
      <dl className="keys">
        {m.help.keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3>{m.help.signs}</h3>
      <ul className="signs">
        {VERDICTS.map((code) => (
          <li key={code}>
            <Sign of="verdict" code={code} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
