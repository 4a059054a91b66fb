/** Who looks; nobody has an empty id. */
export type Viewer = { readonly userId: string; readonly isAdministrator: boolean };
