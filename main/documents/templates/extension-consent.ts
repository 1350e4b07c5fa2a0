// L6D 延期调解同意书: signed by every party.
import type { ExtensionConsentWords } from '../content/extension-consent';
import { known, knownDay, knownNames, letterHead } from '../sheet/letter';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { heading, leaf, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox, staffBox } from '../sheet/signers';

export function extensionConsentSheet(words: ExtensionConsentWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  return {
    body: [
      ...letterHead(setting, words.number),
      leaf(
        filledSentence(setting, 'body', {
          当事人: knownNames(words.parties, 14, styles),
          事由: known(words.subject, 8, styles),
          调委会: [{ text: words.committee, name: true }],
          受理日期: knownDay(words.acceptedOn),
        }),
        styles.body,
        { before: 6 },
      ),
      heading(say('cause'), styles.body),
      ...writing(words.cause, styles.body, words.parties, 2),
      leaf(filledSentence(setting, 'agreed', { 延期日期: knownDay(words.until) }), styles.body),
      leaf(say('free'), styles.body),
    ],
    closing: signatureRows(
      {
        parties: words.signers.map((signer) => partyBox(signer, say('sign'), true)),
        staff: [staffBox(say('signMediator'), words.mediators)],
        seal: { label: [{ text: say('seal') }], day: words.day },
      },
      styles,
    ),
  };
}
