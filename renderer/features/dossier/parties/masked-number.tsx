// A number that identifies somebody: masked until somebody wants to see it (个人信息保护法 6, 51).
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { maskNumber } from '../../../../main/domain/identity';
import { partiesTab as words } from '../../../strings/dossier-parties';

interface Props {
  number: string;
  /** Whose number, for the eye's name: 杨昌禄的身份证号码. */
  what: string;
}

export function MaskedNumber({ number, what }: Props) {
  const [shown, setShown] = useState(false);
  if (number === '') return null;
  const label = shown ? words.hide(what) : words.show(what);
  return (
    <span className="masked-number">
      {shown ? number : maskNumber(number)}
      <button type="button" className="icon-button" aria-label={label} aria-pressed={shown} title={label} onClick={() => setShown(!shown)}>
        {shown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
      </button>
    </span>
  );
}
