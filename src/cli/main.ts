import { watchOutput } from './output-failure.js';
import { runProgram } from './program.js';

let outputFailed = false;
watchOutput(() => {
  outputFailed = true;
  process.exitCode = 1;
});

const status = await runProgram(process.argv.slice(2));
process.exitCode = outputFailed ? 1 : status;
