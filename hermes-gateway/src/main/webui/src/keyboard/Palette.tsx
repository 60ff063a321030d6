import './keyboard.css';
import { ModalBody, TextInput } from '@patternfly/react-core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { Modal } from '../ui/Modal';
import { usePalette, type Entry } from './usePalette';

const LIST = 'palette-list';
const idOf = (entry: Entry) => `palette-${entry.id}`;

/** One field that leads everywhere; the focus stays in it while the arrows move over what was found. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const { groups, isSearching, error } = usePalette(typed);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(place, entries.length - 1);
  const current = entries[at];
  const currentId = current && idOf(current);

  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const choose = (entry: Entry | undefined) => {
    if (!entry || entry.blocked) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') choose(current);
    else if (step && entries.length > 0) setPlace((at + step + entries.length) % entries.length);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      isOpen
      variant="small"
      position="top"
      onClose={onClose}
      aria-label={t('keyboard.find.title')}
      elementToFocus="#palette"
    >
      <ModalBody className="su-palette" tabIndex={0} aria-label={t('keyboard.find.title')}>
        <TextInput
          id="palette"
          role="combobox"
          aria-label={t('keyboard.find.title')}
          aria-expanded={entries.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={currentId}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('keyboard.find.placeholder')}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(_event, text) => {
            setTyped(text);
            setPlace(0);
          }}
        />
        <div className="su-palette__list" id={LIST} role="listbox" aria-label={t('keyboard.find.results')}>
          {groups.map(({ title, entries: members }) => (
            <div key={title} role="group" aria-label={title}>
              <div className="su-palette__group" aria-hidden="true">
                {title}
              </div>
              {members.map((entry) => (
                <div
                  key={entry.id}
                  id={idOf(entry)}
                  className="su-palette__entry"
                  role="option"
                  aria-selected={entry === current}
                  aria-disabled={Boolean(entry.blocked)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(entry)}
                >
                  <span>{entry.text}</span>
                  <span className="su-quiet su-small">{entry.blocked ?? entry.note}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
        <p className="su-quiet su-small" role="status">
          {statusOf(isSearching, error, entries.length)}
        </p>
      </ModalBody>
    </Modal>
  );
}

function statusOf(isSearching: boolean, error: Error | null, found: number): string {
  if (error) return asProblem(error).detail;
  if (isSearching) return t('keyboard.find.searching');
  return found === 0 ? t('keyboard.find.none') : t('keyboard.find.about');
}
