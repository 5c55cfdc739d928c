// A process that takes a directory and keeps it until it is killed, or, with "exit", ends without giving it back.
import { lockDirectory } from '../../src/store/directory-lock.js';

const [directory, then] = process.argv.slice(2) as [string, string | undefined];
try {
  await lockDirectory(directory);
  console.log('taken');
  if (then !== 'exit') setInterval(() => undefined, 1000);
} catch (error) {
  console.log((error as { code: string }).code);
}
