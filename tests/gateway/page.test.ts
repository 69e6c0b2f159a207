import { existsSync } from 'node:fs';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';
import { startToyProvider, type ToyProvider } from './toy/toy-provider';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const inBrowser = existsSync(CHROMIUM) ? describe : describe.skip;

let toy: ToyGateway;
let provider: ToyProvider;
beforeAll(async () => {
  provider = await startToyProvider();
  const { issuer, audience } = provider;
  toy = await startToyGateway({
    signIn: { issuer, clientId: 'kiezgraph-page', audience },
    verifier: createTokenVerifier({ issuer, audience, officeIssuers: {}, isLocal: true }),
  });
});
afterAll(async () => {
  await toy.close();
  await provider.close();
});

test('browsers are led to the page, everybody else is not', async () => {
  const browser = await fetch(toy.url, { headers: { accept: 'text/html' }, redirect: 'manual' });
  expect([browser.status, browser.headers.get('location')]).toEqual([302, '/graphql']);
  expect((await fetch(toy.url)).status).toBe(404);
  const page = await fetch(`${toy.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await page.text()).not.toMatch(/https?:\/\/(?!127)/);
});

inBrowser('in a browser', () => {
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('request', request => {
      const isNear = [toy.url, provider.issuer, 'data:', 'blob:'].some(near =>
        request.url().startsWith(near),
      );
      if (!isNear) outside.push(request.url());
    });
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
  }, 60_000);
  afterAll(() => browser.close());

  const run = async (): Promise<string> => {
    const isAnswer = (text: string): boolean => text.startsWith('{"data":{"actors"');
    const answered = page.waitForResponse(
      async answer => answer.url() === `${toy.url}/graphql` && isAnswer(await answer.text()),
    );
    await page.locator('.view-line', { hasText: 'actors' }).first().waitFor();
    await page.waitForTimeout(500);
    await page.locator('.graphiql-execute-button').click();
    const answer = await answered;
    return answer.text();
  };

  test('the public asks, signs in as an office, sees more, and signs out', async () => {
    await page.goto(`${toy.url}/graphql`);
    await page.waitForSelector('.graphiql-execute-button');
    expect(await page.textContent('#who')).toBe('Nicht angemeldet – öffentliche Sicht');
    expect(await run()).not.toContain('Verein 1"');

    await page.click('#act');
    await page.waitForURL(`${toy.url}/graphql`);
    await page.waitForSelector('.graphiql-execute-button');
    await page.waitForFunction(() => document.getElementById('who')?.textContent?.startsWith('Angemeldet'));
    expect(await page.textContent('#who')).toBe('Angemeldet als lead@wedding.example');
    expect(await run()).toContain('Verein 1"');
    if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] });

    await page.click('#act');
    await page.waitForFunction(() => document.getElementById('who')?.textContent?.startsWith('Nicht'));
    expect(await run()).not.toContain('Verein 1"');
    expect(provider.authorized[0]?.get('prompt')).toBeNull();
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);

  test('a sign-in that fails says why, in German', async () => {
    provider.refusal.error = 'access_denied';
    await page.click('#act');
    await page.waitForSelector('#failed:not([hidden])');
    expect(await page.textContent('#reason')).toBe('Die Anmeldung wurde abgebrochen.');
    if (process.env['SCREENSHOT'])
      await page.screenshot({ path: process.env['SCREENSHOT'].replace('.png', '-failed.png') });
    await page.click('#again');
    await page.waitForSelector('.graphiql-execute-button');
    expect(await page.textContent('#who')).toBe('Nicht angemeldet – öffentliche Sicht');
  }, 60_000);

  test('words that somebody wrote into the address are not shown as if they were ours', async () => {
    const words = 'Rufen Sie 0900 123 an';
    const written = new URLSearchParams({ error: words, error_description: words });
    await page.goto(`${toy.url}/signed-in?${written.toString()}`);
    await page.waitForSelector('#failed:not([hidden])');
    expect(await page.textContent('body')).not.toContain('0900');
    expect(await page.textContent('#reason')).toBe('Der Anmeldedienst hat die Anmeldung abgelehnt.');
    await page.goto(`${toy.url}/signed-in?error=server_error&error_description=0900`);
    await page.waitForSelector('#failed:not([hidden])');
    expect(await page.textContent('#detail')).toBe('server_error');
    await page.goto(`${toy.url}/signed-in?error=constructor`);
    await page.waitForSelector('#failed:not([hidden])');
    expect(await page.textContent('#reason')).toBe('Der Anmeldedienst hat die Anmeldung abgelehnt.');
  }, 60_000);
});
