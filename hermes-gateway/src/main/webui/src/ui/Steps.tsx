import { t } from '../i18n/t';

interface Props {
  titles: readonly string[];
  current: number;
}

export function Steps({ titles, current }: Props) {
  return (
    <ol className="su-steps" aria-label={t('ui.steps')}>
      {titles.map((title, index) => (
        <li
          key={title}
          className={index < current ? 'su-steps__done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span aria-hidden="true">{index < current ? '✓' : index + 1}</span>
          {title}
        </li>
      ))}
    </ol>
  );
}
