import { z } from 'zod';

export const MAX_PAGE = 200;

/** Query of every list: how many at most, and the cursor that the page before has given. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  cursor: z.string().min(1).max(500).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** Query of every read: the position of a write that the answer has to contain. */
export const AfterQuery = z.object({ after: z.coerce.number().int().nonnegative().optional() });

/** A page of a list; `next` is the cursor of the page that follows, null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
