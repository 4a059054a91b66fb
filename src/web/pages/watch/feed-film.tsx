import { useEffect, useRef, useState } from "react";
import type { Post } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { useSoundWish } from "./sound-wish.ts";

/** The film itself: runs while it is looked at, silent at first, with captions. */
export function FeedFilm({ post, isPlaying, isLoaded }: { post: Post; isPlaying: boolean; isLoaded: boolean }) {
  const film = useRef<HTMLVideoElement>(null);
  const [isSound, setSound] = useSoundWish();
  const [isHeld, setHeld] = useState(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  const runs = isPlaying && !isHeld;
  useEffect(() => {
    const element = film.current;
    if (!element) return;
    // A browser may refuse to play; then the poster stays.
    if (runs) element.play().catch(() => undefined);
    else element.pause();
  }, [runs, isLoaded]);
  useEffect(() => {
    if (film.current) film.current.muted = !isSound;
  }, [isSound, isLoaded]);
  return (
    <div className="relative grid min-h-0 place-items-center overflow-hidden">
      <img
        src={post.files["poster.webp"]}
        alt=""
        loading="lazy"
        className="absolute inset-0 h-full w-full scale-110 object-cover opacity-35 blur-2xl"
      />
      {isLoaded ? (
        <video
          ref={film}
          src={post.files["film.mp4"]}
          poster={post.files["poster.webp"]}
          aria-label={post.title}
          loop
          muted
          playsInline
          preload={isPlaying ? "auto" : "metadata"}
          onClick={() => setHeld(!isHeld)}
          className="absolute inset-0 h-full w-full object-contain"
        >
          <track kind="captions" src={post.files["captions.vtt"]} srcLang="en" label="English" default />
        </video>
      ) : null}
      <div className="absolute right-3 top-14 grid gap-2 md:right-4 md:top-4">
        <Button
          look="film"
          icon={isSound ? "sound" : "mute"}
          aria-label={isSound ? "Turn sound off" : "Turn sound on"}
          aria-pressed={isSound}
          onClick={() => setSound(!isSound)}
        />
        <Button
          look="film"
          icon={isHeld ? "play" : "pause"}
          aria-label={isHeld ? `Play ${post.title}` : `Pause ${post.title}`}
          onClick={() => setHeld(!isHeld)}
        />
      </div>
    </div>
  );
}
