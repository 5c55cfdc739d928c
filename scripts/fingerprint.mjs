import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash that changes whenever a file is added, removed or written.
 * @param {string} root the folder that `paths` are relative to
 * @param {string[]} paths files and folders; those that do not exist count as absent
 * @param {string[]} [without] paths to leave out
 * @returns {string} hexadecimal
 */
export function fingerprint(root, paths, without = []) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (without.includes(path)) return;
    const full = join(root, path);
    if (!existsSync(full)) return;
    const stats = statSync(full);
    if (stats.isDirectory()) for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    else hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
  };
  paths.forEach(visit);
  return hash.digest('hex');
}
