// web: the app that people use in a browser. In: what the server says over HTTP, as the contract has it. Out: pages; the
// live preview in them simulates and draws by itself. Built by main; its own entry is main.tsx.

/** Where index.html lies. */
export const webFolder = import.meta.dirname;
