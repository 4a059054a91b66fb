import { useQuery } from "@tanstack/react-query";
import { call } from "../../data/api.ts";
import { bytesText } from "../../parts/duration.ts";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";

export function Storage() {
  const { data, error } = useQuery({ queryKey: ["storage"], queryFn: () => call("storageUse") });
  if (!data) return error ? <Fault error={error} /> : <Waiting />;
  const figures = [
    ["Users", String(data.users)],
    ["Films", String(data.films)],
    ["Shown", String(data.posts)],
    ["Films' files", bytesText(data.film_bytes)],
    ["Database", bytesText(data.database_bytes)],
    ["Free on the disk", data.free_bytes === null ? "in a bucket" : bytesText(data.free_bytes)],
  ] as const;
  return (
    <div className="grid gap-5">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
        {figures.map(([name, value]) => (
          <div key={name} className="rounded-card bg-panel px-4 py-3">
            <dt className="text-sm text-faint">{name}</dt>
            <dd className="text-xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {data.largest.length > 0 ? (
        <Table label="Who keeps most" heads={["Owner", "Films", "Stored"]}>
          {data.largest.map(({ owner, films, bytes }) => (
            <tr key={owner.handle}>
              <td>@{owner.handle}</td>
              <td>{films}</td>
              <td>{bytesText(bytes)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
    </div>
  );
}
