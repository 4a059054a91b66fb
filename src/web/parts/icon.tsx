import type { ReactElement } from "react";

/** Drawn on 24 by 24, lines of 2. */
const shapes = {
  watch: <path d="M4 5h16v14H4zM4 9h16M4 15h16M9 5v4M15 5v4M9 15v4M15 15v4" />,
  search: <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21" />,
  create: <path d="M4 9h16v11H4zM4 9l2-5 15 3-1 2M9 4.6 8 9M14.5 5.7 13.5 9" />,
  films: (
    <path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 21h9M12 7.2v.1M7.9 10.2v.1M16.1 10.2v.1M9.5 15v.1M14.5 15v.1" />
  ),
  person: <path d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4 3.5-6 8-6s8 2 8 6" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4" />,
  settings: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />,
  admin: <path d="M4 6h16v5H4zM4 13h16v5H4zM7.5 8.5v.1M7.5 15.5v.1" />,
  play: <path d="M7 4.5v15l12-7.5z" />,
  pause: <path d="M7 5v14M17 5v14" strokeWidth="3.4" />,
  sound: <path d="M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11" />,
  mute: <path d="M4 9.5v5h4l5 4v-13l-5 4zM17 9.5l5 5M22 9.5l-5 5" />,
  heart: <path d="M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z" />,
  comment: <path d="M4 5h16v11h-9l-4 4v-4H4z" />,
  remix: <path d="M5 4v7a4 4 0 0 0 4 4h10M15 11l4 4-4 4M5 15v5" />,
  share: <path d="M12 15V4M8 7.5 12 3.5l4 4M5 13v7h14v-7" />,
  download: <path d="M12 4v11M8 11.5l4 4 4-4M5 20h14" />,
  trash: <path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M11 11v5M13.5 11v5" />,
  camera: <path d="M3 8h12v10H3zM15 12l6-3v8l-6-3M6 8a2 2 0 1 1 3-2 2 2 0 1 1 3 2" />,
  left: <path d="M15 5l-7 7 7 7" />,
  right: <path d="M9 5l7 7-7 7" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  captions: <path d="M3 6h18v12H3zM10.5 10.5a2 2 0 1 0 0 3M17.5 10.5a2 2 0 1 0 0 3" />,
  edit: <path d="M5 19l1-4L16 5l3 3L9 18zM14 7l3 3" />,
  key: <path d="M8 12a4 4 0 1 1 0 6 4 4 0 0 1 0-6zM11 12.5 19.5 4M16 7.5l3 3M13.5 10l2 2" />,
  tree: <path d="M6 4v16M6 8h6M6 16h6M12 5h7v6h-7zM12 13h7v6h-7z" />,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof shapes;

/** Decoration: what it stands for is said beside it. */
export function Icon({ name, size = 22, isFilled = false }: { name: IconName; size?: number; isFilled?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={isFilled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
