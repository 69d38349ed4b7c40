import { type z } from 'zod';

/** The schemas of one stream's commands, by name: the body of a request *is* the data of its command. */
export type CommandTable = Readonly<Record<string, z.ZodType>>;

/** The union of the commands that a table describes. */
export type CommandOf<Table extends CommandTable> = {
  [Name in keyof Table & string]: { readonly type: Name; readonly data: z.infer<Table[Name]> };
}[keyof Table & string];
