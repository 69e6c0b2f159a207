import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Json } from './ask';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TAKEN_OVER_MS = 10_000;

/** A real browser; a machine without one can not prove what a newcomer sees. */
export const openBrowser = async (): Promise<Browser> => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`There is no Chromium at ${CHROMIUM}; install it, or set CHROMIUM to where it is.`);
  }
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ];
  return chromium.launch({ executablePath: CHROMIUM, args });
};

/** What the page complained about, and what it loaded from elsewhere. */
export const watch = (page: Page, isNear: (url: string) => boolean): string[] => {
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('request', request => !isNear(request.url()) && complaints.push(`loads ${request.url()}`));
  return complaints;
};

/** What the bar says about who is asking, once the editor stands. */
export const whoIsAsking = async (page: Page): Promise<string | null> => {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return page.textContent('#who');
};

/** Lets pages of this address use the clipboard, as pasting a question from the README does. */
export const allowPasting = (page: Page, origin: string): Promise<void> =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });

/** The page packs a question before it sends it, so it is known again by the name of its operation. */
const operationOf = (posted: string | null): string | undefined =>
  (JSON.parse(posted ?? '{}') as { operationName?: string }).operationName;

/** Pastes a named question into the editor over what stands there, asks it by the keyboard, and gives the answer. */
export const askInEditor = async (page: Page, question: string): Promise<Json> => {
  const name = /(?:query|mutation) (\w+)/.exec(question)?.[1];
  // handed over as text, for the browser's own names are not known here
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(question)})`);
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  // the editor hands a question over a moment after the last key; its tab shows the name then
  await page
    .locator('.graphiql-tab-active', { hasText: new RegExp(`^${name}$`) })
    .waitFor({ timeout: TAKEN_OVER_MS });
  const answered = page.waitForResponse(
    answer =>
      answer.request().method() === 'POST' &&
      answer.url().endsWith('/graphql') &&
      operationOf(answer.request().postData()) === name,
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  return (await answered).json();
};
