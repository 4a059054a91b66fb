import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { isPasskeyBrowser, offersPasskeysInFields, signInByPasskey } from "../../data/passkeys.ts";
import { siteQuery } from "../../data/queries.ts";

/** What the server asks of the device is forgotten after five minutes. */
const ANEW_MILLISECONDS = 4 * 60_000;

/**
 * Signs in by a passkey: by a button, and where the browser can, by what it offers in the e-mail's field. A browser waits
 * for one of them at a time.
 */
export function usePasskeySignIn(entering: () => Promise<void>): {
  readonly isOffered: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly signIn: () => void;
} {
  const { data: site } = useQuery(siteQuery);
  const isOffered = site?.has_passkeys === true && isPasskeyBrowser();
  const waiting = useRef<AbortController | null>(null);
  const byButton = useMutation({ mutationFn: () => signInByPasskey(), onSuccess: entering });
  const byField = useMutation({ mutationFn: signInByPasskey, onSuccess: entering });
  const { mutate } = byField;
  const offer = useCallback(() => {
    waiting.current?.abort();
    waiting.current = new AbortController();
    mutate(waiting.current.signal);
  }, [mutate]);
  useEffect(() => {
    if (!isOffered) return undefined;
    let timer = 0;
    let isGone = false;
    void offersPasskeysInFields().then((isAble) => {
      if (!isAble || isGone) return;
      offer();
      timer = window.setInterval(offer, ANEW_MILLISECONDS);
    });
    return () => {
      isGone = true;
      clearInterval(timer);
      waiting.current?.abort();
    };
  }, [isOffered, offer]);
  const isGivenUp = byField.error?.name === "AbortError";
  return {
    isOffered,
    isPending: byButton.isPending,
    error: byButton.error ?? (isGivenUp ? null : byField.error),
    signIn: () => {
      waiting.current?.abort();
      byButton.mutate();
    },
  };
}
