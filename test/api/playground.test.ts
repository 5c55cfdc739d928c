import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../src/api/index.js';
import { useStore } from '../support/databases.js';
import { story } from './story.js';

const built = fileURLToPath(new URL('../../dist/web/playground/', import.meta.url));
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const installed = browsers.find((path) => existsSync(path));

describe('the playground', () => {
  const database = useStore('PGlite');
  let server: RunningServer;

  beforeAll(async () => {
    await database.store.ingest(story());
    server = await startServer({ store: database.store, host: '127.0.0.1', port: 0, playground: built });
  });
  afterAll(() => server.close());

  const open = (path: string) => fetch(new URL(path, server.url), { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

  it('is the page that a browser gets where programs send their queries, and may load from this server alone', async () => {
    const answer = await open('/graphql');
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*connect-src 'self'/);
    expect(page).not.toMatch(/https?:\/\//);
    const assets = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(assets.length).toBeGreaterThanOrEqual(2);
    for (const path of assets) {
      const asset = await open(path);
      expect([path, asset.status, asset.headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
    }
  });

  it('gives way to a query in the address', async () => {
    const answer = await open('/graphql?query={corpus{articles}}');
    expect(await answer.json()).toEqual({ data: { corpus: { articles: 4 } } });
  });

  it('says so where it was not built', async () => {
    const without = await startServer({ store: database.store, host: '127.0.0.1', port: 0, playground: '/nowhere' });
    try {
      const answer = await fetch(without.url, { headers: { accept: 'text/html' } });
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('not part of this build')]);
    } finally {
      await without.close();
    }
  });

  const inBrowser = installed ? it : it.skip;
  inBrowser(`runs its examples in a browser, and asks no other host${installed ? '' : ' (skipped: no Chromium or Chrome is installed here)'}`, async () => {
    const browser = await chromium.launch({ executablePath: installed!, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
    try {
      await runExamples(browser);
    } finally {
      await browser.close();
    }
  });

  async function runExamples(browser: Browser): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const [hosts, troubles] = [new Set<string>(), [] as string[]];
    page.on('request', (sent) => {
      if (!/^(data|blob):/.test(sent.url())) hosts.add(new URL(sent.url()).host);
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      // A run that comes too soon after a change of tabs asks for the operation of the tab before, and is refused.
      if (message.type() === 'error' && !message.text().includes('status of 400')) troubles.push(message.text());
    });
    await page.goto(new URL('/', server.url).href);
    await page.locator('.graphiql-execute-button').waitFor();
    const tabs = page.locator('.graphiql-tab-button');
    expect(await tabs.count()).toBe(readdirSync(new URL('../../src/api/examples/', import.meta.url)).length);
    await runTab(page, 0, 'query WhoSaysHeWantsToLeave', 'Virgil van Dijk wants to leave Southampton');
    await runTab(page, 1, 'query QuotesOfAPerson', 'executive director');
    await page.locator('[aria-label="Show Documentation Explorer"]').click();
    await page.getByText('Who said what, who reported it').waitFor();
    expect([...hosts]).toEqual([new URL(server.url).host]);
    expect(troubles).toEqual([]);
  }

  /** Runs the query of a tab. The editor takes a moment to know what was put into it, so one run may not be enough. */
  async function runTab(page: Page, index: number, operation: string, expected: string): Promise<void> {
    await page.locator('.graphiql-tab-button').nth(index).click();
    expect(await appears(page, '.graphiql-query-editor', operation)).toBe(true);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await page.locator('.graphiql-execute-button').click();
      if (await appears(page, '.result-window', expected)) return;
    }
    throw new Error(`${operation} did not answer with "${expected}".`);
  }

  /** Whether an editor comes to show some words. It draws long lines in pieces, with spaces of its own. */
  async function appears(page: Page, editor: string, words: string): Promise<boolean> {
    for (let look = 0; look < 20; look += 1) {
      const shown = (await page.locator(editor).textContent())?.replace(/\s/g, '') ?? '';
      if (shown.includes(words.replace(/\s/g, ''))) return true;
      await page.waitForTimeout(100);
    }
    return false;
  }
});
