import { useQuery } from "@tanstack/react-query";
import { call } from "../../data/api.ts";
import { durationText } from "../../parts/duration.ts";
import { Moment } from "../../parts/moment.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";

export function Queue() {
  const { data, error } = useQuery({ queryKey: ["queue"], queryFn: () => call("queueState"), refetchInterval: 4000 });
  if (!data) return error ? <Fault error={error} /> : <Waiting />;
  return (
    <div className="grid gap-5">
      <dl className="flex flex-wrap gap-3">
        {data.jobs.map(({ kind, waiting, running }) => (
          <div key={kind} className="rounded-card bg-panel px-4 py-3">
            <dt className="text-sm text-faint">{kind.replaceAll("-", " ")}</dt>
            <dd>
              <strong>{running}</strong> running, <strong>{waiting}</strong> waiting
            </dd>
          </div>
        ))}
        {Object.entries(data.seconds_per_film_second).map(([quality, seconds]) => (
          <div key={quality} className="rounded-card bg-panel px-4 py-3">
            <dt className="text-sm text-faint">One film-second, {quality}</dt>
            <dd>
              <strong>{seconds.toFixed(1)}</strong> s of rendering
            </dd>
          </div>
        ))}
      </dl>
      {data.films.length === 0 ? <p className="text-faint">No film waits or is in the making.</p> : null}
      {data.films.length > 0 ? (
        <Table
          label="Films that wait or are in the making"
          heads={["Owner", "State", "Try", "Worker", "Asked", "Expected"]}
        >
          {data.films.map((film) => (
            <tr key={film.video_id}>
              <td>@{film.owner.handle}</td>
              <td>{film.status === "queued" ? "waiting" : `${film.stage ?? "beginning"}, ${film.progress} %`}</td>
              <td>{film.attempt}</td>
              <td>{film.worker ?? ""}</td>
              <td>
                <Moment at={film.created_at} />
              </td>
              <td>{film.expected_seconds === null ? "" : durationText(film.expected_seconds)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
    </div>
  );
}
