// 设置 → 文书: what is about all papers, the list of forms, and one form to be edited when the address names it.
import { useState } from 'react';
import { FORMS } from '../../../../main/domain/paper';
import { useRoute } from '../../../route';
import { formSettings as words } from '../../../strings/form-settings';
import { settings } from '../../../strings/settings';
import { Section } from '../../../ui/section';
import { ExchangeBar } from './exchange-bar';
import { FormEditor } from './form-editor';
import { FormList } from './form-list';
import { RoomWide } from './room-wide';
import './papers.css';

export function PapersSection() {
  const { query } = useRoute();
  const [turn, setTurn] = useState(0);
  const form = FORMS.find((one) => one === query['form']);
  if (form !== undefined) return <FormEditor key={form} form={form} />;
  return (
    <>
      <p className="settings-intro">{settings.papers.intro}</p>
      <RoomWide key={turn} />
      <Section title={words.forms} hint={words.formsHint}>
        <FormList />
      </Section>
      <Section title={words.exchange} hint={words.exchangeHint}>
        <ExchangeBar onChanged={() => setTurn((n) => n + 1)} />
      </Section>
    </>
  );
}
