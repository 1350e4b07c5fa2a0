// The worker thread that prints: takes a paper's content, gives its bytes back. Bundled into out/main/workers/paper.js.
// oxlint-disable unicorn/require-post-message-target-origin -- these are worker threads, not windows
import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './renderer';
import { renderPaper } from './render-paper';
import { warmUp } from './warm-up';

parentPort?.on('message', (question: Question) => {
  void answer(question);
});

async function answer(question: Question): Promise<void> {
  if (question.ask === 'warm-up') {
    await warmUp();
    parentPort?.postMessage({ id: question.id, result: { ok: true, value: null } } satisfies Answer);
    return;
  }
  const result = await renderPaper(question.content, { draft: question.draft });
  // The bytes move over, they are not copied.
  parentPort?.postMessage({ id: question.id, result } satisfies Answer, result.ok ? [result.value.bytes.buffer] : []);
}
