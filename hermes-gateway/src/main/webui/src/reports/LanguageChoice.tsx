import './texts';
import { LANGUAGES, type Language } from '../i18n/language';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';

const OPTIONS = (['en', 'fr'] as const).map((value) => ({ value, label: LANGUAGES[value] }));

interface Props {
  id: string;
  value: Language;
  onChange: (language: Language) => void;
}

/** What a report is written in. */
export function LanguageChoice({ id, value, onChange }: Props) {
  return (
    <FormField id={id} label={t('reports.language')}>
      <Choice id={id} label={t('reports.language')} value={value} options={OPTIONS} onChange={onChange} />
    </FormField>
  );
}
