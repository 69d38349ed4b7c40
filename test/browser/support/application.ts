import { ownSystem } from '../../slices/support/own-system.js';

/** The application that the browsers of a run visit. */
export interface Application {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Names the address of an application that runs already: nothing is started then, and nothing stopped. */
export const ORIGIN_VARIABLE = 'BROWSER_ORIGIN';

/** One real application, as `npm start` starts it over an empty folder, or the one that is named. */
export const startApplication = async (): Promise<Application> => {
  const named = process.env[ORIGIN_VARIABLE];
  if (named) return { origin: named, stop: async () => undefined };
  const { origin, giveBack } = await ownSystem();
  return { origin, stop: giveBack };
};
