// When the window's process dies: opened again once by itself; if it dies again soon, the person decides.

export type AfterCrash = 'open-again' | 'ask';

/** A second crash within this time is no accident: opening again and again would only flicker. */
const SOON = 60_000;

/**
 * @param previous when it crashed before, in ms; null: never
 * @param now in ms
 */
export function afterCrash(previous: number | null, now: number): AfterCrash {
  return previous !== null && now - previous < SOON ? 'ask' : 'open-again';
}

const SAFE = '已保存的案卷没有受影响，正在填写的内容最多丢失最后几个字。';
export const CRASH_WORDS = {
  'open-again': { message: '窗口刚才出了差错，已经重新打开。', detail: SAFE, buttons: ['知道了'] },
  ask: { message: '窗口又出了差错。', detail: `${SAFE}\n可以再打开一次；如果总是这样，请关闭程序，并告诉程序维护的人。`, buttons: ['再打开一次', '关闭程序'] },
} as const;
