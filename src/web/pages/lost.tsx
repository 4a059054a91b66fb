import { Link } from "@tanstack/react-router";
import { Page } from "../shell/page.tsx";

export function Lost() {
  return (
    <Page title="There is nothing here">
      <p>
        The address is wrong, or what it showed has been deleted.{" "}
        <Link to="/" className="underline">
          Watch films
        </Link>
        .
      </p>
    </Page>
  );
}
