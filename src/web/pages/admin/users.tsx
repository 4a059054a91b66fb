import { useInfiniteQuery, useMutation, useQueryClient, infiniteQueryOptions } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf, BodyOf } from "../../../contract/index.ts";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { bytesText, durationText } from "../../parts/duration.ts";
import { Choice, Field } from "../../parts/field.tsx";
import { More } from "../../parts/more.tsx";
import { Fault, Waiting } from "../../parts/notice.tsx";

type User = NonNullable<AnswerOf<"listUsers">>["data"][number];
type Change = { readonly user: string; readonly body: Partial<NonNullable<BodyOf<"changeUser">>> };

const plans = [
  ["free", "free"],
  ["plus", "plus"],
  ["pro", "pro"],
] as const;
const roles = [
  ["member", "member"],
  ["administrator", "administrator"],
] as const;

const usersQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ["admin-users", words],
    queryFn: ({ pageParam }) =>
      call("listUsers", { query: { cursor: pageParam, ...(words === "" ? {} : { q: words }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });

export function Users() {
  const [words, setWords] = useState("");
  const users = useInfiniteQuery(usersQuery(words.trim()));
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ user, body }: Change) => call("changeUser", { params: { user_id: user }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin-users"] }),
  });
  return (
    <div className="grid gap-4">
      <Field
        label="Handle, name or e-mail"
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Fault error={users.error ?? change.error} />
      {users.isPending ? <Waiting /> : null}
      <ul className="grid gap-3">
        {users.data?.map((user) => (
          <UserRow key={user.id} user={user} onChange={(body) => change.mutate({ user: user.id, body })} />
        ))}
      </ul>
      <More list={users} />
    </div>
  );
}

function UserRow({ user, onChange }: { user: User; onChange: (body: Change["body"]) => void }) {
  const isSuspended = user.suspended_at !== null;
  return (
    <li className="grid gap-3 rounded-card bg-panel p-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-end">
      <div className="min-w-0">
        <p className="font-semibold [overflow-wrap:anywhere]">
          {user.name} <span className="font-normal text-faint">@{user.handle}</span>
          {isSuspended ? <span className="ml-2 text-signal">suspended</span> : null}
        </p>
        <p className="text-[0.92rem] text-faint [overflow-wrap:anywhere]">
          {user.email} · {user.films} films, {user.posts} shown · {durationText(user.render_seconds_today)} of rendering
          today · {bytesText(user.stored_bytes)}
          {user.invited_by ? ` · invited by @${user.invited_by.handle}` : ""}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <Choice
          label="Plan"
          aria-label={`Plan of ${user.handle}`}
          value={user.plan}
          options={plans}
          onPick={(plan) => onChange({ plan })}
        />
        <Choice
          label="Role"
          aria-label={`Role of ${user.handle}`}
          value={user.role}
          options={roles}
          onPick={(role) => onChange({ role })}
        />
        <Button onClick={() => onChange({ is_suspended: !isSuspended })}>{isSuspended ? "Readmit" : "Suspend"}</Button>
      </div>
    </li>
  );
}
