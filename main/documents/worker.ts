// The worker thread that prints: takes a paper's content, gives its bytes back. Bundled into out/main/workers/paper.js.
// oxlint-disable unicorn/require-post-message-target-origin -- these are worker threads, not windows
import { parentPort } from 'node:worker_threads';
import { bindDossier } from './dossier/bind';
import type { Answer, Question } from './renderer';
import { renderPaper } from './render-paper';
import { warmUp } from './warm-up';

/** Bindings under way, to be stopped. */
const binding = new Map<number, AbortController>();

parentPort?.on('message', (question: Question) => {
  void answer(question);
});

async function answer(question: Question): Promise<void> {
  const { id } = question;
  switch (question.ask) {
    case 'warm-up':
      await warmUp();
      return tell({ id, result: { ok: true, value: null } });
    case 'render':
      return tell({ id, result: await renderPaper(question.content, { draft: question.draft }) });
    case 'bind': {
      const stop = new AbortController();
      binding.set(id, stop);
      const result = await bindDossier(question.order, (done, total) => tell({ id, done, total }), stop.signal);
      binding.delete(id);
      return tell({ id, result });
    }
    case 'stop':
      binding.get(id)?.abort();
  }
}

/** The bytes move over, they are not copied. */
function tell(said: Answer): void {
  parentPort?.postMessage(said, 'result' in said && said.result.ok && said.result.value ? [said.result.value.bytes.buffer] : []);
}
