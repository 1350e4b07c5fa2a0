// 组字描述 of this case: what is written in brackets for a character no computer prints, with its drawing; each can be completed.
import { useEffect, useState } from 'react';
import type { DescribedCharacter } from '../../../../main/domain/described-character';
import { standsInWords } from '../../../../main/domain/moves/described-characters';
import { call } from '../../../api';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { describedWords as words } from '../../../strings/described';
import { ErrorPanel } from '../../../ui/panels';
import { Section } from '../../../ui/section';
import { whenShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';

/** Not there while the case describes nothing. */
export function DescribedPanel({ shut }: { shut: boolean }) {
  const { file } = useOpenCase();
  const { open } = useCaseRoute();
  const { failure, ask } = useConfirmedMove();
  if (file.describedCharacters.length === 0) return null;
  const remove = ({ id, written }: DescribedCharacter) => ask({ title: words.removeTitle(written), children: words.removeWords, yes: words.removeYes }, 'drop-described-character', { id });
  return (
    <Section title={words.list} hint={words.listHint}>
      {failure && <ErrorPanel error={failure} />}
      <ul className="described-list">
        {file.describedCharacters.map((one) => (
          <li key={one.id}>
            <Drawn caseId={file.id} one={one} />
            <div>
              <p className="described-written">{one.written}</p>
              {one.note !== '' && <p>{one.note}</p>}
              <p className="described-since">{words.since(whenShown(one.at), one.by)}</p>
            </div>
            {!shut && (
              <span className="people-buttons">
                <button type="button" className="text-button" aria-label={words.changeOf(one.written)} onClick={() => open('described', { ref: one.id })}>
                  {one.drawing === null ? words.drawIt : words.change}
                </button>
                {!standsInWords(file, one.written) && (
                  <button type="button" className="text-button" aria-label={words.removeOf(one.written)} onClick={() => void remove(one)}>
                    {words.remove}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The drawing as it is on disk, or that there is none. */
function Drawn({ caseId, one }: { caseId: string; one: DescribedCharacter }) {
  const [url, setUrl] = useState('');
  const { id, drawing } = one;
  const sha256 = drawing?.sha256 ?? '';
  useEffect(() => {
    if (sha256 === '') return undefined;
    let made = '';
    let here = true;
    void call('described.drawing', { id: caseId, character: id }).then((result) => {
      if (!here || !result.ok) return;
      made = URL.createObjectURL(new Blob([result.value.bytes], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      here = false;
      URL.revokeObjectURL(made);
    };
  }, [caseId, id, sha256]);
  if (drawing === null) return <span className="described-none">{words.noDrawing}</span>;
  return url === '' ? <span className="described-none" /> : <img className="described-drawing" src={url} alt={words.original(one.written)} />;
}
