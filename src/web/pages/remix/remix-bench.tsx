import { useEffect, useState } from "react";
import type { Screenplay } from "../../../screenplay/index.ts";
import { transformAt } from "../../../take/index.ts";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/field.tsx";
import { placeBody } from "../../plan/plan-edits.ts";
import { plainChanges } from "../../plan/plain-changes.ts";
import { Storyboard } from "../../plan/storyboard.tsx";
import { thePreview, usePreviewState } from "../../preview/use-preview.ts";
import { Screen } from "../../stage/screen.tsx";
import { Strip } from "../../stage/strip.tsx";
import { useStills } from "../../stage/use-stills.ts";
import { aspectOf, qualities } from "../create/wish.ts";
import { BodyFrame } from "./body-frame.tsx";
import { BodyTools } from "./body-tools.tsx";
import { ChangeList } from "./change-list.tsx";
import { Instruction } from "./instruction.tsx";
import { SettingTools } from "./setting-tools.tsx";
import type { RemixBase } from "./use-remix-base.ts";

export type Remix = {
  readonly prompt: string;
  readonly plan: Screenplay;
  readonly quality: "draft" | "standard" | "high";
};

/** Where a film is changed: by words, by hand in the picture, and shot by shot. */
export function RemixBench({
  base,
  canPickQuality,
  isBusy,
  onFilm,
}: {
  base: RemixBase;
  canPickQuality: boolean;
  isBusy: boolean;
  onFilm: (remix: Remix) => void;
}) {
  const [history, setHistory] = useState<readonly Screenplay[]>([base.plan]);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [body, setBody] = useState<string | null>(null);
  const [quality, setQuality] = useState<Remix["quality"]>("standard");
  const { take } = usePreviewState();
  const stills = useStills();
  const preview = thePreview();
  const plan = history.at(-1) ?? base.plan;
  const aspect = aspectOf(base.size);
  const changes = plainChanges(base.plan, plan);
  const change = (next: Screenplay): void => setHistory([...history, next]);

  useEffect(() => preview.show(plan, null, aspect), [preview, plan, aspect]);
  useEffect(() => preview.mark(body), [preview, body]);
  useEffect(() => () => preview.mark(null), [preview]);

  const move = (dx: number, dz: number): void => {
    const track = body ? take?.transforms[body] : undefined;
    if (!take || !body || !track) return;
    const { position } = transformAt(track, 0);
    change(placeBody(plan, take, { body, x: position[0] + dx, z: position[2] + dz }));
  };
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 content-start gap-3 [--screen-height:42dvh] lg:[--screen-height:56dvh]">
        <Screen
          aspect={aspect}
          isIdle={false}
          onPoint={(u, v) => {
            void preview.point(u, v).then((pointed) => setBody(pointed.body));
          }}
        >
          {body ? <BodyFrame body={body} onMove={move} /> : null}
        </Screen>
        <Strip plan={plan} stills={stills} />
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <Instruction
          plan={plan}
          onChange={(next, words) => {
            change(next);
            setSaid([...said, words]);
          }}
        />
        <BodyTools plan={plan} body={body} onPick={setBody} onChange={change} onMove={move} />
        <SettingTools plan={plan} onChange={change} />
        <ChangeList changes={changes} canUndo={history.length > 1} onUndo={() => setHistory(history.slice(0, -1))} />
        {canPickQuality ? <Choice label="Quality" value={quality} options={qualities} onPick={setQuality} /> : null}
        <Button
          look="signal"
          className="h-14 text-lg"
          disabled={changes.length === 0 || isBusy}
          onClick={() => onFilm({ prompt: promptOf(said, changes), plan, quality })}
        >
          <span aria-hidden="true" className="h-3.5 w-3.5 rounded-full bg-current" />
          Film the remix
        </Button>
      </div>
      <section aria-label="Shots" className="min-w-0 border-t border-line pt-5 lg:col-span-2">
        <h2 className="mb-3 text-lg">Shots</h2>
        <Storyboard plan={plan} stills={stills.byShot} onChange={change} />
      </section>
    </div>
  );
}

/** What the remix says that it changed: the words, else what was done by hand. */
const promptOf = (said: readonly string[], changes: readonly string[]): string =>
  (said.length > 0 ? said : changes).join("; ").slice(0, 2000);
