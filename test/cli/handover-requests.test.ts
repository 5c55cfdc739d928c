import { describe, expect, it } from '@jest/globals';
import { exportForOwner } from '../../src/cli/export-for-owner.js';
import { exportRequest, type ExportCommandOptions } from '../../src/cli/export-request.js';
import { createKeyForOwner, listKeysForOwner, revokeKeyForOwner } from '../../src/cli/keys-for-owner.js';
import type { OwnerCommand } from '../../src/cli/owner/index.js';
import { reextractForOwner } from '../../src/cli/reextract-for-owner.js';
import type { View } from '../../src/store/index.js';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is handed over to a server', () => {
  it.each<[View, ExportCommandOptions]>([
    ['articles', {}],
    ['quotes', { speaker: 'les-reed', since: '2017-07-01', format: 'jsonl' }],
    ['reports', { bom: true, type: 'bid,wants-to-leave' }],
    ['claims', { format: 'claimreview', asOf: '2017-08-03', includeUndated: true, status: 'denied' }],
  ])('is read as it was meant: %s with %j', (what, options) => {
    const request = exportRequest(what, options);
    expect(exportForOwner.readRequest(sent(request))).toEqual(request);
  });

  const request = sent(exportRequest('claims', { asOf: '2017-08-03' })) as object;

  it.each<[string, Pick<OwnerCommand<unknown, unknown, unknown, unknown>, 'readRequest'>, unknown]>([
    ['nothing', exportForOwner, null],
    ['another view', exportForOwner, { ...request, what: 'api_key' }],
    ['another format', exportForOwner, { ...request, format: 'xlsx' }],
    ['a byte-order mark that is none', exportForOwner, { ...request, bom: 'no' }],
    ['no filters', exportForOwner, { ...request, filters: null }],
    ['a filter that is no string', exportForOwner, { ...request, filters: { player: { id: 1 } } }],
    ['half a day', exportForOwner, { ...request, asOf: { day: '2017-08-03' } }],
    ['nothing', reextractForOwner, null],
    ['a day that is a number', reextractForOwner, { since: 2017, all: true, dryRun: true, jobs: 1 }],
    ['nothing of a dry run', reextractForOwner, { since: null, all: true, jobs: 1 }],
    ['half a thread', reextractForOwner, { since: null, all: true, dryRun: true, jobs: 0.5 }],
    ['nothing', createKeyForOwner, null],
    ['no rights', createKeyForOwner, { name: 'desk' }],
    ['a right that there is not', createKeyForOwner, { name: 'desk', rights: ['INGEST', 'RULE'] }],
    ['no name', revokeKeyForOwner, null],
  ])('is refused where it is no request: %s', (_what, command, value) => {
    expect(() => command.readRequest(value)).toThrow(TypeError);
  });

  it.each<[string, unknown, string]>([
    ['a filter of other rows', { ...request, filters: { speaker: 'les-reed' } }, '--speaker is no filter of claims'],
    ['a day that there is not', { ...request, asOf: { day: '2017-02-30', includeUndated: false } }, '--as-of is "2017-02-30"'],
  ])('is refused where the command line would refuse it: %s', (_what, value, message) => {
    expect(() => exportForOwner.readRequest(value)).toThrow(expect.objectContaining({ code: 'WRONG_USAGE', message: expect.stringContaining(message) }));
  });

  it('has no input but that of ingest', () => {
    for (const command of [exportForOwner, reextractForOwner, createKeyForOwner, listKeysForOwner, revokeKeyForOwner]) expect(() => command.readInput({})).toThrow(TypeError);
  });
});
