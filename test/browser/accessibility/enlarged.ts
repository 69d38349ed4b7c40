import type { Page } from 'playwright-core';
import { drawn, look } from '../screens/look.js';

type Enlarge = (page: Page) => Promise<() => Promise<void>>;

/** A window of 1280 px at 200 %: half as many pixels of the page, each of four of the screen. */
const wholePage: Enlarge = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 640,
    height: 450,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await drawn(page);
  return async () => {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  };
};

/** The text alone at 200 %, as a browser has it that is told to enlarge nothing else. */
const textAlone: Enlarge = async (page) => {
  await look(page, { width: 1280, scheme: 'light' });
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  await drawn(page);
  return () => page.evaluate(`document.documentElement.style.fontSize = ''`);
};

export const enlarged: Readonly<Record<string, Enlarge>> = { 'zoom of 200 %': wholePage, 'text of 200 %': textAlone };
