import { z } from 'zod';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** One fault of a request: where (a JSON pointer into the body, or the name of a parameter), and what. */
export const ProblemFault = z
  .object({
    in: z.enum(['body', 'path', 'query', 'header']),
    /** RFC 6901, as a URI fragment: `#/action/title`; for a parameter, its name: `#/limit`. */
    pointer: z.string(),
    detail: z.string(),
    code: z.string(),
  })
  .meta({ id: 'ProblemFault' });
export type ProblemFault = z.infer<typeof ProblemFault>;

/** RFC 9457. `type` leads to a page that explains the code; the code is stable, the sentences are not. */
export const ProblemDocument = z
  .object({
    type: z.string().meta({ examples: ['/api/problems/request.invalid'] }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string().meta({ examples: ['request.invalid'] }),
    errors: z.array(ProblemFault).optional(),
    /** The version that the resource has now (412). */
    currentVersion: z.int().optional(),
    /** Reference under which an internal error was recorded. */
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/** What a code means, as its page tells. */
export const ProblemExplanation = z
  .object({ code: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .meta({ id: 'ProblemExplanation' });
