import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../data/api.ts";
import { Button } from "../../parts/button.tsx";
import { Fault } from "../../parts/notice.tsx";
import { Section } from "../../parts/section.tsx";

export function Invites() {
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ["invites"], queryFn: () => call("listInvites") });
  const make = useMutation({
    mutationFn: () => call("createInvite"),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["invites"] }),
  });
  return (
    <Section title="Invitations" about="Each lets one person sign up.">
      <Fault error={error ?? make.error} />
      <ul className="grid gap-2">
        {data?.data.map((invite) => (
          <li key={invite.code} className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg bg-raised p-3">
            <code className="counter select-all">{invite.code}</code>
            {invite.used_by ? (
              <span className="text-faint">used by @{invite.used_by.handle}</span>
            ) : (
              <a
                className="text-[0.95rem] underline [overflow-wrap:anywhere]"
                href={`/sign-up?invite=${encodeURIComponent(invite.code)}`}
              >
                Link to give away
              </a>
            )}
          </li>
        ))}
      </ul>
      {data ? (
        <Button
          className="justify-self-start"
          disabled={make.isPending || data.left === 0}
          onClick={() => make.mutate()}
        >
          {data.left === 0 ? "No invitations left" : `Make an invitation (${data.left} left)`}
        </Button>
      ) : null}
    </Section>
  );
}
