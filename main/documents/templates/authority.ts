// L3 授权委托书 (domain.md §2.1): who empowers whom, to do what, how long.
import { powerKey } from '../../reference/form-texts/authority';
import type { AuthorityWords } from '../content/authority';
import { fieldLines } from '../sheet/fields';
import { partyFields } from '../sheet/party-block';
import { heading, leaf, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox } from '../sheet/signers';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import type { Leaf } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';

export function authoritySheet(words: AuthorityWords, setting: Setting): Sheet {
  const { title, styles, look } = setting;
  // A list to tick: set closer, so that the whole is one page.
  const item = { ...styles.body, pitch: styles.body.size * 1.4 };
  const say = (key: string) => sentence(setting, key);
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...partyFields(words.principal, '委托人', styles, look),
      ...partyFields(words.agent, '受托人', styles, look),
      ...fieldLines(
        [
          { label: '与委托人关系', value: words.relation, ems: 6 },
          { label: '代理权限', value: words.authority, ems: 6 },
        ],
        styles.line,
      ),
      leaf(
        filledSentence(setting, 'opening', {
          纠纷: [named(words.dispute, 9 * styles.body.size)],
          调解组织: [named(words.committee, 12 * styles.body.size)],
        }),
        styles.body,
        { before: 6 },
      ),
      heading(say('powers'), item),
      ...words.powers.map((given, i) => leaf(tick(say(powerKey(i)), given), item)),
      ...otherPowers(words.other, say('other'), item),
      leaf(filledSentence(setting, 'term', { 期限: [{ text: '', field: { width: 12 * styles.body.size, align: 'left' } }] }), { ...styles.body, align: 'left' }),
    ],
    closing: [
      ...signatureRows({ parties: [partyBox(words.signer, say('signPrincipal'), false)], staff: [partyBox(words.agentSigner, say('signAgent'), false)], seal: null }, styles).map(
        (row, i, rows) => (i === rows.length - 1 ? { ...row, hold: 3 as const } : row),
      ),
      leaf(words.day === '' ? '　　　　年　　月　　日' : words.day, styles.date, { before: 6 }),
    ],
  };
}

/** What the case knows, or a blank of the form. */
function named(text: string, width: number): Piece {
  return text === '' ? { text: '', field: { width, align: 'center' } } : { text, underline: true };
}

/** A power of the list: ticked and heavy, or with an empty box that may be ticked by hand. */
function tick(power: string, given: boolean): Piece[] {
  return given ? [{ text: '√ ', face: 'hei' }, { text: power, face: 'hei', underline: true }] : [{ text: '□ ' }, { text: power }];
}

function otherPowers(other: readonly string[], label: string, item: Paragraph): Leaf[] {
  if (other.length === 0) return [leaf([{ text: `□ ${label}` }, { text: '', field: { width: 20 * item.size, align: 'left' } }], { ...item, align: 'left' })];
  return other.map((power) => leaf([{ text: '√ ', face: 'hei' }, { text: label, face: 'hei' }, { text: power, face: 'hei', underline: true }], item));
}
