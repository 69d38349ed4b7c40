import { ProblemExplanation } from '@libs/contracts';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised, problemCatalogue } from '../http/problem.js';

const listProblems = operation({
  id: 'listProblems',
  method: 'GET',
  path: '/api/problems',
  tag: 'documentation',
  summary: 'Tous les problèmes que l’API peut répondre, par code',
  right: 'public',
  answers: [{ status: 200, description: 'Le catalogue', schema: z.object({ items: z.array(ProblemExplanation) }) }],
});

const readProblem = operation({
  id: 'readProblem',
  method: 'GET',
  path: '/api/problems/{code}',
  tag: 'documentation',
  summary: 'Ce qu’un code de problème veut dire',
  right: 'public',
  parameters: z.object({ code: z.string().max(80) }),
  answers: [{ status: 200, description: 'L’explication', schema: ProblemExplanation }],
  problems: ['request.not-found'],
});

const explain = (code: string): z.infer<typeof ProblemExplanation> => {
  const known = Object.hasOwn(problemCatalogue, code) ? problemCatalogue[code] : undefined;
  if (!known) throw new ProblemRaised('request.not-found');
  return { code, title: known.title, status: known.status, detail: known.detail };
};

/** Where the `type` of a problem leads. */
@Controller()
export class ProblemsController {
  @Endpoint(listProblems)
  list() {
    return { items: Object.keys(problemCatalogue).sort().map(explain) };
  }

  @Endpoint(readProblem)
  read(@Parse() { path }: Input<typeof readProblem>) {
    return explain(path.code);
  }
}
