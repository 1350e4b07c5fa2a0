// Buttons. `now` is the one red button of a page: the thing that matters now. All others are ink.
import { LoadingOutlined } from '@ant-design/icons';
import { Button as AntButton } from 'antd';
import type { ReactNode, Ref } from 'react';

export interface ButtonProps {
  children: ReactNode;
  onClick?: (() => void) | undefined;
  /** now: red, at most one on a page · main: ink · plain: outlined · quiet: no edge */
  kind?: 'now' | 'main' | 'plain' | 'quiet';
  icon?: ReactNode;
  big?: boolean;
  submit?: boolean;
  disabled?: boolean;
  busy?: boolean;
  autoFocus?: boolean;
  /** When the words alone do not say what it does, e.g. 删除 in a list. */
  label?: string;
  title?: string;
  expanded?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

const LOOKS = {
  now: { color: 'danger', variant: 'solid' },
  main: { color: 'primary', variant: 'solid' },
  plain: { color: 'default', variant: 'outlined' },
  quiet: { color: 'default', variant: 'text' },
} as const;

/** antd's own sign would speak English to whoever listens, and change the button's name while it works. */
const BUSY = { icon: <LoadingOutlined aria-hidden /> };

export function Button({ children, onClick, kind = 'plain', icon, big = false, submit = false, disabled = false, busy = false, autoFocus = false, label, title, expanded, className, ref }: ButtonProps) {
  return (
    <AntButton
      {...LOOKS[kind]}
      {...(ref === undefined ? {} : { ref })}
      {...(onClick === undefined ? {} : { onClick })}
      {...(title === undefined ? {} : { title })}
      {...(className === undefined ? {} : { className })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      icon={icon}
      size={big ? 'large' : 'middle'}
      htmlType={submit ? 'submit' : 'button'}
      disabled={disabled}
      loading={busy && BUSY}
      autoFocus={autoFocus}
      aria-label={label}
    >
      {children}
    </AntButton>
  );
}
