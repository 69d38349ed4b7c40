import { DecideDeclaration, cycleIdOf, nameBasedId } from '@libs/application';
import type { DeclarationCommand } from '@libs/contracts';
import { addDays, isRefusal } from '@libs/kernel';
import { actsOfCase } from './acts-of-case.js';
import { certificate } from './certificate.js';
import type { DemoAction, DemoPerson } from './council.js';
import { type Act, type World, acting } from './world.js';

const frenchDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const periodOf = ({ first, last }: DemoAction): string =>
  first === last
    ? `Le ${frenchDay.format(new Date(first))}`
    : `Du ${frenchDay.format(new Date(first))} au ${frenchDay.format(new Date(last))}`;

const evidenceFor = async ({ system }: World, { givenName, familyName }: DemoPerson, action: DemoAction) => {
  const holder = `${givenName} ${familyName}`;
  const bytes = await certificate({ title: action.title, holder, period: periodOf(action) });
  const sealed = await system.evidence.receive(
    (async function* () {
      yield bytes;
    })(),
  );
  if (isRefusal(sealed)) throw new Error(`demonstration: ${sealed.rule}`);
  return sealed;
};

const isWord = (proof: DemoAction['proof']): proof is 'honour' | 'simple' => proof === 'honour' || proof === 'simple';

const fileNames = { certificate: 'attestation.pdf', document: 'justificatif.pdf', diploma: 'diplome.pdf' } as const;

/** All that becomes of one action: planned, drafted, proven, declared, judged by the committee, withdrawn. */
export const actsOfDeclaration = (world: World, specialty: string, person: DemoPerson, demo: DemoAction): Act[] => {
  const { proof, class: evidenceClass, on, until, case: ruling, ...action } = demo;
  const id = nameBasedId(person.accountId, `declaration/${action.row}/${action.title}`);
  const ofCycle = { subject: person.accountId, cycleId: cycleIdOf(person.accountId, specialty, 1) };
  const send = (command: DeclarationCommand, day = on) =>
    world.send(DecideDeclaration, id, command, acting(person), day);

  const plan = () => send({ type: 'PlanAction', data: { ...ofCycle, action } });
  const draft = () => send({ type: 'DraftAction', data: { ...ofCycle, action } });
  const prove = async () => {
    if (isWord(proof)) return;
    const file = { kind: proof, fileName: fileNames[proof], class: evidenceClass };
    const evidenceId = nameBasedId(id, 'evidence');
    await draft();
    const sealed = await evidenceFor(world, person, demo);
    await send({ type: 'AttachEvidence', data: { evidenceId, ...file, ...sealed } });
  };
  const declare = async () => {
    await prove();
    const attestation = isWord(proof) ? proof : null;
    await send({ type: 'DeclareAction', data: { ...ofCycle, action, attestation } });
  };
  const withdraw = (day = addDays(on, 3)): Act => ({
    on: day,
    run: () => send({ type: 'WithdrawAction', data: { reason: 'Déclarée deux fois par erreur.' } }, day),
  });

  if (until === 'planned') return [{ on, run: plan }];
  if (until === 'draft') return [{ on, run: draft }];
  const declared: Act = { on, run: declare };
  if (until === 'withdrawn') return [declared, withdraw()];
  return ruling ? [declared, ...actsOfCase(world, specialty, id, { on, ruling })] : [declared];
};
