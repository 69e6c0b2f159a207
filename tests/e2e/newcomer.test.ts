import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { today } from '@kiezgraph/kernel/approximate-date';
import { type Json, ask, tokenOf } from './ask';
import { allowPasting, askInEditor, openBrowser, watch, whoIsAsking } from './browser';
import {
  PlatformProcess,
  ROOT,
  freePort,
  freshFolder,
  removeFolder,
  startPlatform,
} from './platform-process';

/** Screenshots for people to look at: kept where SCREENSHOTS says, else in the temp folder. */
const screenshots = process.env['SCREENSHOTS'] ?? mkdtempSync(join(tmpdir(), 'kiezgraph-screenshots-'));

const dataDir = freshFolder();
let platform: PlatformProcess | undefined;
let browser: Browser | undefined;
let page: Page;
let port: number;
let complaints: string[];

beforeAll(async () => {
  port = await freePort();
  browser = await openBrowser();
  platform = await startPlatform({ port, dataDir });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' });
  const near = [platform.url, `http://localhost:${port + 1}`, 'data:', 'blob:'];
  await allowPasting(page, platform.url);
  complaints = watch(page, url => near.some(start => url.startsWith(start)));
});
afterAll(async () => {
  await browser?.close();
  await platform?.interrupt();
  removeFolder(dataDir);
});

const look = (name: string): Promise<Buffer> => page.screenshot({ path: join(screenshots, `${name}.png`) });

const widthBeyondWindow = (): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

const ENTRIES = `query Kreuzberg {
  actors(first: 100, filter: { nameContains: "Beispiel" }) { nodes { name visibility office { name } } }
}`;
const INTERNAL = 'Beispiel: Nur für das eigene Büro';

const kreuzbergsOf = ({ data }: { data: Json }): Record<string, string> =>
  Object.fromEntries(
    data.actors.nodes
      .filter(({ office }: { office: { name: string } }) => office.name === 'QM Wassertorplatz')
      .map(({ name, visibility }: { name: string; visibility: string }) => [name, visibility]),
  );

const signIn = async (account: string): Promise<void> => {
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: 'Anmeldung bei Kiezgraph' }).waitFor();
  await page.getByRole('button', { name: account }).click();
  await page.waitForURL(`${platform?.url}/graphql`);
};

test('the page opens without signing in, and shows what is public', async () => {
  await page.goto(`${platform?.url}/`);
  expect(await whoIsAsking(page)).toBe('Nicht angemeldet – öffentliche Sicht');
  expect(await page.title()).toBe('Kiezgraph – Fragen an den Graphen');
  expect(await page.getAttribute('html', 'lang')).toBe('de');
  const seen = kreuzbergsOf(await askInEditor(page, ENTRIES));
  expect(Object.values(seen).length).toBeGreaterThan(0);
  expect(new Set(Object.values(seen))).toEqual(new Set(['PUBLIC']));
});

test('a Wedding office signs in by clicking through', async () => {
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: 'Anmeldung bei Kiezgraph' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('de');
  await look('1-sign-in');
  await page.setViewportSize({ width: 400, height: 800 });
  await look('1-sign-in-narrow');
  expect(await widthBeyondWindow()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'pankstrasse.staff' }).click();
  await page.waitForURL(`${platform?.url}/graphql`);
  expect(await whoIsAsking(page)).toBe('Angemeldet als pankstrasse.staff@kiezgraph.example');
});

test('it sees Kreuzberg’s public, network and shared records, not its own-office one', async () => {
  const answer = await askInEditor(page, ENTRIES);
  const seen = kreuzbergsOf(answer);
  expect(new Set(Object.values(seen))).toEqual(new Set(['PUBLIC', 'NETWORK', 'SHARED']));
  expect(Object.keys(seen)).not.toContain(INTERNAL);
  const kreuzberg = await ask(port, ENTRIES, await tokenOf(port, 'wassertorplatz.lead'));
  expect(kreuzbergsOf(kreuzberg)).toEqual({ ...seen, [INTERNAL]: 'OFFICE' });
  await page.getByText('Beispiel: Geteilt mit dem QM Pankstraße').first().waitFor();
  await look('2-signed-in');
});

test('it agrees to the cooperation that Kreuzberg proposed, and ends it', async () => {
  const proposed = await askInEditor(
    page,
    'query Proposed { cooperations(filter: { statuses: [PROPOSED] }) { nodes { id version title office { name } viewerCanAgree viewerCanEnd } } }',
  );
  const cooperation = proposed.data.cooperations.nodes.find(({ title }: { title: string }) =>
    title.includes('Kreuzberger Werkraum'),
  );
  expect(cooperation).toMatchObject({
    title: expect.stringContaining('Kreuzberger Werkraum'),
    office: { name: 'QM Wassertorplatz' },
    viewerCanAgree: true,
    viewerCanEnd: false,
  });
  const agreed = await askInEditor(
    page,
    `mutation Agree { cooperationAgree(input: { cooperationId: "${cooperation.id}", expectedVersion: ${cooperation.version}, naming: NETWORK }) { cooperation { status version viewerCanEnd } userErrors { code message field } } }`,
  );
  expect(agreed.data.cooperationAgree).toEqual({
    cooperation: { status: 'AGREED', version: expect.any(Number), viewerCanEnd: true },
    userErrors: [],
  });
  const { version } = agreed.data.cooperationAgree.cooperation;
  const ended = await askInEditor(
    page,
    `mutation End { cooperationEnd(input: { cooperationId: "${cooperation.id}", expectedVersion: ${version}, endedOn: "${today()}" }) { cooperation { status endedOn } userErrors { code message field } } }`,
  );
  expect(ended.data.cooperationEnd).toEqual({
    cooperation: { status: 'ENDED', endedOn: today() },
    userErrors: [],
  });
  const again = await askInEditor(
    page,
    `mutation EndAgain { cooperationEnd(input: { cooperationId: "${cooperation.id}", expectedVersion: ${version}, endedOn: "${today()}" }) { cooperation { status } userErrors { code message field } } }`,
  );
  expect(again.data.cooperationEnd).toMatchObject({
    cooperation: null,
    userErrors: [{ message: expect.any(String) }],
  });
});

test('it asks the question over four domains', async () => {
  const question = readFileSync(join(ROOT, 'questions/organisations.graphql'), 'utf8')
    .replace('$filter: OrganisationFilter', '$filter: OrganisationFilter = { areaCountAtLeast: 2 }')
    .replace(/^#.*\n/, '');
  const { data, errors } = await askInEditor(page, question);
  expect(errors).toBeUndefined();
  const coopolis = data.organisationReport.nodes.find(
    ({ organisation }: { organisation: { name: string } }) => organisation.name === 'coopolis GmbH',
  );
  expect(coopolis).toMatchObject({
    areaCount: 2,
    projectCount: 2,
    grantTotal: { stated: '0.00', unknownCount: 2 },
  });
  await look('3-four-domains');
});

test('the page holds in a narrow window and by the keyboard alone', async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  await look('4-narrow');
  expect(await widthBeyondWindow()).toBeLessThanOrEqual(0);
  const button = await page.getByRole('button', { name: 'Abmelden' }).boundingBox();
  expect(button && button.x >= 0 && button.x + button.width <= 400).toBe(true);
  await page.locator('.graphiql-sidebar button').first().click();
  await page.locator('.graphiql-doc-explorer').getByText('ActorConnection', { exact: true }).waitFor();
  await look('5-narrow-documentation');
  expect(await widthBeyondWindow()).toBeLessThanOrEqual(0);
  await page.locator('.graphiql-sidebar button').first().click();
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Abmelden' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Nicht angemeldet').waitFor();
});

test('signed out, the page shows what is public again, and asks who one is before signing in anew', async () => {
  expect(await whoIsAsking(page)).toBe('Nicht angemeldet – öffentliche Sicht');
  expect(new Set(Object.values(kreuzbergsOf(await askInEditor(page, ENTRIES))))).toEqual(new Set(['PUBLIC']));
  await signIn('wassertorplatz.lead');
  expect(await whoIsAsking(page)).toBe('Angemeldet als wassertorplatz.lead@kiezgraph.example');
  expect(complaints).toEqual([]);
});
