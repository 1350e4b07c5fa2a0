// The form of one section: part of the settings, checked by the same part of their schema.
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Settings } from '../../../main/domain/settings';
import { DRAFT_KEYS } from '../../draft-keys';
import { DRAFTS } from '../../drafts';
import { useHouse } from '../../house';
import type { SettingsSection } from '../../strings/settings';
import { FormFrame } from '../../ui/form-frame';

interface Props<S extends z.ZodType<FieldValues, FieldValues>> {
  section: SettingsSection;
  schema: S;
  initial: z.input<S>;
  /** The settings with this section's answers in them. */
  put(settings: Settings, answers: z.output<S>): Settings;
  intro?: ReactNode;
  /** Where the save row stands; after the fields where the page goes on. */
  foot?: 'sticky' | 'inline';
  children: ReactNode;
}

export function SettingsForm<S extends z.ZodType<FieldValues, FieldValues>>({ section, schema, initial, put, intro, foot = 'sticky', children }: Props<S>) {
  const { settings, saveSettings } = useHouse();
  return (
    <FormFrame
      schema={schema}
      initial={initial}
      foot={foot}
      draft={{ store: DRAFTS, key: DRAFT_KEYS.settings(section) }}
      pathOf={(path) => path.replace(/^settings\./, '')}
      onSave={(answers) => saveSettings(put(settings, answers))}
    >
      {intro !== undefined && <p className="settings-intro">{intro}</p>}
      {children}
    </FormFrame>
  );
}
