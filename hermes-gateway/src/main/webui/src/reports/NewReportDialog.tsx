import './texts';
import { Form } from '@patternfly/react-core';
import { useState } from 'react';
import type { ReportKind } from '../api/reports';
import { currentLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import { LanguageChoice } from './LanguageChoice';
import { isPeriod } from './period';
import { useMakeReport } from './useMakeReport';

type Kind = Exclude<ReportKind, 'machine'>;

const KINDS = ['global', 'cleanup'] as const;

export function NewReportDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('global');
  const [where, setWhere] = useState('');
  const [days, setDays] = useState('7');
  const [language, setLanguage] = useState(currentLanguage);
  const make = useMakeReport(onClose);
  const begin = () =>
    make.mutate({
      kind,
      where: kind === 'global' && where ? where : undefined,
      days: Number(days),
      language,
    });
  return (
    <ConfirmDialog
      title={t('reports.make')}
      confirm={t('reports.make')}
      isReady={isPeriod(days)}
      isBusy={make.isPending}
      error={make.error}
      onConfirm={begin}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormField id="report-kind" label={t('reports.about')}>
          <Choice
            id="report-kind"
            label={t('reports.about')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`reports.kinds.${value}`) }))}
            onChange={setKind}
          />
        </FormField>
        {kind === 'global' && (
          <TextField
            id="report-where"
            label={t('reports.where')}
            help={t('reports.whereHelp')}
            value={where}
            onChange={setWhere}
            mono
          />
        )}
        <TextField
          id="report-days"
          type="number"
          label={t('reports.days')}
          help={t('reports.daysHelp')}
          value={days}
          onChange={setDays}
          required
        />
        <LanguageChoice id="report-language" value={language} onChange={setLanguage} />
      </Form>
    </ConfirmDialog>
  );
}
