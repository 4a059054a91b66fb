import { createRoot } from "react-dom/client";
createRoot(document.querySelector("#app") as Element).render(<p>hi</p>);
