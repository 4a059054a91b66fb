import { Link } from "@tanstack/react-router";
import { Empty } from "../../parts/notice.tsx";
import { Page } from "../../shell/page.tsx";

/** Instead of a page that is only for members. */
export function NeedsAccount({ what }: { what: string }) {
  return (
    <Page title={what}>
      <Empty title="This is for members">
        <p className="flex flex-wrap gap-3">
          <Link to="/sign-in" className="rounded-lg bg-signal px-5 py-3 font-semibold text-on-signal">
            Sign in
          </Link>
          <Link to="/sign-up" className="rounded-lg border border-edge bg-raised px-5 py-3">
            Sign up
          </Link>
        </p>
      </Empty>
    </Page>
  );
}
