// 本机快照, one case brought back, 恢复演练, and the word a person says after a restore, on the real program in one start.
import { ask, expect, goTo, setUpSampleRoom, test } from './app';
import { noSidewaysScroll, seriousFindings } from './looks';
import { register, todayOf } from './work';

test('a snapshot is looked into, one case of it comes back, all of it comes back and is confirmed, and a rehearsal is noted', async ({ launch, shot }) => {
  const { page } = await launch();
  await setUpSampleRoom(page);
  const { id, revision } = await register(page, '杨昌禄', '石显忠', await todayOf(page));
  await goTo(page, '#/backup?do=local');
  await page.getByRole('button', { name: '现在做一份' }).click();
  await expect(page.getByRole('cell', { name: '手动' })).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'local');

  const source = { kind: 'application', manner: 'oral' } as const;
  await ask(page, 'cases.move', { id, revision, move: 'change-dispute', input: { dispute: { category: 'wages', subject: '改错了', brief: '改错了的内容。' }, source, clue: {} } });
  await register(page, '吴秀英', '龙正华', await todayOf(page));
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('有 2 件不一样');
  await shot(page, 'snapshot');

  await page.getByRole('button', { name: '只取回一件案卷…' }).click();
  await page.getByRole('button', { name: '查看里面的案卷' }).click();
  await expect(page.getByRole('cell', { name: '不一样' })).toBeVisible();
  await page.getByRole('button', { name: '比一比' }).click();
  await expect(page.getByRole('columnheader', { name: '取回以后' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '改错了的内容。' })).toBeVisible();
  await noSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shot(page, 'side-by-side');
  await page.getByRole('button', { name: '取回这一份' }).click();
  await expect(page.getByText('取回来了')).toBeVisible();
  expect((await ask(page, 'cases.open', { id })).file.dispute.brief).not.toContain('改错了');

  await goTo(page, '#/backup?do=local');
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await page.getByRole('button', { name: '全部恢复到这时候' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '全部恢复到这时候' }).click();
  const banner = page.getByRole('region', { name: /现在用的是/ });
  await expect(banner).toBeVisible();
  await shot(page, 'awaiting');
  await banner.getByRole('button', { name: '对，就用这份' }).click();
  await expect(banner).toBeHidden();

  // The newest one is of the state before the restore.
  await ask(page, 'snapshots.make', {});
  await goTo(page, '#/backup?do=rehearse');
  await page.getByRole('button', { name: '没有U盘，演练本机快照' }).click();
  await expect(page.getByText('演练成功：这份备份能恢复')).toBeVisible();
  await noSidewaysScroll(page);
  await shot(page, 'rehearsed');
});
