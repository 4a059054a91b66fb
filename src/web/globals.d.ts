// What the bundler puts in.
declare const __OPERATIONS__: Readonly<Record<string, readonly [method: string, path: string]>>;
declare module "*.css";
