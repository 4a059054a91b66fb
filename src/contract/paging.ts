import { z, type ZodType } from "zod";

/** Pages of our own lists: `cursor` is `next_cursor` of the page before, to be given back as it came. */
export const pageQuery = z.object({
  cursor: z.string().min(1).max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const pageOf = <Item extends ZodType>(item: Item) =>
  z.object({
    object: z.literal("list"),
    data: z.array(item),
    /** Null: the last page. */ next_cursor: z.string().nullable(),
  });

/** Unix seconds. */
export const moment = z.number().int();
