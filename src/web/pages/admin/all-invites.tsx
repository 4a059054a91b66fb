import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../data/api.ts";
import { Moment } from "../../parts/moment.tsx";
import { More } from "../../parts/more.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";

const invitesQuery = infiniteQueryOptions({
  queryKey: ["admin-invites"],
  queryFn: ({ pageParam }) => call("listAllInvites", { query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next_cursor ?? undefined,
  select: ({ pages }) => pages.flatMap(({ data }) => data),
});

/** Who brought whom. */
export function AllInvites() {
  const invites = useInfiniteQuery(invitesQuery);
  if (!invites.data) return invites.error ? <Fault error={invites.error} /> : <Waiting />;
  if (invites.data.length === 0)
    return <p className="text-faint">No invitation has been made yet; members make theirs under Settings.</p>;
  return (
    <>
      <Table label="Invitations" heads={["Invitation", "Made by", "Made", "Used by", "Used"]}>
        {invites.data.map((invite) => (
          <tr key={invite.code}>
            <td className="font-mono text-[0.8rem]">{invite.code}</td>
            <td>{invite.made_by ? `@${invite.made_by.handle}` : ""}</td>
            <td>
              <Moment at={invite.created_at} />
            </td>
            <td>{invite.used_by ? `@${invite.used_by.handle}` : ""}</td>
            <td>{invite.used_at === null ? "" : <Moment at={invite.used_at} />}</td>
          </tr>
        ))}
      </Table>
      <More list={invites} />
    </>
  );
}
