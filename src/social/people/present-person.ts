export type PersonFields = { readonly handle: string; readonly name: string; readonly image: string | null };
export type Person = { readonly handle: string; readonly name: string; readonly picture_url: string | null };

export function presentPerson({ handle, name, image }: PersonFields): Person {
  return { handle, name, picture_url: image };
}
