import { useQuery } from "@tanstack/react-query";
import { call } from "../../data/api.ts";
import { durationText } from "../../parts/duration.ts";
import { Moment } from "../../parts/moment.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";

export function Workers() {
  const { data, error } = useQuery({
    queryKey: ["workers"],
    queryFn: () => call("listWorkers"),
    refetchInterval: 5000,
  });
  if (!data) return error ? <Fault error={error} /> : <Waiting />;
  if (data.data.length === 0) return <p className="text-faint">No worker has told of itself yet.</p>;
  return (
    <Table label="Workers" heads={["Worker", "Host", "State", "Seen", "Films", "Rendering"]}>
      {data.data.map((worker) => (
        <tr key={worker.name}>
          <td className="font-mono text-[0.8rem]">{worker.name}</td>
          <td>{worker.host}</td>
          <td>{worker.is_alive ? (worker.video_id === null ? "idle" : "filming") : "gone"}</td>
          <td>
            <Moment at={worker.seen_at} />
          </td>
          <td>{worker.films_done}</td>
          <td>{durationText(worker.render_seconds)}</td>
        </tr>
      ))}
    </Table>
  );
}
