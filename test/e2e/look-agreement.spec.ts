import { ask, setUpSampleRoom, test, ready } from './app';
import { seeded, goTo } from './agreement-case';
import { WAGES } from '../../main/reference/samples/wages';
import { BOUNDARY } from '../../main/reference/samples/boundary';

for (const large of [false, true]) {
  test(`looks ${large}`, async ({ launch, shot }) => {
    const { page } = await launch();
    await setUpSampleRoom(page);
    const state = await ask(page, 'app.state', {});
    if (large && state.state === 'open') { await ask(page, 'settings.save', { settings: { ...state.settings, largeType: true } }); await page.reload(); await ready(page); }
    page.on('console', (m) => console.log(m.type(), m.text()));
    const fresh = await seeded(page, BOUNDARY, 'put-agreement', false);
    await goTo(page, `#/cases/${fresh.id}/agreement`);
    await page.getByRole('heading', { name: '还没有协议' }).waitFor();
    await shot(page, '1-none');
    await page.getByRole('button', { name: '写书面协议' }).click();
    await page.getByRole('textbox', { name: '第1条' }).waitFor();
    await page.waitForTimeout(800);
    await shot(page, '2-empty-editor');
    const wages = await seeded(page, WAGES, 'put-agreement', true);
    const draft = wages.agreements[0]!;
    await ask(page, 'cases.move', { id: wages.id, revision: wages.revision, move: 'put-agreement', input: { item: { ...draft, facts: draft.facts + '尽快瞻养', performance: '' } } });
    await goTo(page, `#/cases/${wages.id}/agreement`);
    await page.waitForTimeout(800);
    await shot(page, '3-view-draft');
    await goTo(page, `#/cases/${wages.id}/agreement?do=write-agreement`);
    await page.getByRole('textbox', { name: '第1条' }).waitFor();
    await page.waitForTimeout(800);
    await shot(page, '4-editor');
    await page.getByLabel('打印样子').check();
    await page.waitForTimeout(5000);
    await shot(page, '5-printed');
    await page.getByLabel('用语检查').first().check();
    await page.getByLabel('做什么').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await page.evaluate(() => document.querySelector('.instalments')?.scrollIntoView({ block: 'center' }));
    await shot(page, '6-obligations');
    await goTo(page, `#/cases/${wages.id}/agreement?do=sign`);
    await page.getByRole('button', { name: '今天全部签好' }).waitFor();
    await shot(page, '7-sign');
    await page.getByRole('button', { name: '1月20日全部签好' }).click();
    await page.waitForTimeout(500);
    await shot(page, '8-signed');
    await page.getByRole('button', { name: '保存签字记录' }).click();
    await page.waitForTimeout(1500);
    await shot(page, '9-effective');
  });
}
