import { useQueryClient } from "@tanstack/react-query";
import type { Film } from "../../data/queries.ts";
import { durationText } from "../../parts/duration.ts";
import { stages } from "./stages.ts";
import { useFilmEvents } from "./use-film-events.ts";

/** A film on its way: its stages, its place, and its frames as they come. */
export function FilmMaking({ film }: { film: Film }) {
  const queries = useQueryClient();
  const now = useFilmEvents(film, () => {
    void queries.invalidateQueries({ queryKey: ["film", film.id] });
    void queries.invalidateQueries({ queryKey: ["films"] });
    void queries.invalidateQueries({ queryKey: ["me"] });
  });
  const [width = 16, height = 9] = film.video.size.split("x").map(Number);
  const at = stages.findIndex(([stage]) => stage === now.stage);
  const left = now.expectedSeconds === null ? "" : `about ${durationText(now.expectedSeconds)} left`;
  const place =
    now.status === "queued"
      ? now.ahead === null || now.ahead === 0
        ? "Next in the queue"
        : `${now.ahead} ${now.ahead === 1 ? "film" : "films"} before yours`
      : (stages[at]?.[1] ?? "Beginning");
  return (
    <section aria-label="The film is being made" className="grid gap-4">
      <div className="grid place-items-center overflow-hidden rounded-card bg-film">
        <div
          className="relative max-h-[70dvh] max-w-full"
          style={{
            aspectRatio: `${width} / ${height}`,
            width: width > height ? "100%" : "auto",
            height: width > height ? "auto" : "70dvh",
          }}
        >
          {now.picture === null ? (
            <div className="perforated absolute inset-0 opacity-50" />
          ) : (
            <img src={now.picture} alt="The newest frame" className="h-full w-full object-cover" />
          )}
        </div>
      </div>
      <div
        role="progressbar"
        aria-label="Progress"
        aria-valuenow={now.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-3 overflow-hidden rounded-sm bg-panel"
      >
        <div className="h-full bg-signal transition-[width] duration-700" style={{ width: `${now.progress}%` }} />
      </div>
      <p role="status" className="flex flex-wrap justify-between gap-x-6">
        <span className="font-semibold">{place}</span>
        <span className="counter self-center text-faint">{[`${now.progress} %`, left].filter(Boolean).join(", ")}</span>
      </p>
      <ol className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {stages.map(([stage, text], index) => (
          <li
            key={stage}
            aria-current={index === at ? "step" : undefined}
            className={index === at ? "font-semibold" : index < at ? "" : "text-faint"}
          >
            <span aria-hidden="true" className={index < at ? "text-understood" : ""}>
              {index < at ? "✓ " : ""}
            </span>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
