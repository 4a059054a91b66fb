import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Screenplay } from "../../../screenplay/index.ts";
import { call } from "../../data/api.ts";
import { meQuery } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { PlanText } from "../../plan/plan-text.tsx";
import { Storyboard } from "../../plan/storyboard.tsx";
import { thePreview } from "../../preview/use-preview.ts";
import { Screen } from "../../stage/screen.tsx";
import { Strip } from "../../stage/strip.tsx";
import { useStills } from "../../stage/use-stills.ts";
import { useTitle } from "../../shell/page.tsx";
import { NeedsAccount } from "../account/needs-account.tsx";
import { PromptBox } from "./prompt-box.tsx";
import { Reading } from "./reading.tsx";
import { useDirecting } from "./use-directing.ts";
import { useDraft } from "./use-draft.ts";
import { aspectOf } from "./wish.ts";
import { WishForm } from "./wish-form.tsx";
import { Form } from "../../parts/form.tsx";

const views = [
  ["board", "Storyboard"],
  ["text", "Screenplay"],
] as const;

/** From words to a film, with the film on the screen while one writes. */
export function CreatePage() {
  useTitle("Create");
  const { data: me, isPending } = useQuery(meQuery);
  const [{ prompt, wish }, setDraft] = useDraft();
  const [view, setView] = useState<(typeof views)[number][0]>("board");
  const [edited, setEdited] = useState<Screenplay | null>(null);
  const { direction, fault, isReading } = useDirecting(prompt, wish, Boolean(me));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const stills = useStills();
  const aspect = aspectOf(wish.size);
  const plan = edited ?? direction?.plan ?? null;

  useEffect(() => setEdited(null), [direction]);
  useEffect(() => {
    if (me) thePreview().start();
  }, [me]);
  useEffect(() => {
    if (plan) thePreview().show(plan, edited ? null : (direction?.lines ?? null), aspect);
  }, [plan, edited, direction, aspect]);

  const film = useMutation({
    mutationFn: () =>
      call("createVideo", {
        body: {
          prompt,
          model: "kinora-1",
          seconds: wish.seconds,
          size: wish.size,
          seed: wish.seed,
          quality: wish.quality,
          ...(wish.style === "" ? {} : { style: wish.style }),
          ...(edited ? { screenplay: edited } : {}),
        },
      }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["films"] });
      await navigate({ to: "/films/$filmId", params: { filmId: id } });
    },
  });
  if (isPending) return <Waiting />;
  if (!me) return <NeedsAccount what="Create" />;
  return (
    <div className="mx-auto grid max-w-[96rem] gap-x-8 gap-y-6 p-4 md:p-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <h1 className="sr-only">Create</h1>
      <div className="grid min-w-0 content-start gap-3 [--screen-height:40dvh] lg:sticky lg:top-8 lg:order-2 lg:self-start lg:[--screen-height:58dvh]">
        <Screen aspect={aspect} isIdle={plan === null} />
        {plan ? <Strip plan={plan} stills={stills} /> : null}
      </div>
      <Form className="grid min-w-0 content-start gap-5" onSend={() => film.mutate()}>
        <PromptBox
          label="What happens?"
          placeholder="A dog in a red collar runs over a meadow at sunset and barks. Close-up of the dog."
          value={prompt}
          notes={direction?.notes ?? []}
          rows={4}
          onChange={(text) => setDraft({ prompt: text, wish })}
        />
        <Fault error={fault} />
        <Reading notes={direction?.notes ?? []} isReading={isReading} />
        <WishForm wish={wish} onChange={(next) => setDraft({ prompt, wish: next })} />
        <Fault error={film.error} />
        <Button look="signal" type="submit" disabled={prompt.trim() === "" || film.isPending} className="h-14 text-lg">
          <span aria-hidden="true" className="h-3.5 w-3.5 rounded-full bg-current" />
          Film it
        </Button>
      </Form>
      {plan ? (
        <section
          aria-label="The plan"
          className="grid min-w-0 gap-4 border-t border-line pt-5 lg:order-3 lg:col-span-2"
        >
          <div className="flex flex-wrap items-center gap-3">
            <Tabs label="How the plan is shown" value={view} options={views} onPick={setView} />
            {edited ? (
              <Button className="ml-auto" onClick={() => setEdited(null)}>
                Back to the prompt's plan
              </Button>
            ) : null}
          </div>
          {view === "board" ? (
            <Storyboard plan={plan} stills={stills.byShot} onChange={setEdited} />
          ) : (
            <PlanText plan={plan} onChange={setEdited} />
          )}
        </section>
      ) : null}
    </div>
  );
}
